package org.conferencecomplaints.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.conferencecomplaints.Refusal;
import org.conferencecomplaints.access.What;
import org.conferencecomplaints.learning.LearningAction;
import org.conferencecomplaints.learning.LearningAction.New;
import org.conferencecomplaints.learning.LearningActions;
import org.conferencecomplaints.learning.LearningActions.Show;
import org.conferencecomplaints.learning.Theme;
import org.conferencecomplaints.people.Staff;
import org.conferencecomplaints.register.CaseAccess;
import org.conferencecomplaints.register.Complaint;
import org.conferencecomplaints.register.Register;
import org.springframework.stereotype.Component;

/**
 * Learning actions: agreed by those who work on a case; seen and changed by those who read the council's register, and
 * each by its owner.
 */
@Component
class ActionDesk {

    static final String WHAT = "what";
    static final String THEME = "theme";
    static final String OWNER = "owner";
    static final String DUE_ON = "dueOn";
    static final String DONE_ON = "doneOn";
    static final String WORDS = "words";

    private final Workers workers;
    private final Register register;
    private final CaseAccess access;
    private final LearningActions actions;
    private final ReadLog readLog;
    private final Staff staff;

    ActionDesk(Workers workers, Register register, CaseAccess access, LearningActions actions, ReadLog readLog,
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
        Typed typed = new Typed(sent);
        String what = typed.words(WHAT, "What is to be done", "say what the service will do better.", Typed.LONGEST);
        Optional<Theme> theme = typed.choice(THEME, "What it is about", "choose from the list.", chosen ->
            chosen.isEmpty() ? Optional.of(Optional.<Theme>empty()) : Theme.named(chosen).map(Optional::of));
        String owner = owner(typed);
        LocalDate dueOn = dueOn(typed);
        typed.check();
        actions.agree(complaint, Typed.key(sent.get(CaseForm.SEEN)), new New(what, theme.orElse(null), owner, dueOn));
    }

    void change(LearningAction action, Map<String, String> sent) {
        Typed typed = new Typed(sent);
        String owner = owner(typed);
        LocalDate dueOn = dueOn(typed);
        String why = typed.words(WORDS, "Reason", "say why it is changed. It is kept with the change.", Typed.LONGEST);
        typed.check();
        actions.change(action, Typed.version(sent), owner, dueOn, why);
    }

    void done(LearningAction action, Map<String, String> sent) {
        Typed typed = new Typed(sent);
        String what = typed.words(WORDS, "What was done", "say what was done.", Typed.LONGEST);
        LocalDate on = typed.date(DONE_ON, "Done on", "enter the day on which it was done.");
        typed.check();
        actions.done(action, Typed.version(sent), on, what);
    }

    private static String owner(Typed typed) {
        return typed.line(OWNER, "Owner", "choose somebody from the list.");
    }

    private static LocalDate dueOn(Typed typed) {
        return typed.date(DUE_ON, "To be done by", "enter a day.");
    }

    /** An action that the person may see and change, which is logged as read; {@link NotFound} otherwise. */
    LearningAction read(long id) {
        LearningAction action = actions.find(id).orElseThrow(NotFound::new);
        Complaint complaint = complaint(action);
        if (!mayOpen(action, complaint)) {
            throw new NotFound();
        }
        readLog.read(complaint, What.ACTION, String.valueOf(id));
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
