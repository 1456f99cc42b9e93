package org.conferencecomplaints.files.papers;

import java.time.Instant;
import org.conferencecomplaints.platform.Coded;

/**
 * How a reader gets one of the papers.
 *
 * @param how     whole, withheld, or another document in its place
 * @param instead id of that document; null otherwise
 * @param reason  why it is not whole, or why it is although by itself it would not be; null where that needs none
 * @param by      user id of who decided it; null where nobody has, so that it holds by itself
 * @param at      when; null where nobody has
 */
public record Treatment(How how, String instead, String reason, String by, Instant at) {

    /** What becomes of it. */
    public enum How implements Coded {
        WHOLE("Given whole"), WITHHELD("Withheld"), INSTEAD("Given as a redacted version");

        private final String words;

        How(String words) {
            this.words = words;
        }

        public String inWords() {
            return words;
        }
    }

    static final Treatment AS_IT_IS = new Treatment(How.WHOLE, null, null, null, null);

    static Treatment withheldByItself(String reason) {
        return new Treatment(How.WITHHELD, null, reason, null, null);
    }

    public boolean isWhole() {
        return how == How.WHOLE;
    }
}
