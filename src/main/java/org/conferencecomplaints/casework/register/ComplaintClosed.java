package org.conferencecomplaints.casework.register;

/** A complaint has just been closed; published in the closing transaction. */
public record ComplaintClosed(String reference) {}
