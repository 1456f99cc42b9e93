package org.conferencecomplaints.web.documents;

import java.time.Instant;
import java.time.LocalDate;
import org.conferencecomplaints.files.documents.Document;

/**
 * The JSON of a version of a document. Of one that was withdrawn those who may not open it learn only that it was.
 *
 * @param windowEndsOn the last day of the window for written views; null where none runs
 */
public record DocumentJson(String id, int number, int version, String replaces, String kind, String audience,
                           String party,
                           LocalDate receivedOn, LocalDate windowEndsOn, String name, String mediaType, Long size,
                           String sha256, String addedBy, Instant addedAt, String withdrawnBy, Instant withdrawnAt,
                           String withdrawnReason, String url) {

    static DocumentJson of(Document document, LocalDate windowEndsOn, boolean open) {
        return new DocumentJson(document.id(), document.number(), document.version(), document.replaces(),
            document.kind().code(), document.audience().code(),
            document.party() == null ? null : document.party().code(), document.receivedOn(), windowEndsOn,
            open ? document.name() : null, open ? document.mediaType() : null, open ? document.size() : null,
            open ? document.sha256() : null, document.addedBy(), document.addedAt(), document.withdrawnBy(),
            document.withdrawnAt(), open ? document.withdrawnReason() : null,
            open ? "/api/documents/" + document.id() : null);
    }
}
