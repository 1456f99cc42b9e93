package org.conferencecomplaints.governance.concerns;

import java.time.Instant;
import java.util.List;

/**
 * A new concern about a child's safety, reported on a case and kept apart from the complaint.
 *
 * @param reference the complaint on whose case it was reported
 * @param by        user id of who reported it
 * @param toldAt    when the e-mail to the duty team left; null until then
 * @param failures  how often it did not leave
 * @param failure   why it last did not; null where it never failed
 * @param answers   what was done about it, oldest first
 */
public record Concern(long id, String reference, NewConcern said, String by, Instant at, Instant toldAt, int failures,
                      String failure, List<Answer> answers) {

    public boolean isTold() {
        return toldAt != null;
    }

    /** Whether the duty team or a supervisor has said what was done about it. */
    public boolean isAcknowledged() {
        return !answers.isEmpty();
    }

    /**
     * What the duty team or a supervisor has done about it.
     *
     * @param answeredBy who has, by name
     * @param recordedBy user id of who wrote that down
     */
    public record Answer(String answeredBy, String done, String recordedBy, Instant at) {}
}
