package org.conferencecomplaints.web.packs;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.conferencecomplaints.files.packs.review.ReviewChoice;
import org.conferencecomplaints.files.packs.review.ReviewDecision;

/** The submitted form of a section of a review: for each piece a decision, a reason and what was seen. */
final class SectionForm {

    static final String DECISION = "decision-";
    static final String REASON = "reason-";
    static final String SEEN = "seen-";

    private SectionForm() {
    }

    /** By the pieces' ids; the decision is null where none was chosen. */
    static Map<String, ReviewChoice> choices(Map<String, String> typed) {
        Map<String, ReviewChoice> choices = new HashMap<>();
        seen(typed).keySet().forEach(piece -> choices.put(piece,
            ReviewChoice.of(decision(typed.get(DECISION + piece)), typed.getOrDefault(REASON + piece, ""))));
        return choices;
    }

    /** The fingerprints by the pieces' ids. */
    static Map<String, String> seen(Map<String, String> typed) {
        Map<String, String> seen = new HashMap<>();
        typed.forEach((key, value) -> {
            if (key.startsWith(SEEN)) {
                seen.put(key.substring(SEEN.length()), value);
            }
        });
        return seen;
    }

    private static ReviewDecision decision(String typed) {
        return Arrays.stream(ReviewDecision.values()).filter(one -> one.name().equals(typed)).findFirst().orElse(null);
    }
}
