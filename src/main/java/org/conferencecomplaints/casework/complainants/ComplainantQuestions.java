package org.conferencecomplaints.casework.complainants;

import java.util.List;
import java.util.Map;

/** Questions of a start form about the complainant. The same is asked, and checked, whenever it changes. */
public interface ComplainantQuestions {

    /** The questions of this form, in the order of {@link Complainant#KEYS}. */
    List<Question> forForm(String form);

    /**
     * The answers as they are kept. Answers to questions that are not asked, such as an e-mail address where letters go
     * by post, are left out.
     *
     * @throws org.conferencecomplaints.platform.Refusals with everything that is wrong
     */
    Map<String, Object> check(String form, Map<String, String> typed);

    /** How a question is answered. */
    enum Kind {
        LINE, LINES, TICK, CHOICE
    }

    /**
     * A question.
     *
     * @param key     of {@link Complainant#KEYS}
     * @param label   as people read it
     * @param choices value to label; empty unless there is a list
     */
    record Question(String key, String label, Kind kind, Map<String, String> choices) {}
}
