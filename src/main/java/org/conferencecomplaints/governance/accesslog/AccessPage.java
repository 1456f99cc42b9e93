package org.conferencecomplaints.governance.accesslog;

import java.util.List;

/**
 * One page of search results from the access log, the latest first.
 *
 * @param total how many lines were found in all
 * @param page  from 1
 */
public record AccessPage(List<AccessEntry> entries, long total, int page) {

    /** How many pages there are; 1 where nothing was found. */
    public int pages() {
        return (int) Math.max(1, (total + AccessQuery.SIZE - 1) / AccessQuery.SIZE);
    }
}
