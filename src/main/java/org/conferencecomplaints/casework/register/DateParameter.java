package org.conferencecomplaints.casework.register;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.conferencecomplaints.platform.Refusal;

/** Parses a date from a request parameter. */
public final class DateParameter {

    private DateParameter() {
    }

    /** The date; null where none was asked for. Refuses what is no date between 2000 and 2099, naming the field. */
    public static LocalDate of(String field, String label, Map<String, String> asked) {
        String text = asked.get(field);
        if (text == null || text.isBlank()) {
            return null;
        }
        LocalDate date = parsed(field, label, text.strip());
        if (date.getYear() < 2000 || date.getYear() > 2099) {
            throw new Refusal(field, label + ": the year must be from 2000 to 2099.");
        }
        return date;
    }

    private static LocalDate parsed(String field, String label, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Refusal(field, label + ": enter a real date, such as 2026-03-02.");
        }
    }
}
