package org.conferencecomplaints.casework.casefile;

import java.time.Instant;

/** An event in the timeline that is not a form: when, by whom (user id), and what, in a sentence. */
public record CaseEvent(Instant at, String by, String what) {}
