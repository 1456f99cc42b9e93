package org.conferencecomplaints.platform;

import java.util.Locale;
import java.util.regex.Pattern;

/** What counts as a reason: whoever reads it later learns nothing from an empty text, dots, digits or single letters. */
public final class Reason {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]+");

    private Reason() {
    }

    /** Whether there is not a single word in the text, which may be null. */
    public static boolean saysNothing(String text) {
        return differentWords(text) == 0;
    }

    /** How many words, of two letters or more in any language, are in the text; one that is repeated counts once. */
    public static long differentWords(String text) {
        return text == null
            ? 0
            : WORD.matcher(text).results().map(word -> word.group().toLowerCase(Locale.ROOT)).distinct().count();
    }
}
