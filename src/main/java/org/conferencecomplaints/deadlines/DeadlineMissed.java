package org.conferencecomplaints.deadlines;

/** Event: a deadline has been recorded as missed. It is published in the same transaction. */
public record DeadlineMissed(String reference, String clause) {}
