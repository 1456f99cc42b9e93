package org.conferencecomplaints.deadlines.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.conferencecomplaints.platform.Dates;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.process.FromDiagram;
import org.conferencecomplaints.process.ProcessBean;

/**
 * Working-day arithmetic; nothing else counts days. The anchor is never counted; day 1 is the next working day, and
 * an anchor on a
 * weekend or bank holiday is not moved first. Every date, given or counted, lies between 2000 and 2099; others are
 * refused with a {@link Refusal} that names no field.
 */
@ProcessBean("workingDays")
public class WorkingDays {

    /** The most days one count may run over. */
    public static final int MOST_DAYS = 1000;

    /** Stands for a day that is not known yet, where a timer needs one. */
    public static final Instant NEVER = Instant.parse("2100-01-01T00:00:00Z");

    private static final DateTimeFormatter IN_WORDS = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private final BankHolidays bankHolidays;

    public WorkingDays(BankHolidays bankHolidays) {
        this.bankHolidays = bankHolidays;
    }

    /** Whether days are counted for this date: it lies between 2000 and 2099. */
    public static boolean covers(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }

    /**
     * The due date of a deadline. For clear working days before a hearing, the anchor is the day of the hearing and the
     * result is the due date, working or not, on which the notice may go out.
     */
    public LocalDate due(LocalDate anchor, AllowedTime limit) {
        return switch (limit.unit()) {
            case WORKING_DAYS -> countWorkingDays(anchor, limit.amount(), 1);
            case CALENDAR_DAYS -> covered(covered(anchor).plusDays(limit.amount()));
            case DAYS_OF_A_WINDOW -> nextWorkingDayOnOrAfter(covered(anchor).plusDays(limit.amount()));
            case WEEKS -> covered(covered(anchor).plusWeeks(limit.amount()));
            case CLEAR_WORKING_DAYS_BEFORE -> covered(countWorkingDays(anchor, limit.amount(), -1).minusDays(1));
        };
    }

    /** How the due date was counted: the deadline, its anchor, and the days left out. One line, no full stop. */
    public String explain(LocalDate anchor, AllowedTime limit) {
        return new DueDateExplanation(this, bankHolidays).of(anchor, limit);
    }

    /** A date as explanations write it, such as "Wednesday 23 December 2026". */
    public String inWords(LocalDate date) {
        return IN_WORDS.format(date);
    }

    /** Whether the day is Monday to Friday and no bank holiday in England. */
    public boolean isWorkingDay(LocalDate day) {
        return !isWeekend(covered(day)) && bankHolidays.nameOf(day).isEmpty();
    }

    /** The day itself if it is a working day, else the next one: where a complainant's window ends. */
    public LocalDate nextWorkingDayOnOrAfter(LocalDate day) {
        return isWorkingDay(day) ? day : countWorkingDays(day, 1, 1);
    }

    /** When a deadline with this due date has run out: the midnight that ends the day in London. */
    public Instant endOf(LocalDate lastDay) {
        return covered(lastDay).plusDays(1).atStartOfDay(Dates.LONDON).toInstant();
    }

    /** The last second of the day in London. */
    public Instant lastMomentOf(LocalDate day) {
        return endOf(day).minusSeconds(1);
    }

    /**
     * The given number of working days after a date.
     *
     * @param anchor an ISO date; not counted
     * @param days   0 to 1000; 0 is the anchor itself, a working day or not
     */
    @FromDiagram
    public String after(String anchor, int days) {
        return countWorkingDays(date(anchor), reasonable(days), 1).toString();
    }

    /**
     * The given number of days after a date, every day counted.
     *
     * @param anchor an ISO date; not counted
     * @param days   0 to 1000
     */
    @FromDiagram
    public String daysAfter(String anchor, int days) {
        return covered(covered(date(anchor)).plusDays(reasonable(days))).toString();
    }

    /** The beginning (London) of the day that many working days before a window's last day. */
    public Instant beginningBefore(LocalDate lastDay, int days) {
        return endOf(countWorkingDays(lastDay, days, -1).minusDays(1));
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private LocalDate countWorkingDays(LocalDate anchor, int days, int step) {
        LocalDate day = covered(anchor);
        for (int left = days; left > 0;) {
            day = day.plusDays(step);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    private static LocalDate covered(LocalDate date) {
        if (!covers(date)) {
            throw new Refusal(null, "Days are counted for dates between 2000 and 2099 only");
        }
        return date;
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text == null ? "" : text);
        } catch (DateTimeParseException notADate) {
            throw new Refusal(null, "Days can only be counted from a date such as 2026-12-23");
        }
    }

    private static int reasonable(int days) {
        if (days < 0 || days > MOST_DAYS) {
            throw new IllegalArgumentException("Days to count must lie between 0 and " + MOST_DAYS + ", not " + days);
        }
        return days;
    }
}
