package org.conferencecomplaints.deadlines;

import org.conferencecomplaints.deadlines.calendar.AllowedTime;

/** A clause and the deadline it sets, as diagrams write them: {@code H-1.2: 3 working days}. */
public record ClauseDeadline(String clause, AllowedTime limit) {

    /** Reads the text, or says what is wrong with it. */
    public static ClauseDeadline parse(String text) {
        int colon = text.indexOf(": ");
        if (colon < 1) {
            throw new IllegalArgumentException("'" + text + "' is not of the form 'H-1.2: 3 working days'");
        }
        return new ClauseDeadline(text.substring(0, colon), AllowedTime.parse(text.substring(colon + 2)));
    }
}
