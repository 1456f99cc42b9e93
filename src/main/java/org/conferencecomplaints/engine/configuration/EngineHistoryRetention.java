package org.conferencecomplaints.engine.configuration;

import java.time.Period;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The history time to live: how long the engine keeps its history after a procedure has ended, one setting for all
 * versions of all diagrams.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class EngineHistoryRetention implements ApplicationRunner {

    private final RepositoryService repository;
    private final int days;

    EngineHistoryRetention(RepositoryService repository, @Value("${complaints.retention.engine-history}") Period kept) {
        if (kept.toTotalMonths() != 0 || kept.getDays() < 1) {
            throw new IllegalArgumentException(
                "complaints.retention.engine-history: is %s, and must be in days, such as P2555D".formatted(kept));
        }
        this.repository = repository;
        this.days = kept.getDays();
    }

    /** After the procedures have been deployed; what has ended already goes on the day that was set then. */
    @Override
    public void run(ApplicationArguments arguments) {
        repository.createProcessDefinitionQuery().unlimitedList().stream()
            .filter(definition -> !Objects.equals(definition.getHistoryTimeToLive(), days))
            .forEach(definition -> repository.updateProcessDefinitionHistoryTimeToLive(definition.getId(), days));
    }
}
