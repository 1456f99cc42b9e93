package org.conferencecomplaints.web.changes;

/**
 * A complaint in short, to be read back before it is changed.
 *
 * @param complainant who complains
 * @param received    the day it was received, in words
 * @param stands      where it stands: "open, at the stage Triage"
 */
record CaseSummary(String reference, String complainant, String received, String stands) {}
