package org.conferencecomplaints.deadlines;

import org.conferencecomplaints.calendar.Limit;

/** A clause and the limit it sets, as diagrams write them: {@code H-1.2: 3 working days}. */
public record ClauseLimit(String clause, Limit limit) {

    /** Reads the text, or says what is wrong with it. */
    public static ClauseLimit parse(String text) {
        int colon = text.indexOf(": ");
        if (colon < 1) {
            throw new IllegalArgumentException("'" + text + "' is not of the form 'H-1.2: 3 working days'");
        }
        return new ClauseLimit(text.substring(0, colon), Limit.parse(text.substring(colon + 2)));
    }
}
