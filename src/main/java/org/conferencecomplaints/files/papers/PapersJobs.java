package org.conferencecomplaints.files.papers;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.conferencecomplaints.casework.casefile.CaseFile;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.casework.register.Register;
import org.conferencecomplaints.correspondence.letters.PapersCoverLetters;
import org.conferencecomplaints.correspondence.letters.PapersCoverLetters.Occasion;
import org.conferencecomplaints.correspondence.reading.TooMuchToRead;
import org.conferencecomplaints.files.documents.StoredFiles;
import org.conferencecomplaints.files.papers.PapersAssembly.Made;
import org.conferencecomplaints.files.papers.PapersAssembly.Work;
import org.conferencecomplaints.platform.Incident;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.platform.Refusals;
import org.conferencecomplaints.platform.nodes.WorkClaims;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Assembles signed-off papers in the background, one draft after the other; what a node has left in the middle is
 * begun anew. What cannot be put together is a draft again, which says why.
 */
@Component
@ConditionalOnProperty(name = "complaints.outbound", matchIfMissing = true)
public class PapersJobs {

    private static final Duration AGAIN = Duration.ofSeconds(30);
    /** What ends a server each time is not begun for ever. */
    private static final int MOST_TRIES = 3;

    private final PapersStore store;
    private final PapersJobStore making;
    private final FinalLists lists;
    private final PapersAssembly assembly;
    private final ContactDetailScanner traces;
    private final StoredFiles files;
    private final SignOff signOff;
    private final PapersCoverLetters letters;
    private final Register register;
    private final CaseFile caseFile;
    private final TransactionTemplate transaction;
    private final WorkClaims claims;
    private final ApplicationEventPublisher events;

    PapersJobs(PapersStore store, PapersJobStore making, FinalLists lists, PapersAssembly assembly,
               ContactDetailScanner traces,
               StoredFiles files, SignOff signOff, PapersCoverLetters letters, Register register,
               CaseFile caseFile, TransactionTemplate transaction, WorkClaims claims,
               ApplicationEventPublisher events) {
        this.events = events;
        this.store = store;
        this.making = making;
        this.lists = lists;
        this.assembly = assembly;
        this.traces = traces;
        this.files = files;
        this.signOff = signOff;
        this.letters = letters;
        this.register = register;
        this.caseFile = caseFile;
        this.transaction = transaction;
        this.claims = claims;
    }

    /** Puts together what waits for it. */
    @Scheduled(fixedDelayString = "${complaints.papers.make-every}")
    public void make() {
        claims.each("papers", making::waiting, PapersJob::bundleId, this::make);
    }

    private void make(PapersJob asked) {
        String claim = UUID.randomUUID().toString();
        making.begin(asked.bundleId(), claim);
        try {
            if (asked.tries() >= MOST_TRIES) {
                throw new Refusal(null, "It has been broken off %d times. Leave something out, or put it in in parts."
                    .formatted(asked.tries()));
            }
            put(asked, claim);
        } catch (Refusals several) {
            making.refuse(asked.bundleId(), claim, several.each().stream().map(Refusal::getMessage).toList());
        } catch (Refusal refusal) {
            making.refuse(asked.bundleId(), claim, List.of(refusal.getMessage()));
        } catch (TooMuchToRead why) {
            making.refuse(asked.bundleId(), claim, List.of("One of the papers " + why.getMessage() + "."));
        } catch (IOException | RuntimeException failure) {
            failed(asked, claim, Incident.of(failure));
        }
    }

    /** A server that is being stopped fails too: it is tried again. */
    private void failed(PapersJob asked, String claim, Incident incident) {
        if (asked.tries() + 1 < MOST_TRIES) {
            making.tryAgain(asked.bundleId(), claim, AGAIN);
        } else {
            making.refuse(asked.bundleId(), claim, List.of(incident.inWords()));
        }
    }

    private void put(PapersJob asked, String claim) throws IOException {
        Papers draft = store.find(asked.bundleId()).orElseThrow();
        Complaint complaint = register.get(draft.reference());
        Occasion occasion = letters.forCouncil(complaint.tenant()).stream()
            .filter(each -> each.name().equals(draft.occasion())).findFirst().orElseThrow();
        Work work = new Work(complaint, occasion.title(), asked);
        FinalList list = asSignedOff(draft, occasion, asked);
        List<Made> made = new ArrayList<>();
        try {
            make(work, list, made, claim);
            transaction.executeWithoutResult(status -> keep(work, occasion, draft, made, claim));
        } finally {
            PapersAssembly.remove(made);
        }
    }

    /** The list that was read back to whoever signed it off; a {@link Refusal} where it is another one by now. */
    private FinalList asSignedOff(Papers draft, Occasion occasion, PapersJob asked) {
        FinalList list = lists.forOccasion(draft, occasion);
        if (!list.checksum().equals(asked.list())) {
            throw new Refusal(null, SignOff.CHANGED);
        }
        return list;
    }

    private void make(Work work, FinalList list, List<Made> made, String claim) throws IOException {
        Set<String> refused = new LinkedHashSet<>();
        for (FinalList.Copy copy : list.copies()) {
            Reader reader = copy.reader();
            Made one = assembly.make(work, copy, refused);
            made.add(one);
            if (reader.complains()) {
                traces.in(one.pdf().toFile(), work.complaint().reference(), reader).forEach(title -> refused.add(
                    ("\u201c%s\u201d tells how somebody else can be found. Withhold it from %s, or put a redacted "
                        + "version"
                        + " in its place.").formatted(title, reader.label())));
            }
            if (!making.isHeld(list.bundleId(), claim)) {
                throw new Refusal(null, PapersService.MEANWHILE);
            }
        }
        if (!refused.isEmpty()) {
            throw new Refusals(refused.stream().map(why -> new Refusal("items", why)).toList());
        }
    }

    /** Nothing may have changed while they were being put together. */
    private void keep(Work work, Occasion occasion, Papers draft, List<Made> made, String claim) {
        String reference = draft.reference();
        store.lock(reference);
        if (!making.end(draft.id(), claim)) {
            return; // Another node is at it, or the complaint has been erased.
        }
        asSignedOff(draft, occasion, work.asked());
        store.replace(reference, occasion.name());
        made.forEach(each -> store.keep(draft.id(), each.reader(), each.pages(), files.keep(each.pdf())));
        store.approve(work.asked());
        caseFile.note(reference, "%s were put together for %d.".formatted(occasion.title(), made.size()));
        if (work.asked().now()) {
            signOff.send(work.complaint(), occasion, draft);
        }
        events.publishEvent(new PapersSignedOff(reference, occasion.name()));
    }
}
