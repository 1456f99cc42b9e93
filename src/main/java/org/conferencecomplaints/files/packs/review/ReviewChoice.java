package org.conferencecomplaints.files.packs.review;

import java.util.List;
import org.conferencecomplaints.files.packs.PackLine;

/**
 * The decision or proposal for a piece of a file.
 *
 * @param decision null where somebody has to read it first
 * @param reason   why it is not there as it is, in words for the person; empty where it is
 * @param lines    what is told of it where it is redacted; empty otherwise
 * @param document id of the document that stands in its place where it is redacted; null otherwise
 */
public record ReviewChoice(ReviewDecision decision, String reason, List<PackLine> lines, String document) {

    /** A decision with its reason. */
    public static ReviewChoice of(ReviewDecision decision, String reason) {
        return new ReviewChoice(decision, reason, List.of(), null);
    }

    static ReviewChoice in() {
        return new ReviewChoice(ReviewDecision.IN, "", List.of(), null);
    }

    static ReviewChoice out(String reason) {
        return new ReviewChoice(ReviewDecision.OUT, reason, List.of(), null);
    }

    static ReviewChoice telling(List<PackLine> lines, String reason) {
        return new ReviewChoice(ReviewDecision.REDACTED, reason, List.copyOf(lines), null);
    }

    static ReviewChoice replacedBy(String document, String reason) {
        return new ReviewChoice(ReviewDecision.REDACTED, reason, List.of(), document);
    }

    static ReviewChoice toBeRead() {
        return new ReviewChoice(null, "", List.of(), null);
    }

    boolean isRedaction() {
        return document != null || !lines.isEmpty();
    }
}
