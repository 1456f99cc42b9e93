package org.conferencecomplaints.casework.casefile;

import java.util.Locale;

/** Labels of form fields and of their choices, shown in place of their keys. */
public interface FieldLabels {

    /** The field's label in today's form; words made from the key where the form no longer has such a field. */
    String labelOf(String form, String key);

    /** The field's label as it stood above the answer when the form was submitted. */
    String labelOf(CaseEntry entry, String key);

    /**
     * An answer as the person who gave it saw it: the label of the choice, Yes or No, a member of staff by name; any
     * other answer as it stands. By today's form.
     */
    String answerOf(String form, String key, Object answer);

    /** An answer of a submitted form, which must have been given, by the form as it was when it was submitted. */
    String answerOf(CaseEntry entry, String key);

    /** Words for a key that nobody has labelled: {@code meetingPlace} and {@code meeting-place} are "Meeting place". */
    static String inWords(String key) {
        String words = key.replaceAll("([a-z0-9])([A-Z])", "$1 $2").replaceAll("[-_]+", " ").strip()
            .toLowerCase(Locale.ROOT);
        return words.isEmpty() ? key : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
