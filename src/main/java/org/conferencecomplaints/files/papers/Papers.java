package org.conferencecomplaints.files.papers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.conferencecomplaints.platform.Coded;

/**
 * The papers for one occasion, such as a panel.
 *
 * @param occasion   such as {@code panel}
 * @param state      where they have got to
 * @param seen       rises with each change, so that nobody signs off what they have not seen
 * @param approvedBy user id; null for a draft
 * @param taken      whether a letter takes them along or has; one that was taken back before it left does not count
 * @param items      ids of documents and letters, in their order
 * @param decided    what somebody has decided, by item and reader
 * @param making     how far a draft that was signed off has got; null for others
 */
public record Papers(String id, String reference, String occasion, State state, int seen, String begunBy,
                     Instant begunAt, String approvedBy, Instant approvedAt, boolean taken, List<String> items,
                     Map<Slot, Treatment> decided, PapersJob making) {

    /** Where papers have got to. */
    public enum State implements Coded {

        /** Still being put in order. */
        DRAFT,

        /** Signed off. */
        APPROVED,

        /** Signed off, and not sent because others were signed off later for the same occasion. */
        REPLACED
    }

    /** One of the papers for one reader. */
    public record Slot(String item, String role, int person) {}

    public boolean isDraft() {
        return state == State.DRAFT;
    }

    /** Whether it was signed off and is being put together: until then nothing in it can be changed. */
    public boolean isBeingMade() {
        return making != null && !making.isRefused();
    }

    public boolean isApproved() {
        return state == State.APPROVED;
    }

    /** Whether it is signed off and free to go with a letter. */
    public boolean waits() {
        return isApproved() && !taken;
    }
}
