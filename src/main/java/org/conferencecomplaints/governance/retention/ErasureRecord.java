package org.conferencecomplaints.governance.retention;

import java.time.Instant;

/**
 * A line of the erasure log.
 *
 * @param how  anonymised or deleted
 * @param rule by which rule, in a sentence
 * @param by   user id of who confirmed it; the machine's where that was not asked for
 */
public record ErasureRecord(String reference, String how, String rule, String by, Instant at) {}
