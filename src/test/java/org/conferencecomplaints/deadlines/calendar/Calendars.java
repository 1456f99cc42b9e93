package org.conferencecomplaints.deadlines.calendar;

import java.nio.file.Path;

/** Calendars for tests. */
public final class Calendars {

    private Calendars() {
    }

    /** The bank holidays of England without extra days. */
    public static WorkingDays ofEngland() {
        return new WorkingDays(bankHolidays());
    }

    static BankHolidays bankHolidays() {
        return new BankHolidays(Path.of("target", "no-extra-days.txt").toString(), event -> {
        });
    }
}
