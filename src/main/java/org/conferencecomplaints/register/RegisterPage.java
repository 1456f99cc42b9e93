package org.conferencecomplaints.register;

import java.util.List;

/**
 * One page of what was found in the register, the latest received first.
 *
 * @param complaints the rows of this page
 * @param total      how many complaints were found in all
 * @param page       from 1
 * @param size       rows on a full page
 */
public record RegisterPage(List<Complaint> complaints, long total, int page, int size) {

    /** How many pages there are; 1 where nothing was found. */
    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }
}
