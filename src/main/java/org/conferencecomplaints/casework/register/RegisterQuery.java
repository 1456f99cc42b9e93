package org.conferencecomplaints.casework.register;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.conferencecomplaints.platform.Refusal;

/**
 * Search criteria for the register. A part that is null does not narrow the search.
 *
 * @param status {@code open} or {@code closed}
 * @param tenant a council's tenant id
 * @param from   received on this day or later
 * @param to     received on this day or earlier
 * @param text   part of a reference, of the complainant's name or of the child's reference
 * @param page   from 1
 * @param size   rows on a page, 1 to 100
 */
public record RegisterQuery(String status, String tenant, LocalDate from, LocalDate to, String text, int page,
                            int size) {

    public static final int USUAL_SIZE = 25;
    public static final int LARGEST_SIZE = 100;

    private static final int LARGEST_PAGE = 1_000_000;
    private static final int LONGEST_TEXT = 200;
    private static final Set<String> STATUSES = Set.of(Complaint.Status.OPEN.code(), Complaint.Status.CLOSED.code());

    /** Reads what somebody asked for, by parameter name; refuses values that mean nothing, naming the field. */
    public static RegisterQuery of(Map<String, String> asked) {
        LocalDate from = DateParameter.of("from", "Received from", asked);
        LocalDate to = DateParameter.of("to", "Received to", asked);
        if (from != null && to != null && from.isAfter(to)) {
            throw new Refusal("to", "Received to: this day is before the day in Received from.");
        }
        return new RegisterQuery(status(asked), text("tenant", "Council", asked), from, to,
            text("text", "Search", asked), number("page", "Page", asked, 1, LARGEST_PAGE),
            number("size", "Page size", asked, USUAL_SIZE, LARGEST_SIZE));
    }

    private static String status(Map<String, String> asked) {
        String status = value("status", asked);
        if (status != null && !STATUSES.contains(status)) {
            throw new Refusal("status", "Status: choose open or closed.");
        }
        return status;
    }

    private static String text(String field, String label, Map<String, String> asked) {
        String text = value(field, asked);
        if (text == null) {
            return null;
        }
        if (text.length() > LONGEST_TEXT) {
            throw new Refusal(field, "%s: at most %d characters.".formatted(label, LONGEST_TEXT));
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal(field, label + ": this contains a character that cannot be searched for.");
        }
        return text;
    }

    private static int number(String field, String label, Map<String, String> asked, int usual, int largest) {
        String text = value(field, asked);
        if (text == null) {
            return usual;
        }
        int number = text.matches("[0-9]{1,7}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > largest) {
            throw new Refusal(field, "%s: a whole number from 1 to %d.".formatted(label, largest));
        }
        return number;
    }

    private static String value(String field, Map<String, String> asked) {
        String value = asked.get(field);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
