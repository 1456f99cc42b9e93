package org.conferencecomplaints.web.support;

/** A word on one of the colours of GOV.UK's tags. */
public record Tag(String colour, String word) {}
