package org.conferencecomplaints.governance.reports;

/**
 * A count as published.
 *
 * @param count      how many; null where it is suppressed
 * @param suppressed withheld, so that nobody can be recognised
 */
public record PublishedCount(Integer count, boolean suppressed) {

    static final PublishedCount WITHHELD = new PublishedCount(null, true);
}
