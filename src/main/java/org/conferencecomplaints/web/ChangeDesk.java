package org.conferencecomplaints.web;

import org.conferencecomplaints.Dates;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.conferencecomplaints.access.What;
import org.conferencecomplaints.casefile.Entry;
import org.conferencecomplaints.casefile.FieldLabels;
import org.conferencecomplaints.casefile.OpenWork;
import org.conferencecomplaints.changes.ComplaintChanges;
import org.conferencecomplaints.changes.ComplaintChanges.Asked;
import org.conferencecomplaints.changes.ComplaintChanges.Change;
import org.conferencecomplaints.changes.ComplaintChanges.Question;
import org.conferencecomplaints.complainants.Complainants;
import org.conferencecomplaints.people.Staff;
import org.conferencecomplaints.register.Complaint;
import org.conferencecomplaints.web.CaseForm.Back;
import org.conferencecomplaints.web.CaseForm.Field;
import org.springframework.stereotype.Component;

/** Changes of a whole complaint, for those who work on it, with whose it is read back to them first. */
@Component
class ChangeDesk {

    private static final String SHORT = "name, date received and where it stands";

    private final Cases cases;
    private final Workers workers;
    private final ComplaintChanges changes;
    private final Complainants complainants;
    private final OpenWork work;
    private final ReadLog readLog;
    private final Staff staff;

    ChangeDesk(Cases cases, Workers workers, ComplaintChanges changes, Complainants complainants, OpenWork work,
               ReadLog readLog, Staff staff) {
        this.cases = cases;
        this.workers = workers;
        this.changes = changes;
        this.complainants = complainants;
        this.work = work;
        this.readLog = readLog;
        this.staff = staff;
    }

    /** A complaint in short, which is logged as read; {@link NotFound} for whoever may not read it. */
    InShort inShort(String reference) {
        Complaint complaint = cases.complaint(reference);
        readLog.read(complaint, What.CASE, SHORT);
        return new InShort(reference, complainants.names(reference), Dates.day(complaint.receivedOn()), stands(complaint));
    }

    private String stands(Complaint complaint) {
        if (complaint.isOpen()) {
            return work.stage(complaint.reference()).map(stage -> "open, at the stage “" + stage + "”").orElse("open");
        }
        return "closed on %s: %s".formatted(Dates.day(complaint.closedOn()), FieldLabels.inWords(complaint.outcome()));
    }

    /** The complaint to be changed; {@link NotFound} for whoever may not read it. */
    Complaint complaint(String reference) {
        return workers.complaint(reference);
    }

    /** What the person may do to the complaint as it stands. */
    List<Beside.ChangeLink> links(Complaint complaint) {
        return workers.mayWrite() ? changes.possible(complaint).stream()
            .map(change -> new Beside.ChangeLink(address(complaint, change), change.name())).toList() : List.of();
    }

    /** A change that the person may make; {@link NotFound} where there is none. */
    Change change(Complaint complaint, String key) {
        return changes.find(complaint, key).orElseThrow(NotFound::new);
    }

    CaseForm form(Complaint complaint, Change change) {
        Asked asked = changes.asked(complaint, change);
        return new CaseForm(new Back("/complaints/" + complaint.reference(), complaint.reference()),
            change.name() + ": " + complaint.reference(), asked.explains(), null, address(complaint, change),
            CaseForm.newKey(), asked.questions().stream().map(ChangeDesk::field).toList(), change.name(), List.of());
    }

    private static Field field(Question question) {
        String hint = question.date() ? Objects.toString(question.hint(), "") : question.hint();
        return new Field(question.key(), question.label(), hint, question.kind(), question.date(), question.choices(),
            question.proposed(), null);
    }

    void make(Complaint complaint, Change change, Map<String, String> typed) {
        changes.make(complaint, change, typed);
    }

    /** What the person has just done, in a sentence; null where the latest form that a person
     * submitted is not theirs, or another one. */
    String done(Case read, String key) {
        if (key == null) {
            return null;
        }
        Optional<Entry> latest = read.entries().stream().filter(entry -> !entry.by().equals(Staff.MACHINE))
            .reduce((earlier, later) -> later).filter(entry -> entry.by().equals(staff.currentUser()));
        return latest.flatMap(entry -> changes.find(read.complaint(), key)
            .filter(change -> change.form().equals(entry.form()))
            .map(change -> "%s: recorded by you on %s.".formatted(change.name(), Dates.moment(entry.at())))).orElse(null);
    }

    private static String address(Complaint complaint, Change change) {
        return "/complaints/%s/change/%s".formatted(complaint.reference(), change.key());
    }
}
