package org.conferencecomplaints.web.support;

/** An option of a select or of radio buttons. */
public record Option(String value, String label, boolean selected) {}
