package org.conferencecomplaints.correspondence.letters;

import java.time.Instant;
import org.conferencecomplaints.platform.Coded;

/**
 * A dispatch: one attempt to deliver a letter.
 *
 * @param letterId   the letter
 * @param attempt    1, and one more with each
 * @param carrier    the carrier's name; {@link #PRINT} for the council's own post room
 * @param carrierKey the carrier's own id of it; null where it has none
 * @param handedAt   when the attempt began, or when the posting was recorded
 * @param outcome    how it ended
 */
public record Dispatch(String letterId, int attempt, String carrier, String carrierKey, Instant handedAt,
                       Outcome outcome) {

    public static final String PRINT = "print";

    /** How an attempt ended, or that it has not. */
    public enum Outcome implements Coded {

        /** It has begun. */
        HANDING,

        /** The carrier has taken the letter. */
        LEFT,

        /** The carrier has not taken it. */
        FAILED,

        /** It is not known whether the carrier has taken it. */
        UNKNOWN
    }
}
