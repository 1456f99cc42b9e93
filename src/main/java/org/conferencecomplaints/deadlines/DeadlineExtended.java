package org.conferencecomplaints.deadlines;

/** A limit of this complaint has just been extended; published in the same transaction. */
public record DeadlineExtended(String reference) {}
