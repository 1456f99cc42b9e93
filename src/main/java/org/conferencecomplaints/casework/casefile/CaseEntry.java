package org.conferencecomplaints.casework.casefile;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One submitted form.
 *
 * @param id          rising number
 * @param activity    element id in the diagram
 * @param form        form id
 * @param formVersion which version of the form it was, for {@link FieldLabels}; null where that was not kept
 * @param by          user id
 * @param at          when
 * @param answers     what was submitted, by field key: texts, numbers, booleans, ISO dates
 */
public record CaseEntry(long id, String activity, String form, String formVersion, String by, Instant at,
                        Map<String, Object> answers) {

    private static final Set<String> LETTER_WORK = Set.of("check-letter", "post-letter", "give-address");

    /** Whether it is about a letter on its way, which decides nothing: read, posted, or its address given. */
    public boolean isLetterWork() {
        return LETTER_WORK.contains(form);
    }

    /** Whether an entry is of this form. */
    public static Predicate<CaseEntry> ofForm(String form) {
        return entry -> entry.form().equals(form);
    }
}
