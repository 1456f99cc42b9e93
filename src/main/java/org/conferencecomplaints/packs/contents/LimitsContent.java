package org.conferencecomplaints.packs.contents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.conferencecomplaints.Dates;
import org.conferencecomplaints.deadlines.Clauses;
import org.conferencecomplaints.deadlines.Deadline;
import org.conferencecomplaints.deadlines.Deadlines;
import org.conferencecomplaints.packs.Concern;
import org.conferencecomplaints.packs.PackContent;
import org.conferencecomplaints.packs.Piece;
import org.conferencecomplaints.packs.Section;
import org.conferencecomplaints.register.Complaint;
import org.springframework.stereotype.Component;

/** Every limit, with the reason for its last day and how it was kept. */
@Component
class LimitsContent implements PackContent {

    private final Deadlines deadlines;
    private final Clauses clauses;
    private final Clock clock;

    LimitsContent(Deadlines deadlines, Clauses clauses, Clock clock) {
        this.deadlines = deadlines;
        this.clauses = clauses;
        this.clock = clock;
    }

    @Override
    public List<Piece> of(Complaint complaint) {
        LocalDate today = LocalDate.now(clock);
        return deadlines.of(complaint.reference()).stream().map(limit -> piece(limit, today)).toList();
    }

    private Piece piece(Deadline limit, LocalDate today) {
        return Piece.told(Section.LIMITS, "limit-" + limit.id(),
            "%s (%s)".formatted(clauses.nameOf(limit.clause()), limit.clause()), null, Concern.complaint(),
            new Told().day("Last day", limit.lastDay())
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
