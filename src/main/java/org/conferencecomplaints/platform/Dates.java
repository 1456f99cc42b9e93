package org.conferencecomplaints.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;

/** London time, and dates and times in words. */
public final class Dates {

    /** The zone of all days and times that people see or set. */
    public static final String ZONE = "Europe/London";
    public static final ZoneId LONDON = ZoneId.of(ZONE);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.UK);
    private static final Pattern ISO_DATE = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");

    private Dates() {
    }

    /** "Wednesday 23 December 2026"; null for null. */
    public static String day(LocalDate day) {
        return day == null ? null : DAY.format(day);
    }

    /** "23 Dec 2026", for tables. */
    public static String shortDay(LocalDate day) {
        return SHORT_DAY.format(day);
    }

    /** The day of a moment. */
    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, LONDON);
    }

    /** "Wednesday 23 December 2026, 10:15". */
    public static String moment(Instant moment) {
        return MOMENT.format(moment.atZone(LONDON));
    }

    /** The sentence with its ISO dates in words. What is not a date stays. */
    public static String in(String sentence) {
        return ISO_DATE.matcher(sentence).replaceAll(found -> dayOr(found.group()));
    }

    /** An answer that is a date, in words; what a person wrote stays as it is, dates in it too. */
    public static String answer(String text) {
        return ISO_DATE.matcher(text).matches() ? dayOr(text) : text;
    }

    private static String dayOr(String text) {
        try {
            return day(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return text;
        }
    }
}
