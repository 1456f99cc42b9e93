package org.conferencecomplaints.web;

/** A text and its label, a row of a summary list. */
record Line(String label, String text) {
}
