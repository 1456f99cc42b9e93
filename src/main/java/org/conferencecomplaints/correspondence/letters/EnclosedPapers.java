package org.conferencecomplaints.correspondence.letters;

import java.time.LocalDate;
import java.util.Optional;
import org.conferencecomplaints.correspondence.delivery.DeliveryChannels;
import org.conferencecomplaints.correspondence.delivery.Enclosure;
import org.conferencecomplaints.correspondence.pdf.Pdfs;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Finds the papers to be enclosed with a letter: those signed off for its reader, if the delivery channel takes them.
 */
@Component
public class EnclosedPapers {

    private final ObjectProvider<OccasionPapers> papers;
    private final LetterStore store;
    private final DeliveryChannels carriers;

    EnclosedPapers(ObjectProvider<OccasionPapers> papers, LetterStore store, DeliveryChannels carriers) {
        this.papers = papers;
        this.store = store;
        this.carriers = carriers;
    }

    /** The papers that go along with the letter: a machine sends them, or the post room prints and encloses them. */
    public Optional<Enclosure> goingWith(Letter letter) {
        return meantFor(letter).filter(enclosure -> goAlong(enclosure, letter.recipient().byPost()));
    }

    boolean goWith(String issueKey, Recipient recipient) {
        return find(issueKey, recipient.role(), recipient.person())
            .filter(enclosure -> goAlong(enclosure, recipient.byPost())).isPresent();
    }

    /** Why the letter leaves without the papers that there are for its reader; empty where it does not. */
    public Optional<String> whyApart(Letter letter) {
        return letter.recipient().byPost()
            ? Optional.empty()
            : meantFor(letter).flatMap(enclosure -> carriers.ofEmails().declines(enclosure, 0));
    }

    /** Why the post room prints a letter that a machine would print without its papers; empty for any other. */
    public Optional<String> whyPrintedHere(Letter letter) {
        return letter.recipient().byPost()
            ? carriers.ofLetters()
                .flatMap(carrier -> meantFor(letter).flatMap(
                    enclosure -> carrier.declines(enclosure, store.pdf(letter.id()).map(Pdfs::pages).orElse(0))))
            : Optional.empty();
    }

    /** What a letter that came back means for the papers that went with it: a sentence, or nothing. */
    String inWords(Letter cameBack) {
        return goingWith(cameBack).map(papers -> " The papers that went with it have to be sent again.").orElse("");
    }

    void bind(String reference, String occasion, String issueKey) {
        papers.ifAvailable(all -> all.bind(reference, occasion, issueKey));
    }

    void approved(String reference, String occasion, String issueKey) {
        papers.ifAvailable(all -> all.approved(reference, occasion, issueKey));
    }

    void left(Letter letter, LocalDate on) {
        if (goingWith(letter).isPresent()) {
            papers.ifAvailable(all -> all.left(store.firstIssue(letter), letter, on));
        }
    }

    /** What is too much for the machine that prints letters is printed here. */
    private boolean goAlong(Enclosure enclosure, boolean byPost) {
        return byPost || carriers.ofEmails().declines(enclosure, 0).isEmpty();
    }

    private Optional<Enclosure> meantFor(Letter letter) {
        return find(store.firstIssue(letter), letter.recipient().role(), letter.recipient().person());
    }

    private Optional<Enclosure> find(String issueKey, String role, int person) {
        return papers.stream().flatMap(all -> all.enclosureFor(issueKey, role, person).stream()).findFirst();
    }
}
