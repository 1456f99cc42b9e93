package org.conferencecomplaints.files.packs.review;

import java.time.Instant;

/**
 * A supervisor's review of a file for one person.
 *
 * @param by user id of who began it
 */
public record Review(String id, String reference, DataSubject subject, String by, Instant at) {

    /** The person in words that name nobody. */
    public String whose() {
        return subject.isComplainant() ? "complainant " + subject.complainant() : "another person named in the case";
    }
}
