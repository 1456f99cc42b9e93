package org.conferencecomplaints.files.packs.contents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.deadlines.Clauses;
import org.conferencecomplaints.deadlines.Deadline;
import org.conferencecomplaints.deadlines.Deadlines;
import org.conferencecomplaints.files.packs.ConcernedPerson;
import org.conferencecomplaints.files.packs.PackContent;
import org.conferencecomplaints.files.packs.PackSection;
import org.conferencecomplaints.files.packs.Piece;
import org.conferencecomplaints.platform.Dates;
import org.springframework.stereotype.Component;

/** Every deadline in a pack, with the reason for its due date and whether it was met. */
@Component
class DeadlinesContent implements PackContent {

    private final Deadlines deadlines;
    private final Clauses clauses;
    private final Clock clock;

    DeadlinesContent(Deadlines deadlines, Clauses clauses, Clock clock) {
        this.deadlines = deadlines;
        this.clauses = clauses;
        this.clock = clock;
    }

    @Override
    public List<Piece> forComplaint(Complaint complaint) {
        LocalDate today = LocalDate.now(clock);
        return deadlines.of(complaint.reference()).stream().map(limit -> piece(limit, today)).toList();
    }

    private Piece piece(Deadline limit, LocalDate today) {
        return Piece.told(PackSection.LIMITS, "limit-" + limit.id(),
            "%s (%s)".formatted(clauses.nameOf(limit.clause()), limit.clause()), null, ConcernedPerson.complaint(),
            new LineBuilder().day("Last day", limit.lastDay())
                .line("Why", deadlines.why(limit))
                .day("Before it was extended", limit.extendedTo() == null ? null : limit.due())
                .line("State", state(limit, today))
                .line("Recorded late", limit.recordedLate() ? "Yes: it was done in time" : null).lines());
    }

    private static String state(Deadline limit, LocalDate today) {
        boolean missed = limit.missedBy(today);
        if (limit.metOn() != null) {
            return (missed ? "Met late, on " : "Met on ") + Dates.day(limit.metOn());
        }
        String ended = limit.endedOn() == null ? "" : "; nothing is left to do since " + Dates.day(limit.endedOn());
        return (missed ? "Missed" : limit.endedOn() == null ? "Running" : "No longer applies") + ended;
    }
}
