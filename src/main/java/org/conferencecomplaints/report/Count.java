package org.conferencecomplaints.report;

/**
 * A count as published.
 *
 * @param count      how many; null where it is suppressed
 * @param suppressed withheld, so that nobody can be recognised
 */
public record Count(Integer count, boolean suppressed) {

    static final Count WITHHELD = new Count(null, true);
}
