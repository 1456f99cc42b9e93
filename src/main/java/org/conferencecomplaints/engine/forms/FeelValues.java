package org.conferencecomplaints.engine.forms;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** Converts values to what FEEL compares. */
final class FeelValues {

    private static final DateTimeFormatter ISO_DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd")
        .withResolverStyle(ResolverStyle.STRICT);

    private FeelValues() {
    }

    /** A fact of the case: ISO dates as dates, the strings true and false as booleans, all else as it is. */
    static Object fact(Object value) {
        if (!(value instanceof String text)) {
            return value;
        }
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        return date(text).<Object>map(day -> day).orElse(text);
    }

    /** A real day written yyyy-MM-dd; empty for anything else. */
    static Optional<LocalDate> date(String text) {
        try {
            return text.length() == 10 ? Optional.of(LocalDate.parse(text, ISO_DAY)) : Optional.empty();
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
