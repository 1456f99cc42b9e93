package org.conferencecomplaints.governance.learning;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Something that the service has to do better, as it stands now. It belongs to a complaint and outlasts it.
 *
 * @param theme    null where none was chosen
 * @param owner    user id of who sees to it
 * @param dueOn    the due date
 * @param doneOn   null while it is not done
 * @param version  rises with each change
 * @param agreedBy user id of who recorded it
 */
public record LearningAction(long id, String reference, String what, LearningTheme theme, String owner, LocalDate dueOn,
                             LocalDate doneOn, int version, String agreedBy, Instant agreedAt) {

    public boolean isDone() {
        return doneOn != null;
    }

    /** Whether it is not done and its due date is past. */
    public boolean isOverdue(LocalDate today) {
        return doneOn == null && today.isAfter(dueOn);
    }

    /** What is agreed anew: what, about what, by whom and by when. */
    public record New(String what, LearningTheme theme, String owner, LocalDate dueOn) {}

    /**
     * How it stood from a moment on.
     *
     * @param words what was done, or why it was changed; null where it was agreed
     */
    public record Version(int number, String owner, LocalDate dueOn, LocalDate doneOn, String words, String by,
                          Instant at) {}
}
