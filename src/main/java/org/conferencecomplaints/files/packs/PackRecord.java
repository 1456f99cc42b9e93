package org.conferencecomplaints.files.packs;

import java.time.Instant;

/**
 * The record of a pack that somebody has made.
 *
 * @param review    id of the review on which a person's export rests; null where it is the whole file
 * @param recipient for whom
 * @param reason    why
 * @param by        user id
 */
public record PackRecord(String id, String reference, String review, String recipient, String reason, String by,
                         Instant at) {

    public boolean isWhole() {
        return review == null;
    }
}
