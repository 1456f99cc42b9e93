package org.conferencecomplaints.files.packs;

import org.conferencecomplaints.platform.Reason;
import org.conferencecomplaints.platform.Refusal;

/** Validates what a supervisor types about a pack. */
public final class PackRemark {

    private PackRemark() {
    }

    /**
     * The text, on one line; {@link Refusal} where it is missing, too long or cannot be kept.
     *
     * @param label names the field in the refusal
     * @param most  characters
     */
    public static String of(String field, String label, String text, int most) {
        String said = text == null ? "" : text.strip().replaceAll("\\s+", " ");
        if (Reason.saysNothing(said)) {
            throw new Refusal(field, label + ": this must be filled in. Say it in words.");
        }
        if (said.codePointCount(0, said.length()) > most) {
            throw new Refusal(field, "%s: this is longer than %,d characters.".formatted(label, most));
        }
        if (said.codePoints().anyMatch(Character::isISOControl)) {
            throw new Refusal(field, label + ": this contains control characters, which cannot be kept.");
        }
        return said;
    }
}
