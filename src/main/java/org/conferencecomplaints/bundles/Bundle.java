package org.conferencecomplaints.bundles;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Papers for one occasion.
 *
 * @param occasion   such as {@code panel}
 * @param state      {@link #DRAFT}, {@link #APPROVED} or {@link #REPLACED}
 * @param seen       rises with each change, so that nobody signs off what they have not seen
 * @param approvedBy user id; null for a draft
 * @param issueKey   of the letters with which they go; null while none has been written
 * @param items      ids of documents and letters, in their order
 * @param decided    what somebody has decided, by item and reader
 */
public record Bundle(String id, String reference, String occasion, String state, int seen, String begunBy,
                     Instant begunAt, String approvedBy, Instant approvedAt, String issueKey, List<String> items,
                     Map<Slot, Treatment> decided) {

    static final String DRAFT = "draft";
    static final String APPROVED = "approved";
    static final String REPLACED = "replaced";

    /** One of the papers for one reader. */
    public record Slot(String item, String role, int person) {
    }

    public boolean isDraft() {
        return state.equals(DRAFT);
    }

    public boolean isApproved() {
        return state.equals(APPROVED);
    }

    /** Whether it is signed off and no letter has taken it along yet. */
    public boolean waits() {
        return isApproved() && issueKey == null;
    }
}
