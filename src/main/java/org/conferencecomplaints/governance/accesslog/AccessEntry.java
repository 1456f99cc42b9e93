package org.conferencecomplaints.governance.accesslog;

import java.time.Instant;

/**
 * A line of the access log.
 *
 * @param by     user id
 * @param item   which letter, document or field; null where the whole is meant
 * @param before what a change replaced; null where there was nothing
 * @param after  what a change put there, or the reason that was given; null where there is nothing
 */
public record AccessEntry(long id, Instant at, String by, String reference, AccessAction what, String item,
                          AccessRoute way,
                          String before, String after) {}
