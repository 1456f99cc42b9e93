package org.conferencecomplaints.deadlines.calendar;

import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.conferencecomplaints.process.FromDiagram;
import org.conferencecomplaints.process.Names;
import org.conferencecomplaints.process.Names.Kind;
import org.conferencecomplaints.process.ProcessBean;

/**
 * Windows in which complainants may answer, where the procedures leave their length to the council: settings, in
 * working days.
 */
@ProcessBean("windows")
public class AnswerWindows {

    /** How many working days before it closes people are warned. */
    public static final int WARNING = 2;

    private final WindowProperties settings;
    private final WorkingDays workingDays;

    AnswerWindows(WindowProperties settings, WorkingDays workingDays) {
        this.settings = settings;
        this.workingDays = workingDays;
    }

    /**
     * The midnight (London) at which the window has passed that runs from this ISO date; a day in 2100 where that is
     * empty, because the letter it runs from has come back.
     */
    @FromDiagram(formerly = "passed")
    public Date endOf(@Names(Kind.WINDOW) String window, String anchor) {
        return Date.from(anchor.isEmpty() ? WorkingDays.NEVER : workingDays.endOf(lastDay(window, anchor)));
    }

    /** When people are warned that the window closes: see {@link #WARNING}. A day in 2100 where the date is empty. */
    @FromDiagram
    public Date warningOf(@Names(Kind.WINDOW) String window, String anchor) {
        return Date.from(anchor.isEmpty()
            ? WorkingDays.NEVER
            : workingDays.beginningBefore(lastDay(window, anchor), WARNING));
    }

    /** The last moment (23:59:59 London) of the window: for a task's due date. None where the date is empty. */
    @FromDiagram(formerly = "due")
    public Date dueDate(@Names(Kind.WINDOW) String window, String anchor) {
        return anchor.isEmpty() ? null : Date.from(workingDays.lastMomentOf(lastDay(window, anchor)));
    }

    /** How many working days each window has, by its name. */
    public Map<String, Integer> inDays() {
        return settings.windows();
    }

    private LocalDate lastDay(String window, String anchor) {
        return workingDays.due(LocalDate.parse(anchor),
            new AllowedTime(settings.windows().get(window), DayUnit.WORKING_DAYS));
    }
}
