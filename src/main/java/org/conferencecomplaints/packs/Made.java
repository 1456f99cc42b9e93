package org.conferencecomplaints.packs;

import java.time.Instant;

/**
 * A pack that somebody has made, as the log keeps it.
 *
 * @param review    id of the review on which a person's export rests; null where it is the whole file
 * @param recipient for whom
 * @param reason    why
 * @param by        user id
 */
public record Made(String id, String reference, String review, String recipient, String reason, String by,
                   Instant at) {

    public boolean isWhole() {
        return review == null;
    }
}
