package org.conferencecomplaints.packs.review;

import java.util.List;
import org.conferencecomplaints.packs.Line;

/**
 * What was chosen, or is proposed, for a piece of a file.
 *
 * @param decision null where somebody has to read it first
 * @param reason   why it is not there as it is, in words for the person; empty where it is
 * @param lines    what is told of it where it is redacted; empty otherwise
 * @param document id of the document that stands in its place where it is redacted; null otherwise
 */
public record Choice(Decision decision, String reason, List<Line> lines, String document) {

    /** A decision with its reason. */
    public static Choice of(Decision decision, String reason) {
        return new Choice(decision, reason, List.of(), null);
    }

    static Choice in() {
        return new Choice(Decision.IN, "", List.of(), null);
    }

    static Choice out(String reason) {
        return new Choice(Decision.OUT, reason, List.of(), null);
    }

    static Choice telling(List<Line> lines, String reason) {
        return new Choice(Decision.REDACTED, reason, List.copyOf(lines), null);
    }

    static Choice replacedBy(String document, String reason) {
        return new Choice(Decision.REDACTED, reason, List.of(), document);
    }

    static Choice toBeRead() {
        return new Choice(null, "", List.of(), null);
    }

    boolean isRedaction() {
        return document != null || !lines.isEmpty();
    }
}
