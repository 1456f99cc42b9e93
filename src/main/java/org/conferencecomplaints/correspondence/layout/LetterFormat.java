package org.conferencecomplaints.correspondence.layout;

import java.util.Locale;

/**
 * The format of a letter for its reader.
 *
 * @param largePrint in 18 point
 * @param easyRead   in short plain sentences, widely spaced
 * @param language   BCP 47 tag of the language of its body; null for English
 */
public record LetterFormat(boolean largePrint, boolean easyRead, String language) {

    public static final LetterFormat STANDARD = new LetterFormat(false, false, null);

    /** The language's name as people say it, such as "Arabic"; empty for English. */
    public String languageName() {
        return language == null ? "" : Locale.forLanguageTag(language).getDisplayName(Locale.UK);
    }
}
