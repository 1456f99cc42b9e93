package org.conferencecomplaints.correspondence.layout;

import java.awt.ComponentOrientation;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a letter's body: its words in English, their translation where its reader needs one, and what it
 * encloses. On paper the translation comes first.
 *
 * @param words       XHTML
 * @param translation XHTML; null where there is none
 * @param enclosure   XHTML of a copy of another letter, which stays as it is; null where nothing is enclosed
 */
public record LetterBody(String words, String translation, String enclosure) {

    private static final String TRANSLATED = """
        <div class="translation" lang="%s"%s>
        %s
        </div>
        <div class="english" lang="en-GB" dir="ltr">
        <h2>This letter in English</h2>
        %s
        </div>""";
    private static final String ENCLOSED = """

        <div class="enclosure" lang="en-GB" dir="ltr">
        %s
        </div>""";

    /** What people typed is escaped, so that none of it is taken for these marks. */
    private static final Pattern PARTS = Pattern.compile("""
        (?s)(?:<div class="translation"[^>]*>
        (.*?)
        </div>
        <div class="english" lang="en-GB" dir="ltr">
        <h2>This letter in English</h2>
        (.*?)
        </div>|(.*?))(?:
        <div class="enclosure" lang="en-GB" dir="ltr">
        (.*)
        </div>)?""");

    public static LetterBody of(String xhtml) {
        Matcher parts = PARTS.matcher(xhtml);
        if (!parts.matches()) {
            throw new IllegalStateException("Everything is a letter's body");
        }
        return new LetterBody(parts.group(1) == null ? parts.group(3) : parts.group(2), parts.group(1), parts.group(4));
    }

    /** The whole body; {@code language} is the BCP 47 tag of the translation, null where there is none. */
    public String xhtml(String language) {
        String body = translation == null
            ? words
            : TRANSLATED.formatted(Xhtml.escape(language), direction(language), translation, words);
        return enclosure == null ? body : body + ENCLOSED.formatted(enclosure);
    }

    private static String direction(String language) {
        boolean leftToRight = ComponentOrientation.getOrientation(Locale.forLanguageTag(language)).isLeftToRight();
        return leftToRight ? "" : " dir=\"rtl\"";
    }
}
