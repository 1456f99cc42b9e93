package org.conferencecomplaints.web.casepage;

import java.util.List;
import org.conferencecomplaints.deadlines.Clauses;
import org.conferencecomplaints.deadlines.Deadline;
import org.conferencecomplaints.deadlines.Deadlines;
import org.conferencecomplaints.platform.Dates;
import org.conferencecomplaints.web.caseaccess.Case;
import org.conferencecomplaints.web.casepage.CaseView.DeadlineRow;
import org.conferencecomplaints.web.support.Tag;
import org.springframework.stereotype.Component;

/** The deadlines of a case in words: the due date, why it is that date, and how the deadline stands. */
@Component
class DeadlineRows {

    private final Deadlines deadlines;
    private final Clauses clauses;

    DeadlineRows(Deadlines deadlines, Clauses clauses) {
        this.deadlines = deadlines;
        this.clauses = clauses;
    }

    List<DeadlineRow> forCase(Case read) {
        return read.deadlines().stream().map(deadline -> row(deadline, deadline.missedBy(read.today()))).toList();
    }

    private DeadlineRow row(Deadline deadline, boolean missed) {
        return new DeadlineRow(deadline.clause(), clauses.nameOf(deadline.clause()), Dates.day(deadline.lastDay()),
            deadline.extendedTo() == null ? null : Dates.day(deadline.due()), deadlines.why(deadline),
            clauses.isComplainants(deadline.clause()) ? complainants(deadline, missed) : state(deadline, missed),
            since(deadline), deadline.recordedLate());
    }

    private static Tag complainants(Deadline deadline, boolean passed) {
        if (deadline.metOn() != null) {
            return passed ? new Tag("blue", "Came late") : new Tag("green", "In time");
        }
        return passed ? new Tag("grey", "Passed") : state(deadline, false);
    }

    private static Tag state(Deadline deadline, boolean missed) {
        if (deadline.metOn() != null) {
            return missed ? new Tag("red", "Met late") : new Tag("green", "Met");
        }
        if (missed) {
            return new Tag("red", "Missed");
        }
        if (deadline.endedOn() != null) {
            return new Tag("grey", "No longer applies");
        }
        return deadline.extendedTo() != null ? new Tag("yellow", "Extended") : new Tag("blue", "Running");
    }

    private static String since(Deadline deadline) {
        if (deadline.metOn() != null) {
            return "done on " + Dates.day(deadline.metOn());
        }
        return deadline.endedOn() == null ? null : "nothing left to do since " + Dates.day(deadline.endedOn());
    }
}
