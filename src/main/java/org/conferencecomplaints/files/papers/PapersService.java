package org.conferencecomplaints.files.papers;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.conferencecomplaints.correspondence.letters.PapersCoverLetters.Occasion;
import org.conferencecomplaints.correspondence.pdf.NotPrintable;
import org.conferencecomplaints.files.documents.StoredFiles;
import org.conferencecomplaints.files.papers.Papers.Slot;
import org.conferencecomplaints.files.papers.Treatment.How;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Reason;
import org.conferencecomplaints.platform.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Papers for a panel (B-2.26, H-2.1) and for the Investigating Officer (B-2.17): drafts, in which somebody chooses and
 * decides what is withheld or replaced, and what was signed off, see {@link SignOff}.
 */
@Component
public class PapersService {

    private static final int LONGEST_REASON = 1_000;
    static final String MEANWHILE = "Somebody has changed these papers meanwhile. Look at what stands there now.";
    static final String GONE = "A document that was chosen has been withdrawn, has a newer version, or is not for you "
        + "to see."
        + " Look at the choice again and save it.";

    private final PapersStore store;
    private final AvailablePapers available;
    private final Readers readers;
    private final DefaultTreatments defaults;
    private final PaperContent content;
    private final PapersProgress partsSent;
    private final StoredFiles files;
    private final Staff staff;
    private final Clock clock;

    PapersService(PapersStore store, AvailablePapers available, Readers readers, DefaultTreatments defaults,
                  PaperContent content,
                  PapersProgress partsSent, StoredFiles files, Staff staff, Clock clock) {
        this.store = store;
        this.available = available;
        this.readers = readers;
        this.defaults = defaults;
        this.content = content;
        this.partsSent = partsSent;
        this.files = files;
        this.staff = staff;
        this.clock = clock;
    }

    /** Who gets the papers of an occasion now. */
    public List<Reader> readers(String reference, Occasion occasion) {
        return readers.forComplaint(reference, occasion);
    }

    /** The documents and letters that can be among papers, the oldest first. */
    public List<PapersItem> available(String reference) {
        return available.forComplaint(reference);
    }

    /** How a reader gets one of a draft's papers. */
    public Treatment treatment(Papers draft, PapersItem paper, Reader reader) {
        return defaults.treatment(draft, paper, reader);
    }

    /**
     * How many pages one of the papers has.
     *
     * @throws NotPrintable where it can be seen already that it cannot be put on paper
     */
    public int pages(PapersItem paper) throws NotPrintable {
        return content.pages(paper);
    }

    /** All papers of a complaint, the latest first. */
    public List<Papers> forComplaint(String reference) {
        return store.forComplaint(reference);
    }

    /** Each reader's papers, and how far they have got. */
    public List<ReaderPapers> parts(Papers bundle) {
        return partsSent.forPapers(bundle);
    }

    /** A reader's papers, a piece at a time. */
    public InputStream open(ReaderPapers part) throws IOException {
        return files.open(part.file());
    }

    /** Begins a draft with everything that belongs there by itself; where there is a draft already, nothing happens. */
    @Transactional
    public void begin(String reference, Occasion occasion) {
        store.lock(reference);
        if (draft(reference, occasion).isEmpty()) {
            String id = store.begin(reference, occasion.name(), staff.currentUser());
            store.choose(id, available.forComplaint(reference).stream()
                .filter(paper -> AvailablePapers.belongs(paper, occasion.name())).toList());
        }
    }

    public Optional<Papers> draft(String reference, Occasion occasion) {
        return store.forComplaint(reference).stream()
            .filter(each -> each.isDraft() && each.occasion().equals(occasion.name())).findFirst();
    }

    /**
     * How some readers get one of the papers, as somebody decides it.
     *
     * @param how     null where nothing was chosen
     * @param instead id of the redacted version; empty where nothing stands in its place
     */
    public record Decision(String item, List<Reader> readers, How how, String instead, String reason) {}

    /**
     * Saves all that stands on the screen at once.
     *
     * @param items     what is among the papers
     * @param decision  null where none was begun
     * @param takenBack a decision that is taken back, so that the reader gets the paper as it is by itself; or null
     * @throws Refusal naming what is missing, or where it is not the version that was seen
     */
    @Transactional
    public void save(Papers draft, int seen, Set<String> items, Decision decision, Slot takenBack) {
        if (!store.change(draft.id(), seen)) {
            throw new Refusal(null, MEANWHILE);
        }
        List<PapersItem> papers = available.forComplaint(draft.reference());
        Map<String, PapersItem> byId = AvailablePapers.byId(papers);
        if (!byId.keySet().containsAll(items)) {
            throw new Refusal("items", GONE);
        }
        store.choose(draft.id(), papers.stream().filter(paper -> items.contains(paper.id())).toList());
        if (decision != null) {
            decide(draft, items, decision, byId);
        }
        if (takenBack != null) {
            store.forget(draft.id(), takenBack);
        }
    }

    private void decide(Papers draft, Set<String> items, Decision decision, Map<String, PapersItem> papers) {
        String why = decision.reason().strip();
        boolean replaced = decision.how() == How.INSTEAD;
        if (!items.contains(decision.item())) {
            throw new Refusal("item", "Which of the papers: choose one that is ticked above.");
        }
        if (decision.readers().isEmpty()) {
            throw new Refusal("reader", "For whom: tick at least one.");
        }
        if (decision.how() == null) {
            throw new Refusal("how", "What they get: choose one.");
        }
        if (replaced && !isRedacted(papers.get(decision.instead()), decision.item())) {
            throw new Refusal("instead", "Redacted version: choose the document that stands in its place.");
        }
        if (!replaced && !decision.instead().isEmpty()) {
            throw new Refusal("instead",
                "Redacted version: one is chosen, but not that they get it. Choose that they get a"
                    + " redacted version, or leave this empty.");
        }
        if (Reason.saysNothing(why) || why.codePointCount(0, why.length()) > LONGEST_REASON) {
            throw new Refusal("reason", "Reason: write why, in up to 1,000 characters. It stands in the index.");
        }
        Treatment treatment = new Treatment(decision.how(), replaced ? decision.instead() : null, why,
            staff.currentUser(), clock.instant());
        decision.readers().forEach(
            reader -> store.decide(draft.id(), new Slot(decision.item(), reader.role(), reader.person()), treatment));
    }

    private static boolean isRedacted(PapersItem paper, String whole) {
        return paper != null && !paper.isLetter() && !paper.id().equals(whole);
    }

    /** The part with this id of one of the complaint's papers. */
    public ReaderPapers part(String reference, String file) {
        return forComplaint(reference).stream().flatMap(bundle -> parts(bundle).stream())
            .filter(part -> part.file().id().equals(file)).findFirst().orElseThrow(NoSuchElementException::new);
    }
}
