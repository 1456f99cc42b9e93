package org.conferencecomplaints.deadlines;

/** A limit has just been recorded as missed; published in the same transaction. */
public record DeadlineMissed(String reference, String clause) {}
