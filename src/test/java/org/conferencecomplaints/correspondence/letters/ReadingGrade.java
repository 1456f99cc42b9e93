package org.conferencecomplaints.correspondence.letters;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The Flesch-Kincaid grade: 0.39 × words per sentence + 11.8 × syllables per word − 15.59. A sentence ends at a
 * full stop or at the end of a paragraph or list item; numbers, e-mail and web addresses are no words. Syllables
 * are groups of vowels, less a silent final e, es or ed, and never fewer than one: a count that errs by a few
 * words in a hundred, to either side.
 */
public final class ReadingGrade {

    private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+|www\\.\\S*\\w");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z'’]*");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    private static final Pattern SILENT = Pattern.compile(
        "(?<![aeiouyl])e$|(?<=[aeiouy]l)e$|(?<![aeiouylsxzcgh])es$|(?<![td])ed$");

    private ReadingGrade() {
    }

    public static double of(String prose) {
        int sentences = 0;
        int words = 0;
        int syllables = 0;
        for (String sentence : ADDRESS.matcher(prose).replaceAll("").split("[.!?](\\s|$)")) {
            List<String> found = WORD.matcher(sentence).results().map(MatchResult::group).toList();
            sentences += found.isEmpty() ? 0 : 1;
            words += found.size();
            syllables += found.stream().mapToInt(ReadingGrade::syllablesOf).sum();
        }
        return 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
    }

    private static int syllablesOf(String word) {
        String spoken = SILENT.matcher(word.toLowerCase(Locale.ROOT)).replaceAll("");
        return Math.max(1, (int) VOWELS.matcher(spoken).results().count());
    }
}
