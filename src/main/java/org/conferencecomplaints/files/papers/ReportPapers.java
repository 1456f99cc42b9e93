package org.conferencecomplaints.files.papers;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.casework.register.Register;
import org.conferencecomplaints.correspondence.letters.PapersCoverLetters;
import org.conferencecomplaints.correspondence.letters.PapersCoverLetters.Occasion;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.process.FromDiagram;
import org.conferencecomplaints.process.ProcessBean;
import org.springframework.transaction.annotation.Transactional;

/**
 * The report of an investigation, put together for each of its readers to go with its letter (B-2.19): as somebody has
 * decided among the papers, or else whole. Whoever records the report signs it off by that.
 */
@ProcessBean("reports")
public class ReportPapers {

    static final String OCCASION = "report";
    private static final String SIGN_OFF = " The Business Manager or the Independent Chair signs it off anew on the case"
        + " page, under Papers; then let the letter leave. Nothing has left.";

    private final PapersStore store;
    private final PapersJobStore making;
    private final AvailablePapers available;
    private final FinalLists lists;
    private final PapersCoverLetters letters;
    private final Register register;
    private final Staff staff;

    ReportPapers(PapersStore store, PapersJobStore making, AvailablePapers available, FinalLists lists,
                 PapersCoverLetters letters, Register register, Staff staff) {
        this.store = store;
        this.making = making;
        this.available = available;
        this.lists = lists;
        this.letters = letters;
        this.register = register;
        this.staff = staff;
    }

    /**
     * Signs the report off, to be put together for each reader; not where somebody has done so already.
     *
     * @throws Refusal where there is no report on the case
     */
    @FromDiagram
    @Transactional
    public void signOff(String complaint) {
        store.lock(complaint);
        List<PapersItem> reports = available.all(complaint).stream().filter(AvailablePapers::isReport).toList();
        if (reports.isEmpty()) {
            throw new Refusal(null, "There is no report on this case. Add it to the case as a document of the kind"
                + " \u201cReport\u201d that everybody who reads the case may see; then complete this task.");
        }
        boolean done = ours(complaint).anyMatch(papers -> stands(papers) && (papers.waits() || papers.isBeingMade()));
        if (!done) {
            Papers draft = draft(complaint, reports);
            making.ask(draft.id(), staff.currentUser(), false,
                lists.forOccasion(draft, occasion(register.get(complaint))).checksum());
        }
    }

    /**
     * The report that was signed off last goes with the letters issued under the key.
     *
     * @throws Refusal where it is not ready, cannot be put on paper, or has been withdrawn since
     */
    void goWith(String reference, String issueKey) {
        store.lock(reference);
        Optional<Papers> bound = store.goingWith(issueKey);
        Optional<Papers> latest = ours(reference).filter(Papers::waits).findFirst().or(() -> bound);
        if (latest.isEmpty()) {
            throw new Refusal(null, whyNotReady(reference));
        }
        if (!stands(latest.get())) {
            throw new Refusal(null, "The report was withdrawn, or has a newer version, since it was signed off."
                + SIGN_OFF);
        }
        if (bound.isEmpty()) {
            store.bind(latest.get().id(), issueKey);
        } else if (!bound.get().id().equals(latest.get().id())) {
            store.bindInstead(latest.get().id(), issueKey);
        }
    }

    private String whyNotReady(String reference) {
        Optional<PapersJob> asked = ours(reference).map(Papers::making).filter(Objects::nonNull).findFirst();
        return asked.map(job -> job.isRefused()
            ? "The report could not be put together: " + String.join(" ", job.refusals()) + SIGN_OFF
            : "The report is still being put together for its readers. Try again in a minute.")
            .orElse("Nobody has signed off the report." + SIGN_OFF);
    }

    /** The latest first. */
    private Stream<Papers> ours(String reference) {
        return store.forComplaint(reference).stream().filter(each -> each.occasion().equals(OCCASION));
    }

    /** Whether nothing in it has been withdrawn or replaced by a newer version. */
    private boolean stands(Papers papers) {
        Map<String, PapersItem> there = AvailablePapers.byId(available.all(papers.reference()));
        return there.keySet().containsAll(papers.items())
            && papers.decided().values().stream().map(Treatment::instead)
                .allMatch(instead -> instead == null || there.containsKey(instead))
            && papers.items().stream().map(there::get).anyMatch(AvailablePapers::isReport);
    }

    /** What somebody has begun and decided counts, as long as nothing in it has been withdrawn. */
    private Papers draft(String reference, List<PapersItem> reports) {
        Optional<Papers> begun = ours(reference).filter(Papers::isDraft).findFirst();
        return begun.filter(this::stands).orElseGet(() -> {
            String id = begun.map(Papers::id).orElseGet(() -> store.begin(reference, OCCASION, staff.currentUser()));
            store.choose(id, reports);
            return store.find(id).orElseThrow();
        });
    }

    private Occasion occasion(Complaint complaint) {
        return letters.forCouncil(complaint.tenant()).stream().filter(each -> each.name().equals(OCCASION)).findFirst()
            .orElseThrow(() -> new IllegalStateException("There is no letter for the report in " + complaint.tenant()));
    }
}
