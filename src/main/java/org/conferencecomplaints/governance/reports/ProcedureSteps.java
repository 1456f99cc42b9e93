package org.conferencecomplaints.governance.reports;

import java.time.Duration;
import java.util.List;

/** How often the steps of procedures were taken, as the engine has recorded it. */
public interface ProcedureSteps {

    /**
     * Every deployed version of a council's procedures in which people do something, by name, the newest version first.
     */
    List<Version> forCouncil(String tenant);

    /**
     * A version of a procedure.
     *
     * @param name  as people say it
     * @param steps what people do in it, in the order of its diagram
     */
    record Version(String name, int number, List<Step> steps) {}

    /** A step with every time that it was taken. */
    record Step(String name, List<Taken> taken) {}

    /**
     * A step taken once.
     *
     * @param reference the complaint; it is counted and never shown
     * @param open      it is still to be done
     * @param lasted    how long it took; null while it is open, and where the procedure broke it off
     */
    record Taken(String reference, boolean open, Duration lasted) {}
}
