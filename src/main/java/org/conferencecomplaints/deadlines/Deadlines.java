package org.conferencecomplaints.deadlines;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.conferencecomplaints.casework.casefile.CaseFile;
import org.conferencecomplaints.casework.register.ComplaintClosed;
import org.conferencecomplaints.deadlines.calendar.AllowedTime;
import org.conferencecomplaints.deadlines.calendar.AnswerWindows;
import org.conferencecomplaints.deadlines.calendar.CalendarChanged;
import org.conferencecomplaints.deadlines.calendar.DayUnit;
import org.conferencecomplaints.deadlines.calendar.WorkingDays;
import org.conferencecomplaints.process.FromDiagram;
import org.conferencecomplaints.process.Names;
import org.conferencecomplaints.process.Names.Kind;
import org.conferencecomplaints.process.ProcessBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.annotation.Transactional;

/**
 * Each deadline of each complaint: clause, anchor, due date, extended, met or missed. Timers and due dates in the
 * diagrams
 * ask here, so that lists, letters and timers cannot disagree.
 */
@ProcessBean("deadlines")
public class Deadlines {

    private static final AllowedTime NEXT_WORKING_DAY = new AllowedTime(1, DayUnit.WORKING_DAYS);

    private final DeadlineStore store;
    private final WorkingDays workingDays;
    private final CaseFile caseFile;
    private final Clauses clauses;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Deadlines(DeadlineStore store, WorkingDays workingDays, CaseFile caseFile, Clauses clauses, Clock clock,
              ApplicationEventPublisher events) {
        this.store = store;
        this.workingDays = workingDays;
        this.caseFile = caseFile;
        this.clauses = clauses;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Sets a deadline, or counts it again when it is there already: for the timer that stands for it.
     *
     * @param limit  clause and length, such as {@code H-1.2: 3 working days}
     * @param anchor the ISO date it runs from; empty where that is not known yet, or not any more because a letter came
     *               back: then no deadline is set, and one that runs is taken back
     * @return the midnight (London) at which the deadline has passed; a day in 2100 where none is set
     */
    @FromDiagram(formerly = "open")
    @Transactional
    public Date set(String complaint, @Names(Kind.LIMIT) String limit, String anchor) {
        ClauseDeadline wanted = ClauseDeadline.parse(limit);
        if (isUnknown(anchor)) {
            drop(complaint, wanted.clause());
            return Date.from(WorkingDays.NEVER);
        }
        LocalDate from = LocalDate.parse(anchor);
        LocalDate due = workingDays.due(from, wanted.limit());
        Deadline set = store.latest(complaint, wanted.clause())
            .filter(deadline -> deadline.isRunning() || deadline.anchor().equals(from))
            .map(deadline -> countAgain(deadline, wanted.limit(), from, due))
            .orElseGet(() -> set(complaint, wanted, from, due));
        return Date.from(workingDays.endOf(set.lastDay()));
    }

    /** In a diagram's expression nothing becomes empty text. */
    private static boolean isUnknown(String anchor) {
        return anchor == null || anchor.isEmpty();
    }

    private Deadline set(String complaint, ClauseDeadline wanted, LocalDate anchor, LocalDate due) {
        store.insert(complaint, wanted.clause(), anchor, wanted.limit(), due);
        return latest(complaint, wanted.clause());
    }

    private Deadline countAgain(Deadline deadline, AllowedTime wanted, LocalDate anchor, LocalDate due) {
        if (!deadline.isRunning()) {
            return deadline;
        }
        if (!deadline.anchor().equals(anchor)) {
            store.anchorAnew(deadline.id(), anchor, due);
        } else if (!deadline.limit().equals(wanted)) {
            store.changeLimit(deadline.id(), wanted, due);
            caseFile.note(deadline.reference(),
                "The procedure gives %s for \"%s\" (%s) by now: the due date moved from %s to %s."
                    .formatted(wanted.text(), clauses.nameOf(deadline.clause()), deadline.clause(), deadline.due(),
                        due));
        } else if (!deadline.due().equals(due) && store.moveDue(deadline, due)) {
            caseFile.note(deadline.reference(),
                "The bank holidays have changed: the due date for \"%s\" (%s) moved from %s to %s."
                    .formatted(clauses.nameOf(deadline.clause()), deadline.clause(), deadline.due(), due));
        }
        return latest(deadline.reference(), deadline.clause());
    }

    /**
     * When people are warned that a complainant's time is nearly over: at the beginning of the second working day
     * before its last day. Sets nothing.
     *
     * @param limit  as in {@link #set}
     * @param anchor the ISO date it runs from; empty where that is not known
     * @return a day in 2100 where no time runs
     */
    @FromDiagram
    public Date warningOf(String complaint, @Names(Kind.LIMIT) String limit, String anchor) {
        ClauseDeadline wanted = ClauseDeadline.parse(limit);
        if (isUnknown(anchor)) {
            return Date.from(WorkingDays.NEVER);
        }
        LocalDate lastDay = find(complaint, wanted.clause()).filter(Deadline::isRunning).map(Deadline::lastDay)
            .orElseGet(() -> workingDays.due(LocalDate.parse(anchor), wanted.limit()));
        return Date.from(workingDays.beginningBefore(lastDay, AnswerWindows.WARNING));
    }

    /** The last moment (23:59:59 London) at which the deadline of this clause is kept: for a task's due date. */
    @FromDiagram(formerly = "due")
    public Date dueDate(String complaint, @Names(Kind.CLAUSE) String clause) {
        return Date.from(workingDays.lastMomentOf(latest(complaint, clause).lastDay()));
    }

    /** As {@link #dueDate}, for a deadline that may not be set yet: null then. One kept in an earlier round is none. */
    @FromDiagram(formerly = "dueIfSet")
    public Date dueDateIfSet(String complaint, @Names(Kind.CLAUSE) String clause) {
        return find(complaint, clause).filter(Deadline::isRunning)
            .map(deadline -> Date.from(workingDays.lastMomentOf(deadline.lastDay()))).orElse(null);
    }

    /** When a letter should have left: the due date of the deadline it keeps, or else the next working day. */
    @FromDiagram(formerly = "letterDue")
    public Date letterDueDate(String complaint, String clause, String issuedOn) {
        return clause != null && !clause.isEmpty()
            ? dueDate(complaint, clause)
            : Date.from(workingDays.lastMomentOf(workingDays.due(LocalDate.parse(issuedOn), NEXT_WORKING_DAY)));
    }

    /** Whether something planned for this day (ISO) keeps the deadline of this clause. */
    @FromDiagram
    public boolean allows(String complaint, @Names(Kind.CLAUSE) String clause, String on) {
        return !LocalDate.parse(on).isAfter(latest(complaint, clause).lastDay());
    }

    /**
     * Records that a deadline was kept, by the fact's own date. Of several facts the earliest counts. Where none is
     * set,
     * because the letter that it would run from came back, there is none to keep.
     */
    @FromDiagram(formerly = "met")
    @Transactional
    public void recordMet(String complaint, @Names(Kind.CLAUSE) String clause, String on) {
        find(complaint, clause).ifPresent(deadline -> recordMet(deadline, LocalDate.parse(on)));
    }

    /**
     * Records that the deadline which a letter keeps was met on the day (ISO) on which the last recipient's left. Does
     * nothing for a letter that keeps none. Where none has left, the deadline goes on running.
     */
    @FromDiagram
    @Transactional
    public void recordLetterLeft(String complaint, String clause, String sentOn) {
        if (clause != null && !clause.isEmpty() && !isUnknown(sentOn)) {
            recordMet(complaint, clause, sentOn);
        }
    }

    private void recordMet(Deadline deadline, LocalDate fact) {
        if (deadline.metOn() != null && !fact.isBefore(deadline.metOn())) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate lastDay = deadline.missedDue() == null ? deadline.lastDay() : deadline.missedDue();
        boolean inTime = !fact.isAfter(lastDay);
        store.meet(deadline.id(), fact, inTime && today.isAfter(lastDay));
        if (inTime && deadline.missedDue() != null) {
            store.clearMiss(deadline.id());
            caseFile.note(deadline.reference(),
                "\"%s\" (%s) was done in time, on %s, and recorded late: it no longer counts as missed."
                    .formatted(clauses.nameOf(deadline.clause()), deadline.clause(), fact));
        } else if (!inTime) {
            miss(deadline);
        }
    }

    /**
     * Records that a deadline has passed without its fact. Does nothing where it was kept, moved or recorded before;
     * a new
     * date that was set after the miss and has passed too is noted.
     */
    @FromDiagram(formerly = "missed")
    @Transactional
    public void recordMissed(String complaint, @Names(Kind.CLAUSE) String clause) {
        Deadline deadline = latest(complaint, clause);
        LocalDate today = LocalDate.now(clock);
        if (deadline.isRunning() && deadline.newDateMissedBy(today)) {
            caseFile.note(complaint, "The new date for \"%s\" (%s) has passed too: it was %s."
                .formatted(clauses.nameOf(deadline.clause()), deadline.clause(), deadline.extendedTo()));
            events.publishEvent(new DeadlineMissed(complaint, deadline.clause()));
        } else if (deadline.isRunning() && deadline.missedBy(today)) {
            miss(deadline);
        }
    }

    private void miss(Deadline deadline) {
        if (deadline.missedDue() != null) {
            return;
        }
        store.miss(deadline.id(), deadline.lastDay());
        if (clauses.isComplainants(deadline.clause())) {
            caseFile.note(deadline.reference(), "The complainant's time for \"%s\" (%s) ended on %s."
                .formatted(clauses.nameOf(deadline.clause()), deadline.clause(), deadline.lastDay()));
            return;
        }
        caseFile.note(deadline.reference(), "The deadline for \"%s\" (%s) was missed: it was due on %s."
            .formatted(clauses.nameOf(deadline.clause()), deadline.clause(), deadline.lastDay()));
        events.publishEvent(new DeadlineMissed(deadline.reference(), deadline.clause()));
    }

    /**
     * The due date of which the supervisors are to be told now that it was missed: once for each miss, and once more
     * when
     * a new date set after it has passed too.
     */
    @Transactional
    public Optional<LocalDate> claimTelling(String complaint, String clause) {
        return find(complaint, clause)
            .filter(deadline -> deadline.missedDue() != null && !clauses.isComplainants(clause))
            .filter(deadline -> store.claimTelling(deadline.id(), clock.instant()))
            .map(deadline -> deadline.newDateMissedBy(LocalDate.now(clock))
                ? deadline.extendedTo()
                : deadline.missedDue());
    }

    /** Moves the due date of a running deadline to a later one; a miss that has happened stays. */
    @FromDiagram
    @Transactional
    public void extend(String complaint, @Names(Kind.CLAUSE) String clause, String to) {
        Deadline deadline = latest(complaint, clause);
        LocalDate until = LocalDate.parse(to);
        if (!until.isAfter(deadline.lastDay())) {
            return;
        }
        store.extend(deadline.id(), until);
        caseFile.note(complaint, "The deadline for \"%s\" (%s) was extended from %s to %s."
            .formatted(clauses.nameOf(deadline.clause()), deadline.clause(), deadline.lastDay(), until));
        events.publishEvent(new DeadlineExtended(complaint));
    }

    /** Takes back a deadline whose anchor did not happen, such as a meeting that was postponed; a miss stays. */
    @FromDiagram
    @Transactional
    public void drop(String complaint, @Names(Kind.CLAUSE) String clause) {
        find(complaint, clause).filter(deadline -> deadline.isRunning() && deadline.missedDue() == null)
            .ifPresent(deadline -> store.delete(deadline.id()));
    }

    /**
     * Ends a running deadline that there is nothing left to keep, such as the meeting's when the complainant has
     * declined it.
     * It stays in the register, so that a timer that still stands for it sets no new one; a miss stays.
     */
    @FromDiagram
    @Transactional
    public void end(String complaint, @Names(Kind.CLAUSE) String clause) {
        find(complaint, clause).filter(Deadline::isRunning)
            .ifPresent(deadline -> store.end(deadline.id(), LocalDate.now(clock)));
    }

    /**
     * Gives a running deadline the clause that has turned out to apply: H-2.6 or H-2.7 is known once the panel has
     * decided.
     */
    @FromDiagram(formerly = "turnsOutAs")
    @Transactional
    public void changeClause(String complaint, @Names(Kind.CLAUSE) String clause, @Names(Kind.CLAUSE) String other) {
        find(complaint, clause).filter(Deadline::isRunning)
            .ifPresent(deadline -> store.rename(deadline.id(), other));
    }

    /** The deadlines of a complaint, the earliest due date first. */
    public List<Deadline> of(String reference) {
        return store.of(reference);
    }

    /** Which of these complaints have a deadline that still has to be kept and is past its due date. */
    public Set<String> overdue(Collection<String> references) {
        LocalDate today = LocalDate.now(clock);
        return references.isEmpty()
            ? Set.of()
            : store.running(references).stream().filter(deadline -> deadline.isOverdue(today))
                .filter(deadline -> !clauses.isComplainants(deadline.clause()))
                .map(Deadline::reference).collect(Collectors.toSet());
    }

    /**
     * The newest deadline of this clause in the complaint, if it has been set; of {@code B-2.2 or B-2.3} that of
     * whichever clause applies.
     */
    public Optional<Deadline> find(String reference, String clause) {
        return Clauses.eitherOf(clause).stream().flatMap(one -> store.latest(reference, one).stream()).findFirst();
    }

    /** Why a deadline's due date is that date, in a sentence. */
    public String why(Deadline deadline) {
        String counted = workingDays.explain(deadline.anchor(), deadline.limit());
        String explained = deadline.anchorWhy() == null ? counted : counted + "; " + deadline.anchorWhy();
        return deadline.extendedTo() == null
            ? explained
            : explained + "; extended to " + workingDays.inWords(deadline.extendedTo());
    }

    /**
     * Deadlines of a complaint have been counted again because the day of a fact was corrected: notes what has moved,
     * and
     * keeps why.
     *
     * @param before its deadlines before that
     * @param why    a clause of a sentence
     */
    @Transactional
    public void anchorsMoved(String reference, List<Deadline> before, String why) {
        List<Deadline> after = store.of(reference);
        for (Deadline now : after) {
            boolean same = before.stream().anyMatch(was -> was.id() == now.id() && was.anchor().equals(now.anchor()));
            if (!same) {
                store.explainAnchor(now.id(), why);
                caseFile.note(reference, "The due date for \"%s\" (%s) is %s now: %s."
                    .formatted(clauses.nameOf(now.clause()), now.clause(), now.lastDay(), why));
            }
        }
        before.stream().filter(was -> after.stream().noneMatch(now -> now.id() == was.id()))
            .forEach(was -> caseFile.note(reference, "The deadline for \"%s\" (%s) does not run for now: %s."
                .formatted(clauses.nameOf(was.clause()), was.clause(), why)));
    }

    @EventListener
    void complaintClosed(ComplaintClosed closed) {
        store.endRunning(closed.reference(), LocalDate.now(clock));
    }

    /** Bank holidays have changed, or may have: every running deadline moves, also one that no timer watches yet. */
    @EventListener({CalendarChanged.class, ApplicationReadyEvent.class})
    @Order(1)
    @Transactional
    public void countAgain() {
        store.running().forEach(deadline -> countAgain(deadline, deadline.limit(), deadline.anchor(),
            workingDays.due(deadline.anchor(), deadline.limit())));
    }

    private Deadline latest(String complaint, String clause) {
        return find(complaint, clause).orElseThrow(
            () -> new IllegalStateException("Complaint " + complaint + " has no limit for clause " + clause));
    }
}
