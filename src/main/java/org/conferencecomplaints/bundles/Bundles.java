package org.conferencecomplaints.bundles;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.conferencecomplaints.Refusal;
import org.conferencecomplaints.Refusals;
import org.conferencecomplaints.bundles.Assembly.Made;
import org.conferencecomplaints.bundles.Assembly.Work;
import org.conferencecomplaints.bundles.Bundle.Slot;
import org.conferencecomplaints.bundles.Treatment.How;
import org.conferencecomplaints.casefile.CaseFile;
import org.conferencecomplaints.documents.KeptFiles;
import org.conferencecomplaints.letters.PapersLetters;
import org.conferencecomplaints.letters.PapersLetters.Occasion;
import org.conferencecomplaints.people.Staff;
import org.conferencecomplaints.register.Complaint;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Papers for a panel (B-2.26, H-2.1) and for the Investigating Officer (B-2.17): chosen, with what somebody is not to
 * read withheld or replaced, signed off as a whole, and kept as one PDF for each who gets them.
 */
@Component
public class Bundles {

    private static final int LONGEST_REASON = 1_000;
    private static final String MEANWHILE = "Somebody has changed these papers meanwhile. Look at what stands there now.";

    private final BundleStore store;
    private final AvailablePapers available;
    private final Readers readers;
    private final Defaults defaults;
    private final Assembly assembly;
    private final ReachTraces traces;
    private final KeptFiles files;
    private final PapersLetters letters;
    private final CaseFile caseFile;
    private final Staff staff;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    Bundles(BundleStore store, AvailablePapers available, Readers readers, Defaults defaults, Assembly assembly,
            ReachTraces traces, KeptFiles files, PapersLetters letters, CaseFile caseFile, Staff staff,
            TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.available = available;
        this.readers = readers;
        this.defaults = defaults;
        this.assembly = assembly;
        this.traces = traces;
        this.files = files;
        this.letters = letters;
        this.caseFile = caseFile;
        this.staff = staff;
        this.transaction = transaction;
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

    public List<Part> parts(Bundle bundle) {
        return store.parts(bundle.id());
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
        Map<String, Paper> papers = byId(draft.reference());
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

    /**
     * Signs the papers off as they were seen: puts one PDF together for each reader and keeps them.
     *
     * @param now whether they leave now, with a letter of their own, or wait for the notice
     * @throws Refusal where something cannot be printed, was withdrawn, or tells a complainant how another can be found
     */
    public void approve(Complaint complaint, Occasion occasion, Bundle draft, int seen, boolean now) {
        if (!oneAtATime.tryLock()) {
            throw new Refusal(null, "Other papers are being put together just now. Try again in a few minutes.");
        }
        List<Made> made = new ArrayList<>();
        try {
            Work work = new Work(complaint, occasion.title(), draft, chosen(draft));
            List<Reader> all = readers.of(complaint.reference(), occasion);
            make(work, all, made);
            transaction.executeWithoutResult(status -> keep(work, occasion, all, seen, made, now));
        } catch (IOException e) {
            throw new UncheckedIOException("Papers cannot be put together", e);
        } finally {
            Assembly.remove(made);
            oneAtATime.unlock();
        }
    }

    /** What was chosen, without what only stands in the place of something else. */
    private List<Paper> chosen(Bundle draft) {
        Map<String, Paper> papers = byId(draft.reference());
        Set<String> gone = draft.items().stream().filter(item -> !papers.containsKey(item)).collect(Collectors.toSet());
        Set<String> stands = draft.decided().values().stream().filter(each -> each.how() == How.INSTEAD)
            .map(Treatment::instead).collect(Collectors.toSet());
        if (!gone.isEmpty() || !papers.keySet().containsAll(stands)) {
            throw new Refusal("items", "A document that was chosen has been withdrawn, has a newer version, or is not for"
                + " you to see. Look at the choice again and save it.");
        }
        List<Paper> chosen = draft.items().stream().map(papers::get).filter(each -> !stands.contains(each.id())).toList();
        if (chosen.isEmpty()) {
            throw new Refusal("items", "Papers: choose at least one document or letter.");
        }
        return chosen;
    }

    private void make(Work work, List<Reader> all, List<Made> made) throws IOException {
        Set<String> refused = new LinkedHashSet<>();
        for (Reader reader : all) {
            Made one = assembly.make(work, reader, refused);
            made.add(one);
            if (reader.complains()) {
                traces.in(one.pdf().toFile(), work.complaint().reference(), reader).forEach(title ->
                    refused.add(("\u201c%s\u201d tells how somebody else can be found. Withhold it from %s, or put a redacted version"
                        + " in its place.").formatted(title, reader.label())));
            }
        }
        if (!refused.isEmpty()) {
            throw new Refusals(refused.stream().map(why -> new Refusal("items", why)).toList());
        }
    }

    /** Nothing may have changed while they were being put together. */
    private void keep(Work work, Occasion occasion, List<Reader> all, int seen, List<Made> made, boolean now) {
        String reference = work.complaint().reference();
        store.lock(reference);
        if (!store.change(work.bundle().id(), seen) || !chosen(work.bundle()).equals(work.papers())
                || !readers.of(reference, occasion).equals(all)) {
            throw new Refusal(null, MEANWHILE);
        }
        store.replace(reference, occasion.name());
        made.forEach(each -> store.keep(work.bundle().id(), each.reader(), each.pages(), files.keep(each.pdf())));
        store.approve(work.bundle().id(), staff.currentUser());
        caseFile.note(reference, "%s were put together for %d and signed off.".formatted(occasion.title(), made.size()));
        if (now) {
            letters.send(work.complaint(), occasion);
        }
    }

    /** Papers that wait for a notice leave now, with a letter of their own. */
    @Transactional
    public void send(Complaint complaint, Occasion occasion, Bundle bundle) {
        store.lock(complaint.reference());
        if (store.of(complaint.reference()).stream().noneMatch(each -> each.id().equals(bundle.id()) && each.waits())) {
            throw new Refusal(null, MEANWHILE);
        }
        letters.send(complaint, occasion);
    }

    /**
     * Notes that a reader got their papers in another way than with a letter.
     *
     * @param how in words, such as by whom they were handed over
     */
    @Transactional
    public void handed(Bundle bundle, Part part, LocalDate on, String how) {
        String words = how == null ? "" : how.strip();
        if (words.isEmpty() || words.codePointCount(0, words.length()) > LONGEST_REASON) {
            throw new Refusal("how", "How they got them: write it, in up to 1,000 characters.");
        }
        if (on == null || on.isAfter(LocalDate.now(clock))) {
            throw new Refusal("handedOn", "Handed over on: enter the day, not one in the future.");
        }
        store.handed(part.file().id(), null, on, words, staff.currentUser());
        caseFile.note(bundle.reference(), "Papers were handed over in another way than with a letter.");
    }

    private Map<String, Paper> byId(String reference) {
        return available.of(reference).stream().collect(Collectors.toMap(Paper::id, Function.identity()));
    }

    /** The part with this id of one of the complaint's papers. */
    public Part part(String reference, String file) {
        return of(reference).stream().flatMap(bundle -> parts(bundle).stream())
            .filter(part -> part.file().id().equals(file)).findFirst().orElseThrow(NoSuchElementException::new);
    }
}
