package org.conferencecomplaints.governance.accesslog;

import java.time.LocalDate;
import java.util.Map;
import org.conferencecomplaints.casework.register.DateParameter;
import org.conferencecomplaints.platform.Refusal;

/**
 * Search criteria for the access log. A part that is null does not narrow the search.
 *
 * @param person    a user id, whole
 * @param complaint a reference, whole
 * @param from      on this day or later, London time
 * @param to        on this day or earlier, London time
 * @param page      from 1
 */
public record AccessQuery(String person, String complaint, LocalDate from, LocalDate to, int page) {

    /** Lines on a page. */
    public static final int SIZE = 50;

    private static final int LARGEST_PAGE = 100_000;

    /** Reads what somebody asked for, by parameter name; refuses values that mean nothing, naming the field. */
    public static AccessQuery of(Map<String, String> asked) {
        LocalDate from = DateParameter.of("from", "From", asked);
        LocalDate to = DateParameter.of("to", "To", asked);
        if (from != null && to != null && from.isAfter(to)) {
            throw new Refusal("to", "To: this day is before the day in From.");
        }
        return new AccessQuery(word("person", "Person", 64, asked), word("complaint", "Complaint", 20, asked), from, to,
            page(asked));
    }

    private static String word(String field, String label, int longest, Map<String, String> asked) {
        String text = asked.getOrDefault(field, "").strip();
        if (text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal(field, "%s: at most %d characters, on one line.".formatted(label, longest));
        }
        return text.isEmpty() ? null : text;
    }

    private static int page(Map<String, String> asked) {
        String text = asked.getOrDefault("page", "").strip();
        int page = text.isEmpty() ? 1 : text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
        if (page < 1 || page > LARGEST_PAGE) {
            throw new Refusal("page", "Page: a whole number from 1 to %d.".formatted(LARGEST_PAGE));
        }
        return page;
    }
}
