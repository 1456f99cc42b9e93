package org.conferencecomplaints.web.learning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.conferencecomplaints.casework.register.CaseAccess;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.casework.register.Register;
import org.conferencecomplaints.governance.accesslog.AccessAction;
import org.conferencecomplaints.governance.learning.LearningAction;
import org.conferencecomplaints.governance.learning.LearningAction.New;
import org.conferencecomplaints.governance.learning.LearningActions;
import org.conferencecomplaints.governance.learning.LearningActions.Show;
import org.conferencecomplaints.governance.learning.LearningTheme;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.web.caseaccess.CaseWorkers;
import org.conferencecomplaints.web.caseaccess.ReadLog;
import org.conferencecomplaints.web.support.CaseForm;
import org.conferencecomplaints.web.support.FieldReader;
import org.conferencecomplaints.web.support.Forbidden;
import org.conferencecomplaints.web.support.NotFound;
import org.springframework.stereotype.Component;

/**
 * Learning actions: agreed by those who work on a case; seen and changed by those who read the council's register, and
 * each by its owner.
 */
@Component
class ActionService {

    static final String WHAT = "what";
    static final String THEME = "theme";
    static final String OWNER = "owner";
    static final String DUE_ON = "dueOn";
    static final String DONE_ON = "doneOn";
    static final String WORDS = "words";

    private final CaseWorkers workers;
    private final Register register;
    private final CaseAccess access;
    private final LearningActions actions;
    private final ReadLog readLog;
    private final Staff staff;

    ActionService(CaseWorkers workers, Register register, CaseAccess access, LearningActions actions, ReadLog readLog,
                  Staff staff) {
        this.workers = workers;
        this.register = register;
        this.access = access;
        this.actions = actions;
        this.readLog = readLog;
        this.staff = staff;
    }

    /** The complaint on whose case the person may agree an action. */
    Complaint complaint(String reference) {
        return workers.complaint(reference);
    }

    void agree(Complaint complaint, Map<String, String> sent) {
        FieldReader typed = new FieldReader(sent);
        String what = typed.words(WHAT, "What is to be done", "say what the service will do better.",
            FieldReader.LONGEST);
        Optional<LearningTheme> theme = typed.choice(THEME, "What it is about", "choose from the list.",
            chosen -> chosen.isEmpty()
                ? Optional.of(Optional.<LearningTheme>empty())
                : LearningTheme.named(chosen).map(Optional::of));
        String owner = owner(typed);
        LocalDate dueOn = dueOn(typed);
        typed.check();
        actions.agree(complaint, FieldReader.key(sent.get(CaseForm.SEEN)),
            new New(what, theme.orElse(null), owner, dueOn));
    }

    void change(LearningAction action, Map<String, String> sent) {
        FieldReader typed = new FieldReader(sent);
        String owner = owner(typed);
        LocalDate dueOn = dueOn(typed);
        String why = typed.reason(WORDS, "Reason", "say why it is changed. It is kept with the change.",
            FieldReader.LONGEST);
        typed.check();
        actions.change(action, FieldReader.version(sent), owner, dueOn, why);
    }

    void done(LearningAction action, Map<String, String> sent) {
        FieldReader typed = new FieldReader(sent);
        String what = typed.reason(WORDS, "What was done", "say what was done.", FieldReader.LONGEST);
        LocalDate on = typed.date(DONE_ON, "Done on", "enter the day on which it was done.");
        typed.check();
        actions.done(action, FieldReader.version(sent), on, what);
    }

    private static String owner(FieldReader typed) {
        return typed.line(OWNER, "Owner", "choose somebody from the list.");
    }

    private static LocalDate dueOn(FieldReader typed) {
        return typed.date(DUE_ON, "To be done by", "enter a day.");
    }

    /** An action that the person may see and change, which is logged as read; {@link NotFound} otherwise. */
    LearningAction read(long id) {
        LearningAction action = actions.find(id).orElseThrow(NotFound::new);
        Complaint complaint = complaint(action);
        if (!mayOpen(action, complaint)) {
            throw new NotFound();
        }
        readLog.read(complaint, AccessAction.ACTION, String.valueOf(id));
        return action;
    }

    Complaint complaint(LearningAction action) {
        return register.get(action.reference());
    }

    /** Whether the person may see and change it. */
    boolean mayOpen(LearningAction action, Complaint complaint) {
        String person = staff.currentUser();
        return !person.equals(complaint.conferenceChair()) && !access.isAdministrator() && (readsCases(complaint)
            || action.owner().equals(person) && access.councils().contains(complaint.tenant()));
    }

    boolean readsCases(Complaint complaint) {
        return access.registersReadable().contains(complaint.tenant());
    }

    /** What the person may list; their own at least. {@link Forbidden} for who belongs to no council. */
    List<Show> shown() {
        if (access.isAdministrator() || access.councils().isEmpty()) {
            throw new Forbidden("Your role sees your own learning actions only. Others are for those who read "
                + "the council's register.");
        }
        return access.registersReadable().isEmpty() ? List.of(Show.MINE) : List.of(Show.values());
    }

    /** What was asked for, or all that the person may list. */
    Show show(String asked) {
        List<Show> shown = shown();
        if (asked == null || asked.isBlank()) {
            return shown.get(shown.size() - 1);
        }
        Show show = Stream.of(Show.values()).filter(one -> one.name().equalsIgnoreCase(asked)).findFirst()
            .orElseThrow(() -> new Refusal("show", "Show: mine, overdue or all."));
        if (!shown.contains(show)) {
            throw new Forbidden("Your role sees your own learning actions only. Others are for those who read "
                + "the council's register.");
        }
        return show;
    }

    List<LearningAction> list(Show show) {
        Set<String> councils = show == Show.MINE ? access.councils() : access.registersReadable();
        return actions.ofCouncils(councils, staff.currentUser(), show);
    }
}
