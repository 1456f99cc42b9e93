package org.conferencecomplaints.files.packs.review;

import java.nio.charset.StandardCharsets;
import org.conferencecomplaints.files.packs.Piece;
import org.conferencecomplaints.platform.Sha256;

/**
 * A piece of a file as it stands in a review.
 *
 * @param proposal what the rules propose
 * @param decided  what was decided of it as it is now; null where nothing was
 * @param by       user id of who decided; null where nobody has
 * @param changed  whether something was decided before the piece changed
 */
public record ReviewedPiece(Piece piece, ReviewChoice proposal, ReviewChoice decided, String by, boolean changed) {

    /** Another one as soon as anything has changed of what a reader sees: the piece, or the redacted version of it. */
    public String seen() {
        ReviewChoice standing = standing();
        return standing.isRedaction()
            ? Sha256.of((piece.fingerprint() + standing.lines() + standing.document())
                .getBytes(StandardCharsets.UTF_8))
            : piece.fingerprint();
    }

    public boolean isDecided() {
        return decided != null;
    }

    /** What was decided, or else what is proposed. */
    public ReviewChoice standing() {
        return isDecided() ? decided : proposal;
    }
}
