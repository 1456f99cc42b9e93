package org.conferencecomplaints.correspondence.letters;

import java.time.Instant;

/**
 * One attempt to hand a letter to its carrier.
 *
 * @param letterId   the letter
 * @param attempt    1, and one more with each
 * @param carrier    the carrier's name; {@link #PRINT} for the council's own post room
 * @param carrierKey the carrier's own id of it; null where it has none
 * @param handedAt   when the attempt began, or when the posting was recorded
 * @param outcome    {@link #HANDING}, {@link #LEFT}, {@link #FAILED} or {@link #UNKNOWN}
 */
public record Dispatch(String letterId, int attempt, String carrier, String carrierKey, Instant handedAt,
                       String outcome) {

    public static final String PRINT = "print";

    public static final String HANDING = "handing";
    public static final String LEFT = "left";
    public static final String FAILED = "failed";
    public static final String UNKNOWN = "unknown";
}
