package org.conferencecomplaints.bundles;

import java.time.LocalDate;
import org.conferencecomplaints.documents.KeptFiles.Kept;

/**
 * The papers of one reader, as they are sent.
 *
 * @param reader   who gets them
 * @param handedOn the day they left with a letter or were handed over; null while they have not
 * @param how      in what other way than with a letter; null for a letter
 */
public record Part(String bundleId, Reader reader, int pages, Kept file, LocalDate handedOn, String how) {

    /** Of several people a letter reaches those with an e-mail address: somebody notes that the others have theirs. */
    public boolean isHanded() {
        return handedOn != null && (how != null || !reader.isSeveral());
    }
}
