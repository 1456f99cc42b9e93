package org.conferencecomplaints.governance.reports;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.conferencecomplaints.deadlines.calendar.DayUnit;

/** Days from a deadline's start date until it was met, in the deadline's own unit. */
final class DaysUsed {

    private record Between(LocalDate first, LocalDate end) {}

    private final Predicate<LocalDate> isWorkingDay;
    private final Map<Between, Integer> workingDays = new HashMap<>();

    DaysUsed(Predicate<LocalDate> isWorkingDay) {
        this.isWorkingDay = isWorkingDay;
    }

    static String unit(DayUnit unit) {
        return switch (unit) {
            case WORKING_DAYS -> "working days";
            case CALENDAR_DAYS, DAYS_OF_A_WINDOW, WEEKS -> "days";
            case CLEAR_WORKING_DAYS_BEFORE -> "clear working days";
        };
    }

    /** Days from the anchor to the fact, the anchor not counted; for a notice, the clear working days it gave. */
    int of(DayUnit unit, LocalDate anchor, LocalDate metOn) {
        return switch (unit) {
            case WORKING_DAYS -> workingDays(anchor.plusDays(1), metOn.plusDays(1));
            case CALENDAR_DAYS, DAYS_OF_A_WINDOW, WEEKS -> (int) Math.max(0, ChronoUnit.DAYS.between(anchor, metOn));
            case CLEAR_WORKING_DAYS_BEFORE -> workingDays(metOn.plusDays(1), anchor);
        };
    }

    private int workingDays(LocalDate first, LocalDate end) {
        return workingDays.computeIfAbsent(new Between(first, end),
            between -> end.isAfter(first) ? (int) first.datesUntil(end).filter(isWorkingDay).count() : 0);
    }
}
