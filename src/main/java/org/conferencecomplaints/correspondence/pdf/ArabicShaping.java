package org.conferencecomplaints.correspondence.pdf;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Shapes Arabic script: letters join their neighbours, by the presentation forms that Unicode has for Arabic, Persian,
 * Urdu, Sindhi and others. A letter without such forms, of which Kurdish has some, stands alone.
 */
final class ArabicShaping {

    private static final int TATWEEL = 0x640;
    private static final int JOINER = 0x200d;
    private static final int NON_JOINER = 0x200c;
    private static final String LAM = "\u0644";
    /** By the text that they stand for, which is one letter, or lam and alef. */
    private static final Map<String, Forms> FORMS = forms();

    private ArabicShaping() {
    }

    /** One letter's forms; 0 where it has none. */
    private static final class Forms {

        private char isolated;
        private char last;
        private char first;
        private char middle;

        private void put(String name, char form) {
            if (name.endsWith("ISOLATED FORM")) {
                isolated = form;
            } else if (name.endsWith("FINAL FORM")) {
                last = form;
            } else if (name.endsWith("INITIAL FORM")) {
                first = form;
            } else if (name.endsWith("MEDIAL FORM")) {
                middle = form;
            }
        }
    }

    private static Map<String, Forms> forms() {
        Map<String, Forms> forms = new HashMap<>();
        for (char form = '\uFB50'; form <= '\uFEFC'; form++) {
            String name = Character.getName(form);
            String letters = plain(String.valueOf(form));
            if (name != null && name.startsWith("ARABIC") && (letters.length() == 1 || isLamAlef(letters))) {
                forms.computeIfAbsent(letters, none -> new Forms()).put(name, form);
            }
        }
        return forms;
    }

    private static boolean isLamAlef(String letters) {
        return letters.length() == 2 && letters.startsWith(LAM)
            && "\u0622\u0623\u0625\u0627".contains(letters.substring(1));
    }

    /** The text, in the order in which it is read, with each letter in the form that its neighbours ask for. */
    static String joined(String text) {
        StringBuilder joined = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            String letters = i + 1 < text.length() && isLamAlef(text.substring(i, i + 2))
                ? text.substring(i, i + 2)
                : text.substring(i, i + 1);
            Forms forms = FORMS.get(letters);
            joined.append(forms == null
                ? letters
                : form(forms, letters, joinsForward(neighbour(text, i - 1, -1)),
                    joinsBackward(neighbour(text, i + letters.length(), 1))));
            i += letters.length() - 1;
        }
        return joined.toString();
    }

    private static String form(Forms forms, String letters, boolean before, boolean after) {
        char form = before && after && forms.middle != 0
            ? forms.middle
            : before && forms.last != 0
                ? forms.last
                : after && forms.first != 0
                    ? forms.first
                    : letters.length() > 1 ? forms.isolated : letters.charAt(0);
        return String.valueOf(form);
    }

    /** The next character in that direction that is no vowel sign; a space at the end of the text. */
    private static char neighbour(String text, int from, int step) {
        int at = from;
        while (at >= 0 && at < text.length() && isTransparent(text.charAt(at))) {
            at += step;
        }
        return at >= 0 && at < text.length() ? text.charAt(at) : ' ';
    }

    private static boolean isTransparent(char sign) {
        int type = Character.getType(sign);
        return type == Character.NON_SPACING_MARK
            || type == Character.FORMAT && sign != JOINER && sign != NON_JOINER;
    }

    private static boolean joinsForward(char letter) {
        Forms forms = FORMS.get(String.valueOf(letter));
        return letter == TATWEEL || letter == JOINER || forms != null && forms.first != 0;
    }

    private static boolean joinsBackward(char letter) {
        Forms forms = FORMS.get(String.valueOf(letter));
        return letter == TATWEEL || letter == JOINER || forms != null && forms.last != 0;
    }

    /** Joined letters as the letters that they stand for. */
    static String parted(String text) {
        return text.codePoints().mapToObj(point -> point >= 0xfb50 && point <= 0xfefc
            ? plain(Character.toString(point))
            : Character.toString(point)).reduce("", String::concat);
    }

    private static String plain(String forms) {
        return Normalizer.normalize(forms, Normalizer.Form.NFKC);
    }
}
