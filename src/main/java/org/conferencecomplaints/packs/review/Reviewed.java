package org.conferencecomplaints.packs.review;

import org.conferencecomplaints.packs.Piece;

/**
 * A piece of a file as it stands in a review.
 *
 * @param proposal what the rules propose
 * @param decided  what was decided of it as it is now; null where nothing was
 * @param by       user id of who decided; null where nobody has
 * @param changed  whether something was decided before the piece changed
 */
public record Reviewed(Piece piece, Choice proposal, Choice decided, String by, boolean changed) {

    public boolean isDecided() {
        return decided != null;
    }

    /** What was decided, or else what is proposed. */
    public Choice standing() {
        return isDecided() ? decided : proposal;
    }
}
