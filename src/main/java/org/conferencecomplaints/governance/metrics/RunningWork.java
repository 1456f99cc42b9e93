package org.conferencecomplaints.governance.metrics;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Counts of the engine's running work: open complaints, jobs and incidents. */
public interface RunningWork {

    /** The stage of open complaints that no procedure works on: there should be none. */
    String NOT_RUNNING = "not running";

    /** How many complaints are open, by procedure and by the stage that is furthest on. */
    List<Open> open();

    /** The steps that the machine takes by itself. */
    Jobs jobs();

    /** How many incidents stand in Cockpit, by the engine's word for their kind. */
    Map<String, Long> incidents();

    /**
     * Open complaints.
     *
     * @param procedure key of the procedure
     * @param stage     as the diagram names it, or {@link #NOT_RUNNING}
     */
    record Open(String procedure, String stage, long complaints) {}

    /**
     * Steps of the machine.
     *
     * @param failed    those that are not tried again by themselves
     * @param due       those that are due and nobody has begun
     * @param oldestDue for how long the oldest of those has been due
     */
    record Jobs(long failed, long due, Duration oldestDue) {}
}
