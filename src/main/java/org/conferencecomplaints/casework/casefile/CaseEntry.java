package org.conferencecomplaints.casework.casefile;

import java.time.Instant;
import java.util.Map;
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

    /** Whether an entry is of this form. */
    public static Predicate<CaseEntry> ofForm(String form) {
        return entry -> entry.form().equals(form);
    }
}
