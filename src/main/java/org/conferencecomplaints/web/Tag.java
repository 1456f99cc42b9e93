package org.conferencecomplaints.web;

/** A word on one of the colours of GOV.UK's tags. */
record Tag(String colour, String word) {
}
