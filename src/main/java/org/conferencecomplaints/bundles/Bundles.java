package org.conferencecomplaints.bundles;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.conferencecomplaints.Refusal;
import org.conferencecomplaints.bundles.Bundle.Slot;
import org.conferencecomplaints.bundles.Treatment.How;
import org.conferencecomplaints.documents.KeptFiles;
import org.conferencecomplaints.letters.PapersLetters.Occasion;
import org.conferencecomplaints.people.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Papers for a panel (B-2.26, H-2.1) and for the Investigating Officer (B-2.17): drafts, in which somebody chooses and
 * decides what is withheld or replaced, and what was signed off, see {@link SignOff}.
 */
@Component
public class Bundles {

    private static final int LONGEST_REASON = 1_000;
    static final String MEANWHILE = "Somebody has changed these papers meanwhile. Look at what stands there now.";

    private final BundleStore store;
    private final AvailablePapers available;
    private final Readers readers;
    private final Defaults defaults;
    private final PartsSent partsSent;
    private final KeptFiles files;
    private final Staff staff;
    private final Clock clock;

    Bundles(BundleStore store, AvailablePapers available, Readers readers, Defaults defaults, PartsSent partsSent,
            KeptFiles files, Staff staff, Clock clock) {
        this.store = store;
        this.available = available;
        this.readers = readers;
        this.defaults = defaults;
        this.partsSent = partsSent;
        this.files = files;
        this.staff = staff;
        this.clock = clock;
    }

    /** Who gets the papers of an occasion now. */
    public List<Reader> readers(String reference, Occasion occasion) {
        return readers.of(reference, occasion);
    }

    /** The documents and letters that can be among papers, the oldest first. */
    public List<Paper> available(String reference) {
        return available.of(reference);
    }

    /** How a reader gets one of a draft's papers. */
    public Treatment treatment(Bundle draft, Paper paper, Reader reader) {
        return defaults.of(draft, paper, reader);
    }

    /** All papers of a complaint, the latest first. */
    public List<Bundle> of(String reference) {
        return store.of(reference);
    }

    /** Each reader's papers, and how far they have got. */
    public List<Part> parts(Bundle bundle) {
        return partsSent.of(bundle);
    }

    /** A reader's papers, a piece at a time. */
    public InputStream open(Part part) throws IOException {
        return files.open(part.file());
    }

    /** Begins a draft with everything that belongs there by itself; where there is a draft already, nothing happens. */
    @Transactional
    public void begin(String reference, Occasion occasion) {
        store.lock(reference);
        if (draft(reference, occasion).isEmpty()) {
            String id = store.begin(reference, occasion.name(), staff.currentUser());
            store.choose(id, available.of(reference).stream().filter(AvailablePapers::belongs).toList());
        }
    }

    public Optional<Bundle> draft(String reference, Occasion occasion) {
        return store.of(reference).stream()
            .filter(each -> each.isDraft() && each.occasion().equals(occasion.name())).findFirst();
    }

    /** Chooses what is among the papers. */
    @Transactional
    public void choose(Bundle draft, int seen, Set<String> items) {
        change(draft, seen);
        store.choose(draft.id(), available.of(draft.reference()).stream()
            .filter(paper -> items.contains(paper.id())).toList());
    }

    /**
     * Decides how some readers get one of the papers.
     *
     * @param instead id of the redacted version; null where nothing stands in its place
     * @throws Refusal naming what is missing
     */
    @Transactional
    public void decide(Bundle draft, int seen, String item, List<Reader> some, How how, String instead, String reason) {
        Map<String, Paper> papers = AvailablePapers.byId(available.of(draft.reference()));
        String why = reason == null ? "" : reason.strip();
        if (!papers.containsKey(item)) {
            throw new Refusal("item", "Which of the papers: choose one.");
        }
        if (some.isEmpty()) {
            throw new Refusal("reader", "For whom: tick at least one.");
        }
        if (how == How.INSTEAD && (!papers.containsKey(instead) || papers.get(instead).isLetter() || instead.equals(item))) {
            throw new Refusal("instead", "Redacted version: choose the document that stands in its place.");
        }
        if (why.isEmpty() || why.codePointCount(0, why.length()) > LONGEST_REASON) {
            throw new Refusal("reason", "Reason: write why, in up to 1,000 characters. It stands in the index.");
        }
        change(draft, seen);
        some.forEach(reader -> store.decide(draft.id(), new Slot(item, reader.role(), reader.person()),
            new Treatment(how, how == How.INSTEAD ? instead : null, why, staff.currentUser(), clock.instant())));
    }

    /** Takes a decision back: the reader gets the paper as it is by itself. */
    @Transactional
    public void forget(Bundle draft, int seen, Slot slot) {
        change(draft, seen);
        store.forget(draft.id(), slot);
    }

    private void change(Bundle draft, int seen) {
        if (!store.change(draft.id(), seen)) {
            throw new Refusal(null, MEANWHILE);
        }
    }

    /** The part with this id of one of the complaint's papers. */
    public Part part(String reference, String file) {
        return of(reference).stream().flatMap(bundle -> parts(bundle).stream())
            .filter(part -> part.file().id().equals(file)).findFirst().orElseThrow(NoSuchElementException::new);
    }
}
