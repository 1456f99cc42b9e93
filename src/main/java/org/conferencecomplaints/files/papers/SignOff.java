package org.conferencecomplaints.files.papers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conferencecomplaints.casework.casefile.CaseFile;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.correspondence.letters.PapersCoverLetters;
import org.conferencecomplaints.correspondence.letters.PapersCoverLetters.Addressee;
import org.conferencecomplaints.correspondence.letters.PapersCoverLetters.Occasion;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signs off papers as a whole and sends them. */
@Component
public class SignOff {

    static final String CHANGED = "What stands here has changed since it was read back: a document, a letter, a "
        + "decision, or"
        + " somebody who gets the papers. Nothing has been sent. Read the list as it is now, and sign it off again.";
    private static final int LONGEST = 1_000;

    private final PapersStore store;
    private final PapersJobStore making;
    private final FinalLists lists;
    private final Readers readers;
    private final PapersProgress parts;
    private final PapersCoverLetters letters;
    private final CaseFile caseFile;
    private final Staff staff;
    private final Clock clock;

    SignOff(PapersStore store, PapersJobStore making, FinalLists lists, Readers readers, PapersProgress parts,
            PapersCoverLetters letters, CaseFile caseFile, Staff staff, Clock clock) {
        this.store = store;
        this.making = making;
        this.lists = lists;
        this.readers = readers;
        this.parts = parts;
        this.letters = letters;
        this.caseFile = caseFile;
        this.staff = staff;
        this.clock = clock;
    }

    /** The draft as it is saved, to be read back before it is signed off; a {@link Refusal} where it cannot be. */
    public FinalList list(Papers draft, Occasion occasion) {
        return lists.asSeenBy(draft, occasion);
    }

    /** A {@link Refusal} where the draft is not, or not any more, the list with this checksum that was read back. */
    public void requireReadBack(Papers draft, Occasion occasion, String list) {
        if (!list(draft, occasion).checksum().equals(list)) {
            throw new Refusal(null, CHANGED);
        }
    }

    /**
     * Signs the papers off as they were read back: one PDF is put together for each reader, see {@link PapersJobs}.
     *
     * @param list checksum of the {@link FinalList} that was read back
     * @param now  whether they leave then, with a letter of their own, or wait for the notice
     * @throws Refusal where that is not the list any more, or the letter cannot be written
     */
    @Transactional
    public void approve(Complaint complaint, Occasion occasion, Papers draft, String list, boolean now) {
        store.lock(complaint.reference());
        Papers locked = store.find(draft.id()).orElseThrow(() -> new Refusal(null, PapersService.MEANWHILE));
        if (!store.change(locked.id(), locked.seen())) {
            throw new Refusal(null, PapersService.MEANWHILE);
        }
        requireReadBack(locked, occasion, list);
        if (now) {
            letters.requireReachable(complaint, occasion,
                readers.forComplaint(complaint.reference(), occasion).stream().map(SignOff::addressee).toList());
        }
        making.ask(draft.id(), staff.currentUser(), now, list);
        caseFile.note(complaint.reference(), occasion.title() + ": signed off, to be put together.");
    }

    /**
     * Papers leave now, with a letter of their own: all where they wait for the notice, otherwise those of everybody
     * who has not got theirs and to whom no letter is on its way.
     *
     * @throws Refusal where there is nobody, or nobody who can be written to
     */
    @Transactional
    public void send(Complaint complaint, Occasion occasion, Papers bundle) {
        store.lock(complaint.reference());
        Papers now = store.find(bundle.id()).filter(Papers::isApproved)
            .orElseThrow(() -> new Refusal(null, PapersService.MEANWHILE));
        List<Addressee> to = toSend(complaint, occasion, now);
        if (to.isEmpty()) {
            throw new Refusal(null, PapersService.MEANWHILE);
        }
        String key = UUID.randomUUID().toString();
        store.bind(now.id(), key);
        letters.send(complaint, occasion, key, to);
    }

    /** Whether somebody has not got theirs who can be written to, and no letter is on its way to them. */
    public boolean canBeSent(Complaint complaint, Occasion occasion, Papers bundle) {
        return letters.reaches(complaint, occasion, toSend(complaint, occasion, bundle));
    }

    private List<Addressee> toSend(Complaint complaint, Occasion occasion, Papers bundle) {
        Set<String> still = readers.forComplaint(complaint.reference(), occasion).stream().map(Reader::key)
            .collect(Collectors.toSet());
        return parts.forPapers(bundle).stream()
            .filter(part -> still.contains(part.reader().key()) && part.goesByLetter())
            .flatMap(part -> part.cameBack().isEmpty()
                ? Stream.of(addressee(part.reader()))
                : part.cameBack().stream().map(back -> addressee(part.reader(), back)))
            .toList();
    }

    private static Addressee addressee(Reader reader) {
        return new Addressee(reader.role(), reader.person(), null);
    }

    private static Addressee addressee(Reader reader, Handover back) {
        return new Addressee(reader.role(), reader.person(), reader.isSeveral() ? back.recipient() : null);
    }

    /**
     * Notes that a reader got their papers in another way than with a letter.
     *
     * @param how in words, such as by whom they were handed over
     */
    @Transactional
    public void handed(Papers bundle, ReaderPapers part, LocalDate on, String how) {
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
