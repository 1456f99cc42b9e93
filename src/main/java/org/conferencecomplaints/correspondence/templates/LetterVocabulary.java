package org.conferencecomplaints.correspondence.templates;

import java.util.Set;

/** The names of form fields that letter templates may use. A template that names anything else is refused at start. */
public interface LetterVocabulary {

    /**
     * The keys of all fields of all forms, and a name for each choice that a field lists, so that a letter can ask
     * which one was made: {@link #choice}.
     */
    Set<String> fields();

    /** The name that is true where this choice was made, such as notHeld_did_not_attend for {@code did-not-attend}. */
    static String choice(String field, String value) {
        return field + "_" + value.replaceAll("[^A-Za-z0-9]", "_");
    }
}
