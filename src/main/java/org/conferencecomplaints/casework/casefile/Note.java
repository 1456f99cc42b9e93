package org.conferencecomplaints.casework.casefile;

import java.time.Instant;

/**
 * A note on a case.
 *
 * @param corrects the earlier note that it corrects; null where it corrects none
 * @param by       user id
 */
public record Note(long id, Long corrects, String text, String by, Instant at) {}
