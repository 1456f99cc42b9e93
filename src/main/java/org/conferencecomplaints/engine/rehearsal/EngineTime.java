package org.conferencecomplaints.engine.rehearsal;

/** Moves the engine's clock in a rehearsal, and wakes its job executor. */
public interface EngineTime {

    /** Sets the engine's clock so many milliseconds ahead of the computer's. */
    void moveClock(long milliseconds);

    /** Wakes the job executor, so that it looks at once for what has become due. */
    void lookForDueJobs();
}
