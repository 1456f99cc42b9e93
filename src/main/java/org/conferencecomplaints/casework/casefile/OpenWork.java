package org.conferencecomplaints.casework.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The open tasks of a complaint, as its running procedure has them. */
public interface OpenWork {

    /** The open tasks of a complaint, the most urgent first. */
    List<OpenTask> tasks(String reference);

    /**
     * The reference of the complaint that an open task is about; empty where the signed-in person sees no such task.
     */
    Optional<String> referenceOf(String taskId);

    /** The stage the complaint is in, by its name in the diagram; empty once it has left the procedure. */
    Optional<String> stage(String reference);

    /**
     * A task somebody has to do.
     *
     * @param id       the engine's task id, for a link into Tasklist
     * @param name     as in the diagram: verb and object
     * @param activity the element id in the diagram
     * @param who      the assignee's or the group's name
     * @param due      the due date on which it is in time; null where no deadline applies
     * @param priority 50 as usual, 80 once a deadline is missed
     */
    record OpenTask(String id, String name, String activity, String who, LocalDate due, int priority) {}
}
