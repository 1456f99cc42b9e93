package org.conferencecomplaints.web.caseaccess;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.conferencecomplaints.casework.casefile.CaseFile;
import org.conferencecomplaints.casework.casefile.OpenWork;
import org.conferencecomplaints.casework.complainants.Complainants;
import org.conferencecomplaints.casework.referrals.Referrals;
import org.conferencecomplaints.casework.register.CaseAccess;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.casework.register.Register;
import org.conferencecomplaints.correspondence.letters.Letter;
import org.conferencecomplaints.correspondence.letters.LetterStore;
import org.conferencecomplaints.deadlines.Deadlines;
import org.conferencecomplaints.governance.accesslog.AccessAction;
import org.conferencecomplaints.governance.accesslog.BreakGlass;
import org.conferencecomplaints.web.support.NotFound;
import org.springframework.stereotype.Component;

/** The complaints that the signed-in person may read; others are answered as if they did not exist. */
@Component
public class Cases {

    public static final String NO_REGISTER = "Your role sees complaints through its tasks. Open Tasklist: each task "
        + "links to the complaint "
        + "it belongs to.";

    private final Register register;
    private final CaseAccess access;
    private final OpenWork work;
    private final CaseFile caseFile;
    private final Complainants complainants;
    private final Deadlines deadlines;
    private final LetterStore letters;
    private final Referrals referrals;
    private final ReadLog readLog;
    private final BreakGlass breakGlass;
    private final Clock clock;

    Cases(Register register, CaseAccess access, OpenWork work, CaseFile caseFile, Complainants complainants,
          Deadlines deadlines, LetterStore letters, Referrals referrals, ReadLog readLog,
          BreakGlass breakGlass, Clock clock) {
        this.register = register;
        this.access = access;
        this.work = work;
        this.caseFile = caseFile;
        this.complainants = complainants;
        this.deadlines = deadlines;
        this.letters = letters;
        this.referrals = referrals;
        this.readLog = readLog;
        this.breakGlass = breakGlass;
        this.clock = clock;
    }

    /**
     * The case with this reference, which is logged as read; {@link NotFound} where there is none or the person may not
     * read it, {@link ReasonNeeded} where they may after saying why.
     */
    public Case read(String reference) {
        Complaint complaint = readable(reference);
        readLog.read(complaint, AccessAction.CASE, null);
        return whole(complaint);
    }

    /** The complaint that a task is about; {@link NotFound} where the person sees no such task. */
    public String referenceOfTask(String taskId) {
        requirePlain(taskId);
        return work.referenceOf(taskId)
            .orElseThrow(() -> new NotFound("This task is not there any more, or is not yours."
                + " Choose another from the list."));
    }

    /** The case beside one of its tasks in Tasklist, for whoever {@link #read} would show it to. */
    public Case readInTasklist(String reference) {
        Complaint complaint = readable(reference);
        readLog.readInTasklist(complaint);
        return whole(complaint);
    }

    private Case whole(Complaint complaint) {
        String reference = complaint.reference();
        return new Case(complaint, work.stage(reference), work.tasks(reference), complainants.forComplaint(reference),
            caseFile.facts(reference),
            caseFile.entries(reference), caseFile.events(reference), deadlines.of(reference),
            letters.forComplaint(reference),
            referrals.forComplaint(reference), LocalDate.now(clock));
    }

    /** A letter of a case the person may read, as {@link #read} has it. */
    public Letter letter(String id) {
        Letter letter = anyLetter(id);
        readLog.read(readable(letter.reference()), AccessAction.LETTER, letter.id());
        return letter;
    }

    /** A letter of a council whose whole register the person reads: they see to letters that went wrong. */
    public Letter letterInCare(String id) {
        Letter letter = letter(id);
        if (!access.registersReadable().contains(register.get(letter.reference()).tenant())) {
            throw new NotFound();
        }
        return letter;
    }

    /** The letter with this id, whoever may read it; {@link NotFound} where there is none. */
    public Letter anyLetter(String id) {
        requirePlain(id);
        return letters.find(id).orElseThrow(NotFound::new);
    }

    /** The letter as it was or will be sent; {@link NotFound} while it is being made. */
    public byte[] pdf(Letter letter) {
        return letters.pdf(letter.id())
            .orElseThrow(() -> new NotFound("This letter is still being made. Try again in a minute."));
    }

    /**
     * Opens a case to an administrator who says why, and answers until when; {@link NoReasonNeeded} to everybody else,
     * {@link NotFound} where there is no such case.
     */
    Instant open(String reference, String reason) {
        if (!access.isAdministrator()) {
            throw new NoReasonNeeded();
        }
        requirePlain(reference);
        Complaint complaint = register.find(reference).filter(access::needsReason).orElseThrow(NotFound::new);
        return breakGlass.open(complaint, reason, readLog.way());
    }

    /** The references of those complaints that are open and have a deadline that is overdue. */
    public Set<String> overdue(List<Complaint> complaints) {
        return deadlines.overdue(complaints.stream().filter(Complaint::isOpen).map(Complaint::reference).toList());
    }

    /** The complaint with this reference; {@link NotFound} where there is none or the person may not read it. */
    public Complaint complaint(String reference) {
        return readable(reference);
    }

    private Complaint readable(String reference) {
        requirePlain(reference);
        Complaint complaint = register.find(reference).orElseThrow(NotFound::new);
        if (!access.mayRead(complaint)) {
            throw access.needsReason(complaint) ? new ReasonNeeded(reference) : new NotFound();
        }
        return complaint;
    }

    /** Nothing else is ever an id; a database may refuse odd characters instead of not finding them. */
    public static void requirePlain(String id) {
        if (!id.matches("[A-Za-z0-9-]{1,36}")) {
            throw new NotFound();
        }
    }
}
