package org.conferencecomplaints.casework.casefile;

import java.time.Instant;

/** Something that happened beside the forms: when, by whom (user id), what in a sentence. */
public record CaseEvent(Instant at, String by, String what) {}
