package org.conferencecomplaints.correspondence.letters;

import java.time.LocalDate;
import java.util.List;

/** The port to the steps of running procedures at which letters wait to leave. */
public interface LetterSteps {

    /** The letters of a council that wait for its post room, in no order. */
    List<ToPost> toPost(String tenant);

    /**
     * The signed-in person has posted a letter: completes its task with all the checks of its form.
     *
     * @throws org.conferencecomplaints.platform.Refusal where that cannot be; nothing has changed then
     */
    void posted(ToPost waiting, LocalDate on);

    /** The step that could not send this letter is taken again now; nothing happens where no step waits. */
    void goOn(Letter letter);

    /**
     * Letters that no step of a procedure waits for leave too: those written under this key for an earlier one's sake.
     */
    void sendApart(Letter written);

    /**
     * A letter that waits for the post room.
     *
     * @param task     the engine's task id
     * @param letterId the letter, or one in whose place another stands by now
     * @param due      the day on which it should have left at the latest
     * @param heldBy   user id of who has claimed the task; null where nobody has
     */
    record ToPost(String task, String letterId, LocalDate due, String heldBy) {}
}
