package org.conferencecomplaints.governance.reports;

import java.util.List;
import java.util.Set;

/** The stages of a procedure, as its diagram draws them. */
public interface ProcedureStages {

    /** The stages in order; empty for a procedure that is not deployed for the council. */
    List<Stage> forProcedure(String procedureKey, String tenant);

    /**
     * A stage.
     *
     * @param name       as the diagram has it
     * @param activities the ids of its steps
     */
    record Stage(String name, Set<String> activities) {}
}
