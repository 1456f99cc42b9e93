package org.conferencecomplaints.engine.procedures;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether every council's procedure is there to work with. */
@Component
class ProceduresHealthIndicator implements HealthIndicator {

    private final Procedures procedures;

    ProceduresHealthIndicator(Procedures procedures) {
        this.procedures = procedures;
    }

    @Override
    public Health health() {
        return procedures.areComplete() ? Health.up().build() : Health.down().build();
    }
}
