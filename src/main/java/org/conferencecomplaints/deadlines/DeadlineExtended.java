package org.conferencecomplaints.deadlines;

/** Event: a deadline of this complaint has been extended. It is published in the same transaction. */
public record DeadlineExtended(String reference) {}
