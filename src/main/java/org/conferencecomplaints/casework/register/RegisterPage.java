package org.conferencecomplaints.casework.register;

import java.util.List;

/**
 * One page of search results from the register, the latest received first.
 *
 * @param complaints the rows of this page
 * @param total      how many complaints were found in all, or how many of them were counted
 * @param more       whether there are more than were counted
 * @param page       from 1
 * @param size       rows on a full page
 */
public record RegisterPage(List<Complaint> complaints, long total, boolean more, int page, int size) {

    /**
     * How many pages there are, 1 where nothing was found; where there are more than were counted, one after each full
     * page.
     */
    public int pages() {
        int counted = (int) Math.max(1, (total + size - 1) / size);
        return more && complaints.size() == size ? Math.max(counted, page + 1) : counted;
    }
}
