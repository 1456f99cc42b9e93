package org.conferencecomplaints.files.papers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.casework.register.Register;
import org.conferencecomplaints.correspondence.letters.Letter;
import org.conferencecomplaints.correspondence.letters.LetterStore;
import org.conferencecomplaints.files.documents.Audience;
import org.conferencecomplaints.files.documents.Document;
import org.conferencecomplaints.files.documents.DocumentAccess;
import org.conferencecomplaints.files.documents.DocumentKind;
import org.conferencecomplaints.files.documents.Documents;
import org.springframework.stereotype.Component;

/** Lists what can be among the papers of a complaint, as the signed-in person may see it, the oldest first. */
@Component
class AvailablePapers {

    private static final String ADVOCATE = "advocate";

    private final Documents documents;
    private final DocumentAccess access;
    private final Register register;
    private final LetterStore letters;
    private final Clock clock;

    AvailablePapers(Documents documents, DocumentAccess access, Register register, LetterStore letters, Clock clock) {
        this.documents = documents;
        this.access = access;
        this.register = register;
        this.letters = letters;
        this.clock = clock;
    }

    List<PapersItem> forComplaint(String reference) {
        Complaint complaint = register.get(reference);
        return all(reference).stream()
            .filter(paper -> paper.isLetter() || access.mayOpen(complaint, paper.document())).toList();
    }

    /**
     * What there is, whoever may see it: documents as they stand now, and letters that have left; copies to advocates
     * say nothing more than the letters.
     */
    List<PapersItem> all(String reference) {
        return Stream.concat(documents.current(reference).stream().map(this::paper),
            letters.forComplaint(reference).stream().filter(letter -> letter.status() == Letter.Status.SENT)
                .filter(letter -> !letter.recipient().role().equals(ADVOCATE)).map(this::paper))
            .sorted(
                Comparator.comparing(PapersItem::date).thenComparing(PapersItem::title).thenComparing(PapersItem::id))
            .toList();
    }

    static Map<String, PapersItem> byId(List<PapersItem> papers) {
        return papers.stream().collect(Collectors.toMap(PapersItem::id, Function.identity()));
    }

    private PapersItem paper(Document document) {
        LocalDate date = document.receivedOn() == null ? day(document.addedAt()) : document.receivedOn();
        String kind = document.kind().inWords();
        return new PapersItem(document.id(), document.name() + " (" + kind.toLowerCase() + ")",
            "Document " + document.number() + " (" + kind.toLowerCase() + ")", date, document, null);
    }

    private PapersItem paper(Letter letter) {
        return new PapersItem(letter.id(), "Letter to " + letter.recipient().name() + ": " + letter.content().subject(),
            "Letter",
            day(letter.version().issuedAt()), null, letter);
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    /**
     * What a draft begins with: everything but what only the council's own readers may see; for the report the report
     * alone.
     */
    static boolean belongs(PapersItem paper, String occasion) {
        return occasion.equals(ReportPapers.OCCASION) ? isReport(paper) : paper.isLetter() || isForAll(paper);
    }

    private static boolean isForAll(PapersItem paper) {
        return paper.document().audience() == Audience.CASE;
    }

    static boolean isReport(PapersItem paper) {
        return !paper.isLetter() && paper.document().kind() == DocumentKind.REPORT && isForAll(paper);
    }
}
