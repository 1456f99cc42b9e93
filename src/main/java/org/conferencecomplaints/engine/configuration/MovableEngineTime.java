package org.conferencecomplaints.engine.configuration;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.conferencecomplaints.engine.rehearsal.EngineTime;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The engine's own clock and job executor, for rehearsals. */
@Component
@Profile("rehearsal")
class MovableEngineTime implements EngineTime {

    private final ProcessEngineConfigurationImpl engine;

    MovableEngineTime(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    @Override
    public void moveClock(long milliseconds) {
        ClockUtil.offset(milliseconds);
    }

    @Override
    public void lookForDueJobs() {
        engine.getJobExecutor().jobWasAdded();
    }
}
