package org.conferencecomplaints.governance.retention;

import java.time.Instant;

/** A legal hold in force: somebody still needs the file, and nothing of it is erased. */
public record LegalHold(String reference, String reason, String by, Instant since) {}
