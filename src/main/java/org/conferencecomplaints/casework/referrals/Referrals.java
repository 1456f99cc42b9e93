package org.conferencecomplaints.casework.referrals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conferencecomplaints.casework.casefile.CaseFile;
import org.conferencecomplaints.casework.register.Register;
import org.conferencecomplaints.organisation.Councils;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.process.FromDiagram;
import org.conferencecomplaints.process.ProcessBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Referrals: what was sent, to whom, when, and what came of it. */
@ProcessBean("referrals")
public class Referrals {

    /** The kind of a referral that asks the conference service for something; its result says what was done. */
    public static final String RECOMMENDATIONS = "recommendations";

    private static final String SIGNPOSTED = "signposted";
    private static final String PASSED_ON = "passed-on";
    private static final String AGENCY = "agency";
    private static final String RECONVENED_CONFERENCE = "reconvened-conference";
    private static final String INDEPENDENT_CHAIR = "independent-chair";
    private static final String NOT_NAMED = "The professional or their organisation";

    /** The kinds by which an upheld complaint asks for something to be done; their result says what was. */
    public static final Set<String> RECOMMENDING = Set.of(RECOMMENDATIONS, RECONVENED_CONFERENCE);

    private final JdbcClient jdbc;
    private final Register register;
    private final CaseFile caseFile;
    private final Councils councils;
    private final Staff staff;
    private final Clock clock;

    Referrals(JdbcClient jdbc, Register register, CaseFile caseFile, Councils councils, Staff staff, Clock clock) {
        this.jdbc = jdbc;
        this.register = register;
        this.caseFile = caseFile;
        this.councils = councils;
        this.staff = staff;
        this.clock = clock;
    }

    /** H-0.2: the complainant is told whom to contact; nothing goes to the professional. */
    @FromDiagram
    @Transactional
    public void signpost(String complaint) {
        Map<String, Object> facts = caseFile.facts(complaint);
        Object whom = facts.getOrDefault("redirectTo", facts.getOrDefault("subjectName", NOT_NAMED));
        make(complaint, SIGNPOSTED, whom.toString(),
            "The complainant was told by letter whom to contact. Nothing was passed on.");
    }

    /** H-0.2: passed on to the professional's organisation, with the complainant's recorded consent only. */
    @FromDiagram
    @Transactional
    public void passOn(String complaint) {
        Map<String, Object> facts = caseFile.facts(complaint);
        if (!Boolean.TRUE.equals(facts.get("redirectConsent"))) {
            throw new IllegalStateException("Complaint " + complaint + " has no recorded consent to be passed on");
        }
        make(complaint, PASSED_ON, text(facts, "redirectTo"),
            "Passed on by letter, with the complainant's recorded consent.");
    }

    /** H-2.5: the panel's recommendations go to the council's conference service. */
    @FromDiagram
    @Transactional
    public void recommend(String complaint) {
        Map<String, Object> facts = caseFile.facts(complaint);
        StringBuilder what = new StringBuilder();
        if (Boolean.TRUE.equals(facts.get("recommendDifferentChair"))) {
            what.append("Further conferences to have a different chair. ");
        }
        if (Boolean.TRUE.equals(facts.get("recommendEarlierReview"))) {
            what.append("A review conference to be held earlier than planned. ");
        }
        make(complaint, RECOMMENDATIONS,
            councils.forTenant(register.get(complaint).tenant()).conferenceService().name(),
            what.toString().strip());
    }

    /** H-2.5: what the conference service did with the recommendations. */
    @FromDiagram
    @Transactional
    public void recommendationsCarriedOut(String complaint) {
        Map<String, Object> facts = caseFile.facts(complaint);
        StringBuilder result = new StringBuilder();
        if (facts.get("newChair") != null) {
            result.append("New chair: ").append(staff.nameOf(text(facts, "newChair"))).append(". ");
        }
        if (facts.get("reviewConferenceOn") != null) {
            result.append("Review conference on ").append(text(facts, "reviewConferenceOn")).append(". ");
        }
        came(complaint, RECOMMENDATIONS, result.toString().strip());
    }

    /** B-2.7: passed to the agency for its own procedure; an individual professional's complaint to their employer. */
    @FromDiagram
    @Transactional
    public void toAgency(String complaint) {
        make(complaint, AGENCY, text(caseFile.facts(complaint), "agencyName"),
            "Passed on by letter for the agency's own complaints procedure. The complainant gets a copy.");
    }

    /** B-2.33: the recommendation goes to the Independent Chair, and from there to a reconvened conference. */
    @FromDiagram
    @Transactional
    public void toIndependentChair(String complaint) {
        make(complaint, INDEPENDENT_CHAIR, "Independent Chair", recommendation(complaint));
    }

    /** B-2.33: the Independent Chair's recommendation goes to a reconvened conference. */
    @FromDiagram
    @Transactional
    public void toReconvenedConference(String complaint) {
        make(complaint, RECONVENED_CONFERENCE, "Reconvened child protection conference",
            recommendation(complaint));
        came(complaint, INDEPENDENT_CHAIR, "Passed on to the reconvened conference.");
    }

    private String recommendation(String complaint) {
        Map<String, Object> facts = caseFile.facts(complaint);
        return "Recommendation: " + text(facts, "recommendation").replace('-', ' ') + "."
            + (facts.get("childRecommendations") == null
                ? ""
                : " For each child: " + facts.get("childRecommendations"));
    }

    /** B-2.35: the reconvened conference has decided afresh. */
    @FromDiagram
    @Transactional
    public void reconvenedConferenceHeld(String complaint) {
        Map<String, Object> facts = caseFile.facts(complaint);
        came(complaint, RECONVENED_CONFERENCE,
            "Held on " + text(facts, "reconvenedHeldOn") + ". " + text(facts, "reconvenedOutcome"));
    }

    /** The referrals of a complaint, oldest first. */
    public List<Referral> forComplaint(String reference) {
        return jdbc.sql("select * from referral where complaint_reference = ? order by id")
            .param(reference)
            .query((row, number) -> new Referral(row.getLong("id"), row.getString("to_whom"), row.getString("kind"),
                row.getString("what"), row.getObject("made_on", LocalDate.class), row.getString("result"),
                row.getObject("result_on", LocalDate.class)))
            .list();
    }

    private void make(String complaint, String kind, String to, String what) {
        jdbc.sql("insert into referral (complaint_reference, to_whom, kind, what, made_on) values (?, ?, ?, ?, ?)")
            .params(complaint, to, kind, what, LocalDate.now(clock))
            .update();
    }

    /** What came of the referral of this kind that is still open. */
    private void came(String complaint, String kind, String result) {
        jdbc.sql("""
            update referral set result = ?, result_on = ?
            where complaint_reference = ? and kind = ? and result is null""")
            .params(result, LocalDate.now(clock), complaint, kind)
            .update();
    }

    private static String text(Map<String, Object> facts, String field) {
        Object value = facts.get(field);
        if (value == null) {
            throw new IllegalStateException("The case file has no " + field);
        }
        return value.toString();
    }
}
