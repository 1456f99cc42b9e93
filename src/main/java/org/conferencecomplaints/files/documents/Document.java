package org.conferencecomplaints.files.documents;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One version of a document of a complaint. Nothing of it changes once it is there, but that it can be withdrawn.
 *
 * @param id              by which it is found and downloaded
 * @param reference       the complaint
 * @param number          by which people call the document within the complaint; its versions share it
 * @param version         from 1
 * @param replaces        id of the version before; null for the first
 * @param party           whose written views they are; null for other kinds
 * @param receivedOn      the day the council got written views; null for other kinds
 * @param name            made safe for every file system, with an ending that tells the truth
 * @param mediaType       found by looking at the content
 * @param size            in bytes
 * @param sha256          of the content, in hexadecimal
 * @param addedBy         user id
 * @param withdrawnBy     user id; null while it stands
 * @param withdrawnReason null while it stands
 */
public record Document(String id, String reference, int number, int version, String replaces, DocumentKind kind,
                       Audience audience, Party party, LocalDate receivedOn, String name, String mediaType, long size,
                       String sha256, String addedBy, Instant addedAt, String withdrawnBy, Instant withdrawnAt,
                       String withdrawnReason) {

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }
}
