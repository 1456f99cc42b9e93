package org.conferencecomplaints.web.support;

/** A choice of a list or of radio buttons. */
public record Option(String value, String label, boolean selected) {}
