package org.conferencecomplaints.files.packs.review;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The person who is to get what concerns them.
 *
 * @param complainant their number among those who complain; 0 for somebody else who is named in the file
 * @param name        as the file has it
 */
public record DataSubject(int complainant, String name) {

    public boolean isComplainant() {
        return complainant > 0;
    }

    boolean isCalled(String other) {
        return other != null && plain(name).equals(plain(other));
    }

    /** Whether a text has their name in it. */
    public boolean isNamedIn(String text) {
        return plain(text).contains(plain(name));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\p{C}]+", " ").strip()
            .toLowerCase(Locale.ROOT);
    }
}
