package org.conferencecomplaints.governance.reports;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import org.conferencecomplaints.casework.register.DateParameter;
import org.conferencecomplaints.platform.Refusal;

/**
 * The period of a report: complaints received from the first to the last day, both included.
 *
 * @param from the first day
 * @param to   the last day
 */
public record ReportPeriod(LocalDate from, LocalDate to) {

    private static final MonthDay FIRST_DAY = MonthDay.of(4, 1);

    /**
     * Reads what somebody asked for: parameters {@code from} and {@code to}. Without either it is the financial year of
     * today, April to March; with one of them, the year that begins or ends there. Refuses dates that mean nothing.
     */
    public static ReportPeriod of(Map<String, String> asked, LocalDate today) {
        LocalDate from = DateParameter.of("from", "From", asked);
        LocalDate to = DateParameter.of("to", "To", asked);
        if (from == null && to == null) {
            return financialYear(today);
        }
        ReportPeriod period = new ReportPeriod(from == null ? to.minusYears(1).plusDays(1) : from,
            to == null ? from.plusYears(1).minusDays(1) : to);
        if (period.from.isAfter(period.to)) {
            throw new Refusal("to", "To: this day is before the day in From.");
        }
        return period;
    }

    /** April to March around this day. */
    static ReportPeriod financialYear(LocalDate day) {
        LocalDate start = FIRST_DAY.atYear(day.getYear());
        LocalDate from = day.isBefore(start) ? start.minusYears(1) : start;
        return new ReportPeriod(from, from.plusYears(1).minusDays(1));
    }
}
