package org.conferencecomplaints.packs.review;

import java.nio.charset.StandardCharsets;
import org.conferencecomplaints.packs.Piece;
import org.conferencecomplaints.post.Sha256;

/**
 * A piece of a file as it stands in a review.
 *
 * @param proposal what the rules propose
 * @param decided  what was decided of it as it is now; null where nothing was
 * @param by       user id of who decided; null where nobody has
 * @param changed  whether something was decided before the piece changed
 */
public record Reviewed(Piece piece, Choice proposal, Choice decided, String by, boolean changed) {

    /** Another one as soon as anything has changed of what a reader sees: the piece, or the redacted version of it. */
    public String seen() {
        Choice standing = standing();
        return standing.isRedaction() ? Sha256.of((piece.fingerprint() + standing.lines() + standing.document())
            .getBytes(StandardCharsets.UTF_8)) : piece.fingerprint();
    }

    public boolean isDecided() {
        return decided != null;
    }

    /** What was decided, or else what is proposed. */
    public Choice standing() {
        return isDecided() ? decided : proposal;
    }
}
