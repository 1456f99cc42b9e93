package org.conferencecomplaints.engine.procedures;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Health indicator: every council's procedure is deployed. */
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
