package org.conferencecomplaints.web.learning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.governance.learning.ActionOwners;
import org.conferencecomplaints.governance.learning.LearningAction;
import org.conferencecomplaints.governance.learning.LearningAction.Version;
import org.conferencecomplaints.governance.learning.LearningActions;
import org.conferencecomplaints.governance.learning.LearningActions.Show;
import org.conferencecomplaints.governance.learning.LearningTheme;
import org.conferencecomplaints.organisation.Councils;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Dates;
import org.conferencecomplaints.web.learning.ActionView.Change;
import org.conferencecomplaints.web.learning.ActionView.Choice;
import org.conferencecomplaints.web.learning.ActionView.Row;
import org.conferencecomplaints.web.support.CaseForm;
import org.conferencecomplaints.web.support.CaseForm.Back;
import org.conferencecomplaints.web.support.CaseForm.Field;
import org.conferencecomplaints.web.support.Tag;
import org.springframework.stereotype.Component;

/** Builds the pages of learning actions. */
@Component
public class ActionViews {

    private static final Map<Show, String> CHOICES = Map.of(Show.MINE, "Mine", Show.OVERDUE, "Overdue", Show.ALL,
        "All");

    private final ActionService desk;
    private final LearningActions actions;
    private final ActionOwners owners;
    private final Councils councils;
    private final Staff staff;
    private final Clock clock;

    ActionViews(ActionService desk, LearningActions actions, ActionOwners owners, Councils councils, Staff staff,
                Clock clock) {
        this.desk = desk;
        this.actions = actions;
        this.owners = owners;
        this.councils = councils;
        this.staff = staff;
        this.clock = clock;
    }

    CaseForm agreeing(Complaint complaint) {
        Map<String, String> themes = new LinkedHashMap<>();
        Stream.of(LearningTheme.values()).forEach(theme -> themes.put(theme.name(), theme.inWords()));
        return new CaseForm(new Back("/complaints/" + complaint.reference() + "#actions", complaint.reference()),
            "Add a learning action",
            List.of("Something that the service will do better. It outlasts the complaint, and its owner is reminded "
                + "by e-mail. Name no family: whoever owns it need not know the case."),
            null, "/complaints/" + complaint.reference() + "/actions/new", CaseForm.newKey(),
            List.of(Field.lines(ActionService.WHAT, "What is to be done", null),
                Field.choice(ActionService.THEME, "What it is about (may be left empty)", null, themes),
                owner(complaint),
                dueOn()),
            "Add it", List.of());
    }

    CaseForm changing(LearningAction action) {
        return form(action, action.isDone() ? "It is to be done after all" : "Give it another owner or another day",
            "change",
            List.of(owner(desk.complaint(action)).filled(action.owner()), dueOn().filled(action.dueOn().toString()),
                Field.lines(ActionService.WORDS, "Reason", "It is kept with the change.")),
            "Change it");
    }

    CaseForm doing(LearningAction action) {
        return form(action, "Record that it is done", "done",
            List.of(Field.lines(ActionService.WORDS, "What was done", null),
                Field.date(ActionService.DONE_ON, "Done on", "The day on which it was done.")),
            "It is done");
    }

    private static CaseForm form(LearningAction action, String title, String step, List<Field> fields, String submit) {
        return new CaseForm(new Back("/actions/" + action.id(), "Learning action"), title, List.of(action.what()), null,
            "/actions/" + action.id() + "/" + step, String.valueOf(action.version()), fields, submit, List.of());
    }

    private Field owner(Complaint complaint) {
        Map<String, String> people = new LinkedHashMap<>();
        owners.forComplaint(complaint).forEach(person -> people.put(person.id(), person.name()));
        return Field.choice(ActionService.OWNER, "Owner", null, people);
    }

    private static Field dueOn() {
        return Field.date(ActionService.DUE_ON, "To be done by",
            "The due date. Its owner is reminded on it, and once after it.");
    }

    public ActionView view(LearningAction action) {
        Complaint complaint = desk.complaint(action);
        return new ActionView(action.id(), councils.forTenant(complaint.tenant()).name(), action.reference(),
            desk.readsCases(complaint) ? "/complaints/" + action.reference() : null, row(null, action, null),
            !action.isDone(),
            actions.versions(action).stream().map(this::change).toList());
    }

    ActionView.Several list(List<Show> shown, Show chosen) {
        List<LearningAction> found = desk.list(chosen);
        return new ActionView.Several(
            shown.stream().map(show -> new Choice(show.name().toLowerCase(), CHOICES.get(show), show == chosen))
                .toList(),
            found.stream().map(action -> row("/actions/" + action.id(), action, action.reference())).toList(),
            found.size() < LearningActions.MOST ? null : LearningActions.MOST);
    }

    /** Those of a case, each with a link for who may open it. */
    public List<Row> forComplaint(Complaint complaint) {
        return actions.forComplaint(complaint.reference()).stream()
            .map(action -> row(desk.mayOpen(action, complaint) ? "/actions/" + action.id() : null, action, null))
            .toList();
    }

    private Row row(String address, LearningAction action, String reference) {
        return new Row(address, action.what(), action.theme() == null ? null : action.theme().inWords(), reference,
            staff.nameOf(action.owner()), Dates.day(action.dueOn()), state(action));
    }

    private Tag state(LearningAction action) {
        if (action.isDone()) {
            return new Tag("green", "Done on " + Dates.shortDay(action.doneOn()));
        }
        return action.isOverdue(LocalDate.now(clock)) ? new Tag("red", "Overdue") : new Tag("blue", "To be done");
    }

    private Change change(Version version) {
        String title = version.doneOn() != null
            ? "Done on " + Dates.day(version.doneOn())
            : "%s: %s, to be done by %s".formatted(version.number() == 1 ? "Agreed" : "Changed",
                staff.nameOf(version.owner()), Dates.day(version.dueOn()));
        return new Change(title, Dates.moment(version.at()), staff.nameOf(version.by()), version.words());
    }
}
