package org.conferencecomplaints.web.support;

/** A tag of GOV.UK's design system, with its colour. */
public record Tag(String colour, String word) {}
