package org.conferencecomplaints.casework.referrals;

import java.time.LocalDate;

/**
 * A referral: something passed on to, or asked of, somebody outside the procedure.
 *
 * @param to       to whom
 * @param kind     signposted, passed-on, recommendations, agency or reconvened-conference
 * @param what     what was sent
 * @param madeOn   when
 * @param result   what came of it; null while nothing has
 * @param resultOn when that became known
 */
public record Referral(long id, String to, String kind, String what, LocalDate madeOn, String result,
                       LocalDate resultOn) {}
