package org.conferencecomplaints.web.support;

/** A text and its label, a row of a summary list. */
public record Line(String label, String text) {}
