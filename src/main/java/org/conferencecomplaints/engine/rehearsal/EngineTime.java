package org.conferencecomplaints.engine.rehearsal;

/** What a rehearsal moves in the engine: its clock, and the job executor that has to notice. */
public interface EngineTime {

    /** Sets the engine's clock so many milliseconds ahead of the computer's. */
    void moveClock(long milliseconds);

    /** Wakes the job executor, so that it looks at once for what has become due. */
    void lookForDueJobs();
}
