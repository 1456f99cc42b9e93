package org.conferencecomplaints.deadlines;

/** A limit has just been recorded as missed; published in the same transaction. */
public record LimitMissed(String reference, String clause) {
}
