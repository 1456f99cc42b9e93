package org.conferencecomplaints.web.support;

/** A labelled text, a row of a summary list. */
public record Line(String label, String text) {}
