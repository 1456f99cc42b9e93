package org.conferencecomplaints.engine.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.impl.pvm.runtime.ActivityInstanceState;
import org.junit.jupiter.api.Test;

/** The code for a cancelled activity is the engine's own. */
class EngineProcedureStepsTest {

    @Test
    void cancelledIsWhatTheEngineWrites() {
        assertThat(EngineProcedureSteps.CANCELLED).isEqualTo(ActivityInstanceState.CANCELED.getStateCode());
    }
}
