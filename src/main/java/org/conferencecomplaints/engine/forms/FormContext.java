package org.conferencecomplaints.engine.forms;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.conferencecomplaints.casework.independence.PartInCase;

/**
 * What is known of a case when a form is shown or submitted.
 *
 * @param facts      the answers given so far: text, booleans, numbers, dates as ISO strings
 * @param namedDates dates that rules may name besides: the effective last day of a limit under its clause without
 *                   punctuation ({@code dueH22} for H-2.2), {@code letterSentOn} for the day the last letter to the
 *                   complainant left, {@code sentHearingOptions} for the day the letter of this name last left to
 *                   the complainant, {@code issuedOn} for the day a letter was issued
 * @param today      today in London
 * @param parts      who has had a part in the case
 */
public record FormContext(Map<String, Object> facts, Map<String, LocalDate> namedDates, LocalDate today,
                          PartInCase parts) {

    private static final String TODAY = "today";

    /** What rules see of the case, without the facts under these keys. */
    Map<String, Object> knownWithout(Set<String> keys) {
        Map<String, Object> known = new HashMap<>();
        facts.forEach((key, value) -> {
            if (value != null && !keys.contains(key)) {
                known.put(key, FeelValues.fact(value));
            }
        });
        known.putAll(namedDates);
        known.put(TODAY, today);
        return known;
    }

    /** What rules see of the case as it stood before this form. */
    Map<String, Object> known() {
        return knownWithout(Set.of());
    }
}
