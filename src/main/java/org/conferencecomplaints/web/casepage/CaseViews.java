package org.conferencecomplaints.web.casepage;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.conferencecomplaints.casework.casefile.FieldLabels;
import org.conferencecomplaints.casework.casefile.OpenWork.OpenTask;
import org.conferencecomplaints.casework.complainants.Complainant;
import org.conferencecomplaints.casework.referrals.Referral;
import org.conferencecomplaints.casework.register.CaseAccess;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.correspondence.filing.FileCopy;
import org.conferencecomplaints.correspondence.filing.Filing;
import org.conferencecomplaints.governance.accesslog.AccessSearch;
import org.conferencecomplaints.organisation.Councils;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Dates;
import org.conferencecomplaints.web.accesslog.AccessViews;
import org.conferencecomplaints.web.caseaccess.Case;
import org.conferencecomplaints.web.caseaccess.FactGroups;
import org.conferencecomplaints.web.casepage.CaseView.AccessLogRows;
import org.conferencecomplaints.web.casepage.CaseView.FilingRow;
import org.conferencecomplaints.web.casepage.CaseView.Next;
import org.conferencecomplaints.web.casepage.CaseView.ReferralRow;
import org.conferencecomplaints.web.casepage.CaseView.Summary;
import org.conferencecomplaints.web.casepage.CaseView.Task;
import org.conferencecomplaints.web.documents.DocumentViews;
import org.conferencecomplaints.web.letters.LetterRows;
import org.conferencecomplaints.web.papers.PapersViews;
import org.conferencecomplaints.web.retention.RetentionViews;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Builds the case page. */
@Component
class CaseViews {

    private static final String TASK = "/camunda/app/tasklist/default/#/?task=";
    private static final int URGENT = 80;
    private static final int LOOKS = 20;

    private final Councils councils;
    private final FactGroups factSheet;
    private final DeadlineRows deadlineRows;
    private final LetterRows letterRows;
    private final Timeline timeline;
    private final DocumentViews documents;
    private final CaseAccess access;
    private final AccessSearch log;
    private final AccessViews logViews;
    private final RetentionViews retention;
    private final PapersViews papers;
    private final Filing filing;
    private final Staff staff;

    CaseViews(Councils councils, FactGroups factSheet, DeadlineRows deadlineRows, LetterRows letterRows,
              Timeline timeline,
              DocumentViews documents, CaseAccess access, AccessSearch log, AccessViews logViews,
              RetentionViews retention, PapersViews papers, Filing filing, Staff staff) {
        this.filing = filing;
        this.staff = staff;
        this.councils = councils;
        this.factSheet = factSheet;
        this.deadlineRows = deadlineRows;
        this.letterRows = letterRows;
        this.timeline = timeline;
        this.documents = documents;
        this.access = access;
        this.log = log;
        this.logViews = logViews;
        this.retention = retention;
        this.papers = papers;
    }

    CaseView view(Case read) {
        return new CaseView(summary(read), factSheet.safety(read.complainants(), read.entries()), next(read),
            factSheet.people(read.complainants(), read.entries()), changes(read.complaint()),
            factSheet.groups(read.entries()), factSheet.grounds(read.entries()), deadlineRows.forCase(read),
            letterRows.rows(read.letters(), isInCare(read.complaint())),
            read.referrals().stream().map(CaseViews::referral).toList(),
            filing.forComplaint(read.complaint().reference()).stream().map(this::filing).toList(),
            papers.view(read.complaint(), null),
            timeline.forCase(read), documents.view(read.complaint()), accessLog(read.complaint()),
            retention.view(read.complaint()));
    }

    private AccessLogRows accessLog(Complaint complaint) {
        return access.supervised().contains(complaint.tenant())
            ? new AccessLogRows(logViews.rows(log.latest(complaint.reference(), LOOKS)),
                "/access?complaint=" + complaint.reference())
            : null;
    }

    private String changes(Complaint complaint) {
        return isInCare(complaint) ? "/complaints/" + complaint.reference() + "/people" : null;
    }

    private boolean isInCare(Complaint complaint) {
        return access.registersReadable().contains(complaint.tenant());
    }

    private Summary summary(Case read) {
        Complaint complaint = read.complaint();
        return new Summary(complaint.reference(), names(read),
            councils.forTenant(complaint.tenant()).name(), complaint.isOpen(),
            complaint.outcome() == null ? null : FieldLabels.inWords(complaint.outcome()),
            Dates.day(complaint.closedOn()), read.stage().orElse(null), Dates.day(complaint.receivedOn()),
            read.isOverdue());
    }

    private static String names(Case read) {
        return read.complainants().stream().filter(Complainant::isActive).map(Complainant::name)
            .collect(Collectors.joining(", "));
    }

    private static Next next(Case read) {
        List<Task> tasks = read.tasks().stream().map(task -> task(task, read.today())).toList();
        if (!tasks.isEmpty()) {
            return new Next(tasks, null);
        }
        return new Next(List.of(), read.complaint().isOpen()
            ? "Nobody has a task just now: a letter is on its way, or a date has to come first. "
                + "The deadlines below say which."
            : "Nothing: the complaint is closed.");
    }

    private static Task task(OpenTask task, LocalDate today) {
        return new Task(task.name(), TASK + UriUtils.encode(task.id(), "UTF-8"), task.who(), Dates.day(task.due()),
            task.due() != null && today.isAfter(task.due()), task.priority() >= URGENT);
    }

    private FilingRow filing(FileCopy copy) {
        return new FilingRow(copy.subject(), copy.file(), Dates.day(copy.filedOn()),
            copy.filedBy() == null ? null : staff.nameOf(copy.filedBy()));
    }

    private static ReferralRow referral(Referral referral) {
        return new ReferralRow(referral.to(), FieldLabels.inWords(referral.kind()), referral.what(),
            Dates.day(referral.madeOn()), referral.result() == null ? null : Dates.in(referral.result()),
            Dates.day(referral.resultOn()));
    }
}
