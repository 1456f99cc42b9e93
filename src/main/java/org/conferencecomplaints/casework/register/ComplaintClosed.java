package org.conferencecomplaints.casework.register;

/** Event: a complaint has been closed. It is published in the same transaction. */
public record ComplaintClosed(String reference) {}
