package org.conferencecomplaints.files.papers;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.conferencecomplaints.correspondence.letters.EnclosedPapers;
import org.conferencecomplaints.correspondence.letters.Letter;
import org.conferencecomplaints.correspondence.letters.LetterStore;
import org.springframework.stereotype.Component;

/** How far each reader's papers have got: signed off, on their way, handed over. */
@Component
class PapersProgress {

    private final PapersStore store;
    private final LetterStore letters;
    private final EnclosedPapers enclosed;

    PapersProgress(PapersStore store, LetterStore letters, EnclosedPapers enclosed) {
        this.store = store;
        this.letters = letters;
        this.enclosed = enclosed;
    }

    List<ReaderPapers> forPapers(Papers bundle) {
        List<ReaderPapers> parts = store.parts(bundle.id());
        Set<String> issues = store.issues(bundle.id());
        if (issues.isEmpty()) {
            return parts;
        }
        List<Letter> with = letters.forComplaint(bundle.reference()).stream()
            .filter(letter -> !letter.isVoided() && issues.contains(letters.firstIssue(letter))).toList();
        return parts.stream()
            .map(part -> forPapers(part, with.stream().filter(letter -> isFor(part.reader(), letter)).toList()))
            .toList();
    }

    private static boolean isFor(Reader reader, Letter letter) {
        return letter.recipient().role().equals(reader.role()) && letter.recipient().person() == reader.person();
    }

    private ReaderPapers forPapers(ReaderPapers part, List<Letter> letters) {
        boolean onItsWay = letters.stream().filter(letter -> letter.delivery().sentOn() == null)
            .anyMatch(letter -> enclosed.goingWith(letter).isPresent());
        Optional<String> apart = letters.stream().map(enclosed::whyApart).flatMap(Optional::stream).findFirst();
        return part.with(onItsWay, apart.orElse(null));
    }
}
