package org.conferencecomplaints.deadlines;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.conferencecomplaints.deadlines.calendar.AllowedTime;
import org.conferencecomplaints.deadlines.calendar.DayUnit;
import org.conferencecomplaints.deadlines.calendar.WorkingDays;
import org.conferencecomplaints.process.FromDiagram;
import org.conferencecomplaints.process.ProcessBean;

/** The day of a meeting, from which its letters' deadlines run. */
@ProcessBean("meetings")
public class MeetingDates {

    /** Notice of a hearing, which its papers go with (B-2.26, B-2.28). */
    private static final AllowedTime NOTICE = new AllowedTime(5, DayUnit.CLEAR_WORKING_DAYS_BEFORE);

    private final WorkingDays workingDays;
    private final Clock clock;

    MeetingDates(WorkingDays workingDays, Clock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** The later of two ISO dates; the first where the other is empty, and empty where the first is. */
    @FromDiagram
    public String later(String date, String other) {
        boolean alone = date == null || date.isEmpty() || other == null || other.isEmpty();
        return alone || date.compareTo(other) >= 0 ? date : other;
    }

    /**
     * When the papers of a hearing on this day (ISO) are due: with five clear working days to read, today at best. Null
     * where the day is not known.
     */
    @FromDiagram
    public Date papersDue(String hearingOn) {
        if (hearingOn == null || hearingOn.isEmpty()) {
            return null;
        }
        LocalDate due = workingDays.due(LocalDate.parse(hearingOn), NOTICE);
        LocalDate today = LocalDate.now(clock);
        return Date.from(workingDays.lastMomentOf(due.isBefore(today) ? today : due));
    }

    /**
     * The ISO date on which a meeting was held or, where it was not held, on which it was to be.
     *
     * @param notHeld why it was not held; empty where it was
     */
    @FromDiagram
    public String dayOf(String notHeld, String heldOn, String agreedOn) {
        return notHeld == null || notHeld.isEmpty() ? heldOn : agreedOn;
    }
}
