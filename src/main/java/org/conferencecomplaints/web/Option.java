package org.conferencecomplaints.web;

/** A choice of a list or of radio buttons. */
record Option(String value, String label, boolean selected) {
}
