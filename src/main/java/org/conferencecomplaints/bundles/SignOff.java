package org.conferencecomplaints.bundles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.conferencecomplaints.Refusal;
import org.conferencecomplaints.Refusals;
import org.conferencecomplaints.bundles.Assembly.Made;
import org.conferencecomplaints.bundles.Assembly.Work;
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

/** Papers are signed off as a whole, kept as one PDF for each who gets them, and leave. */
@Component
public class SignOff {

    private static final int LONGEST = 1_000;

    private final BundleStore store;
    private final AvailablePapers available;
    private final Readers readers;
    private final Assembly assembly;
    private final ReachTraces traces;
    private final KeptFiles files;
    private final PapersLetters letters;
    private final CaseFile caseFile;
    private final Staff staff;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    SignOff(BundleStore store, AvailablePapers available, Readers readers, Assembly assembly, ReachTraces traces,
            KeptFiles files, PapersLetters letters, CaseFile caseFile, Staff staff, TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.available = available;
        this.readers = readers;
        this.assembly = assembly;
        this.traces = traces;
        this.files = files;
        this.letters = letters;
        this.caseFile = caseFile;
        this.staff = staff;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Signs the papers off as they were seen: puts one PDF together for each reader and keeps them.
     *
     * @param now whether they leave now, with a letter of their own, or wait for the notice
     * @throws Refusal where something cannot be printed, was withdrawn, or tells a complainant how another can be found
     */
    public void approve(Complaint complaint, Occasion occasion, Bundle draft, int seen, boolean now) {
        if (draft.seen() != seen) {
            throw new Refusal(null, Bundles.MEANWHILE);
        }
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
        Map<String, Paper> papers = available.byId(draft.reference());
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
            throw new Refusal(null, Bundles.MEANWHILE);
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
            throw new Refusal(null, Bundles.MEANWHILE);
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
        if (words.isEmpty() || words.codePointCount(0, words.length()) > LONGEST) {
            throw new Refusal("how", "How they got them: write it, in up to 1,000 characters.");
        }
        if (on == null || on.isAfter(LocalDate.now(clock))) {
            throw new Refusal("handedOn", "Handed over on: enter the day, not one in the future.");
        }
        store.handed(part.file().id(), null, on, words, staff.currentUser());
        caseFile.note(bundle.reference(), "Papers were handed over in another way than with a letter.");
    }
}
