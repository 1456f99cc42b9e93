package org.conferencecomplaints.letters;

import java.time.LocalDate;
import java.util.Optional;
import org.conferencecomplaints.post.Carriers;
import org.conferencecomplaints.post.Enclosure;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What goes along with letters: papers that are there for their reader and that whoever carries the letter takes. */
@Component
public class EnclosedPapers {

    private final ObjectProvider<Papers> papers;
    private final LetterStore store;
    private final Carriers carriers;

    EnclosedPapers(ObjectProvider<Papers> papers, LetterStore store, Carriers carriers) {
        this.papers = papers;
        this.store = store;
        this.carriers = carriers;
    }

    /** The papers that go along with the letter: a machine sends them, or the post room prints and encloses them. */
    public Optional<Enclosure> goingWith(Letter letter) {
        return find(store.firstIssue(letter), letter.recipientRole(), letter.person(), letter.byPost());
    }

    boolean goWith(String issueKey, Recipient recipient) {
        return find(issueKey, recipient.role(), recipient.person(), recipient.channel().equals(Recipient.POST)).isPresent();
    }

    void bind(String reference, String occasion, String issueKey) {
        papers.ifAvailable(all -> all.bind(reference, occasion, issueKey));
    }

    void left(Letter letter, LocalDate on) {
        if (goingWith(letter).isPresent()) {
            papers.ifAvailable(all -> all.left(store.firstIssue(letter), letter, on));
        }
    }

    private Optional<Enclosure> find(String issueKey, String role, int person, boolean byPost) {
        return papers.stream().flatMap(all -> all.of(issueKey, role, person).stream())
            .filter(enclosure -> carriers.of(byPost).map(carrier -> carrier.takes(enclosure)).orElse(true)).findFirst();
    }
}
