package org.conferencecomplaints.web.changes;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.conferencecomplaints.casework.casefile.CaseEntry;
import org.conferencecomplaints.casework.casefile.FieldLabels;
import org.conferencecomplaints.casework.casefile.OpenWork;
import org.conferencecomplaints.casework.changes.ComplaintChanges;
import org.conferencecomplaints.casework.changes.ComplaintChanges.Asked;
import org.conferencecomplaints.casework.changes.ComplaintChanges.Change;
import org.conferencecomplaints.casework.changes.ComplaintChanges.Question;
import org.conferencecomplaints.casework.complainants.Complainants;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.governance.accesslog.AccessAction;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Dates;
import org.conferencecomplaints.web.caseaccess.Case;
import org.conferencecomplaints.web.caseaccess.CaseWorkers;
import org.conferencecomplaints.web.caseaccess.Cases;
import org.conferencecomplaints.web.caseaccess.ReadLog;
import org.conferencecomplaints.web.support.CaseForm;
import org.conferencecomplaints.web.support.CaseForm.Back;
import org.conferencecomplaints.web.support.CaseForm.Field;
import org.conferencecomplaints.web.support.NotFound;
import org.springframework.stereotype.Component;

/** Changes a whole complaint, for those who work on it; the complaint is read back to them first. */
@Component
public class ChangeService {

    private static final String SHORT = "name, date received and where it stands";

    private final Cases cases;
    private final CaseWorkers workers;
    private final ComplaintChanges changes;
    private final Complainants complainants;
    private final OpenWork work;
    private final ReadLog readLog;
    private final Staff staff;

    ChangeService(Cases cases, CaseWorkers workers, ComplaintChanges changes, Complainants complainants, OpenWork work,
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
    CaseSummary inShort(String reference) {
        Complaint complaint = cases.complaint(reference);
        readLog.read(complaint, AccessAction.CASE, SHORT);
        return new CaseSummary(reference, complainants.names(reference), Dates.day(complaint.receivedOn()),
            stands(complaint));
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
    public List<ChangeLink> links(Complaint complaint) {
        return workers.mayWrite()
            ? changes.possible(complaint).stream()
                .map(change -> new ChangeLink(address(complaint, change), change.name())).toList()
            : List.of();
    }

    /** A change that the person may make; {@link NotFound} where there is none. */
    Change change(Complaint complaint, String key) {
        return changes.find(complaint, key).orElseThrow(NotFound::new);
    }

    CaseForm form(Complaint complaint, Change change) {
        Asked asked = changes.asked(complaint, change);
        return new CaseForm(new Back("/complaints/" + complaint.reference(), complaint.reference()),
            change.name() + ": " + complaint.reference(), asked.explains(), null, address(complaint, change),
            CaseForm.newKey(), asked.questions().stream().map(ChangeService::field).toList(), change.name(), List.of());
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
    public String done(Case read, String key) {
        if (key == null) {
            return null;
        }
        Optional<CaseEntry> latest = read.entries().stream().filter(entry -> !entry.by().equals(Staff.MACHINE))
            .reduce((earlier, later) -> later).filter(entry -> entry.by().equals(staff.currentUser()));
        return latest.flatMap(entry -> changes.find(read.complaint(), key)
            .filter(change -> change.form().equals(entry.form()))
            .map(change -> "%s: recorded by you on %s.".formatted(change.name(), Dates.moment(entry.at()))))
            .orElse(null);
    }

    private static String address(Complaint complaint, Change change) {
        return "/complaints/%s/change/%s".formatted(complaint.reference(), change.key());
    }
}
