package org.conferencecomplaints.correspondence.letters;

import java.time.LocalDate;
import java.util.Optional;
import org.conferencecomplaints.correspondence.delivery.Enclosure;

/** The port to the papers of a complaint for an occasion such as a panel: one signed-off PDF for each recipient. */
public interface OccasionPapers {

    /** Those signed off last for this occasion go along with the letter issued now, where they are free to. */
    void bind(String reference, String occasion, String issueKey);

    /**
     * Somebody has read the letter and lets it leave. The report of an investigation goes along as it was signed off
     * last, or the letter stays.
     *
     * @throws org.conferencecomplaints.platform.Refusal where it is not ready, or has been withdrawn
     */
    void approved(String reference, String occasion, String issueKey);

    /**
     * What goes along with a letter to somebody.
     *
     * @param role   as templates say it
     * @param person number of the complainant; 0 where it is none's
     */
    Optional<Enclosure> enclosureFor(String issueKey, String role, int person);

    /** They have left with this letter. */
    void left(String issueKey, Letter letter, LocalDate on);
}
