package org.conferencecomplaints.web.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.conferencecomplaints.casework.casefile.FieldLabels;
import org.conferencecomplaints.casework.complainants.Complainant;
import org.conferencecomplaints.casework.complainants.ComplainantQuestions;
import org.conferencecomplaints.casework.complainants.Complainants;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.organisation.Councils;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Dates;
import org.conferencecomplaints.web.people.PeopleView.Person;
import org.conferencecomplaints.web.people.PeopleView.Version;
import org.conferencecomplaints.web.support.CaseForm;
import org.conferencecomplaints.web.support.CaseForm.Back;
import org.conferencecomplaints.web.support.CaseForm.Field;
import org.conferencecomplaints.web.support.Line;
import org.springframework.stereotype.Component;

/** Builds the pages of the complainants. */
@Component
class PeopleViews {

    private final Complainants complainants;
    private final ComplainantQuestions questions;
    private final Councils councils;
    private final FieldLabels labels;
    private final Staff staff;

    PeopleViews(Complainants complainants, ComplainantQuestions questions, Councils councils, FieldLabels labels,
                Staff staff) {
        this.complainants = complainants;
        this.questions = questions;
        this.councils = councils;
        this.labels = labels;
        this.staff = staff;
    }

    PeopleView view(Complaint complaint) {
        String form = complainants.startForm(complaint.reference());
        List<Complainant> all = complainants.history(complaint.reference());
        boolean several = complainants.active(complaint.reference()).size() > 1;
        return new PeopleView(complaint.reference(), councils.forTenant(complaint.tenant()).name(), complaint.isOpen(),
            complainants.forComplaint(complaint.reference()).stream().map(person -> person(form, person,
                all.stream().filter(version -> version.number() == person.number()).toList(),
                several && complaint.isOpen())).toList());
    }

    private Person person(String form, Complainant now, List<Complainant> versions, boolean mayWithdraw) {
        return new Person(now.number(), now.name(),
            now.isActive() ? null : "No longer complains since " + Dates.day(now.withdrawnOn()) + ".",
            now.isActive() && now.reach().isEmpty(), mayWithdraw && now.isActive(),
            lines(form, now, Complainant.KEYS), history(form, versions));
    }

    private List<Version> history(String form, List<Complainant> versions) {
        List<Version> history = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            Complainant version = versions.get(i);
            List<Line> lines = new ArrayList<>(i == 0
                ? lines(form, version, Complainant.KEYS)
                : changed(form, version, versions.get(i - 1)));
            if (!version.isActive()) {
                lines.add(new Line("No longer complains since", Dates.day(version.withdrawnOn())));
            }
            history.add(0, new Version(Dates.moment(version.changedAt()), staff.nameOf(version.changedBy()),
                version.reason(), lines));
        }
        return history;
    }

    private List<Line> changed(String form, Complainant version, Complainant before) {
        return Complainant.KEYS.stream().filter(version.changedSince(before)::contains)
            .map(key -> version.text(key).isPresent()
                ? line(form, version, key)
                : new Line(labels.labelOf(form, key), "Nothing any more"))
            .toList();
    }

    /** What is known of somebody, a line for each answer. */
    List<Line> lines(String form, Complainant person, Collection<String> keys) {
        return keys.stream().filter(key -> person.text(key).isPresent()).map(key -> line(form, person, key)).toList();
    }

    private Line line(String form, Complainant person, String key) {
        return new Line(labels.labelOf(form, key), labels.answerOf(form, key, person.answers().get(key)));
    }

    CaseForm joining(Complaint complaint) {
        List<Field> fields = new ArrayList<>();
        questions.forForm(complainants.startForm(complaint.reference()))
            .forEach(question -> fields.add(Field.of(question, null)));
        fields.add(Field.lines(PeopleService.REASON, "Reason", "How they joined: what they wrote or said, and when."));
        return new CaseForm(back(complaint), "Add somebody who joins the complaint",
            List.of(
                "From now on they get their own copy of each letter, at their own address and in the form they need. "
                    + "Letters written before are not sent to them."),
            null, address(complaint, "new"), String.valueOf(complainants.forComplaint(complaint.reference()).size()),
            fields,
            "Add them", List.of());
    }

    CaseForm correcting(Complaint complaint, Complainant person) {
        List<Field> fields = new ArrayList<>();
        questions.forForm(complainants.startForm(complaint.reference()))
            .forEach(question -> fields.add(Field.of(question, person.answers().get(question.key()))));
        fields.add(Field.lines(PeopleService.REASON, "Reason", "Why, and how you know. It is kept with the change."));
        return form(complaint, person, "Correct what is known of " + person.name(), "correct",
            "Letters that have not left yet are addressed anew; later letters follow what you write here. What stood "
                + "here before is kept.",
            fields, "Save");
    }

    CaseForm unsafe(Complaint complaint, Complainant person) {
        return form(complaint, person, "The address of " + person.name() + " is no longer safe", "unsafe",
            "Nothing is sent to it any more. Letters wait, and the complaints team is asked for a safe address before "
                + "the next one is written.",
            List.of(Field.lines(PeopleService.REASON, "Reason", "Why, and how you know. It is kept with the change.")),
            "Stop sending letters there");
    }

    CaseForm withdrawing(Complaint complaint, Complainant person) {
        return form(complaint, person, person.name() + " no longer complains", "withdraw",
            "The complaint goes on for the others. Letters to this person that have not left yet are voided, and "
                + "no "
                + "more are written to them.",
            List.of(Field.date(PeopleService.WITHDRAWN_ON, "Withdrew on", "The day on which they told us."),
                Field.lines(PeopleService.REASON, "Reason", "How they told us, and what they gave as their reason.")),
            "Record that they withdraw");
    }

    private static CaseForm form(Complaint complaint, Complainant person, String title, String step, String explains,
                                 List<Field> fields, String submit) {
        return new CaseForm(back(complaint), title, List.of(explains), null,
            address(complaint, person.number() + "/" + step), String.valueOf(person.version()), fields, submit,
            List.of());
    }

    private static Back back(Complaint complaint) {
        return new Back("/complaints/" + complaint.reference() + "/people", "People in " + complaint.reference());
    }

    private static String address(Complaint complaint, String step) {
        return "/complaints/" + complaint.reference() + "/people/" + step;
    }
}
