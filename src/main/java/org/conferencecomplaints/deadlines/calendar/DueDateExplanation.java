package org.conferencecomplaints.deadlines.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Explanation in words of how a due date was counted. */
class DueDateExplanation {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final DateTimeFormatter DAY_OF_OTHER_YEAR = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /** Beyond this the holidays are only numbered: a whole year's names would bury the rest. */
    private static final int MOST_NAMED = 6;

    private final WorkingDays workingDays;
    private final BankHolidays bankHolidays;

    DueDateExplanation(WorkingDays workingDays, BankHolidays bankHolidays) {
        this.workingDays = workingDays;
        this.bankHolidays = bankHolidays;
    }

    String of(LocalDate anchor, AllowedTime limit) {
        LocalDate due = workingDays.due(anchor, limit);
        String date = workingDays.inWords(anchor);
        return switch (limit.unit()) {
            case WORKING_DAYS -> limit.text() + " from " + date + leftOut(anchor, due, anchor);
            case CLEAR_WORKING_DAYS_BEFORE -> limit.text() + " " + date + leftOut(due, anchor, anchor);
            case DAYS_OF_A_WINDOW -> limit.text() + ", from " + date;
            case CALENDAR_DAYS, WEEKS -> limit.text() + " from " + date + "; every day counts";
        };
    }

    /** The days strictly between the two that are no working days. */
    private String leftOut(LocalDate start, LocalDate end, LocalDate anchor) {
        List<LocalDate> days = start.plusDays(1).datesUntil(end).filter(day -> !workingDays.isWorkingDay(day)).toList();
        List<String> parts = new ArrayList<>(holidays(days, anchor.getYear()));
        long weekends = weekends(days);
        if (weekends > 0) {
            parts.add(weekends == 1 ? "the weekend" : weekends + " weekends");
        }
        return parts.isEmpty() ? "" : "; not counted: " + listed(parts);
    }

    private List<String> holidays(List<LocalDate> days, int usualYear) {
        List<LocalDate> holidays = days.stream().filter(day -> !WorkingDays.isWeekend(day)).toList();
        if (holidays.size() > MOST_NAMED) {
            return List.of(holidays.size() + " bank holidays");
        }
        return holidays.stream().map(day -> named(day, usualYear)).toList();
    }

    private String named(LocalDate day, int usualYear) {
        String date = (day.getYear() == usualYear ? DAY : DAY_OF_OTHER_YEAR).format(day);
        return date + bankHolidays.nameOf(day).map(name -> " (" + name + ")").orElse("");
    }

    private static long weekends(List<LocalDate> days) {
        return days.stream()
            .filter(WorkingDays::isWeekend)
            .map(day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY)))
            .distinct()
            .count();
    }

    private static String listed(List<String> parts) {
        int last = parts.size() - 1;
        return last == 0 ? parts.get(0) : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }
}
