package org.conferencecomplaints.engine.guard;

import java.util.function.Supplier;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.history.HistoricActivityStatisticsQuery;
import org.camunda.bpm.engine.impl.HistoryServiceImpl;

/**
 * The engine's history service, without the counts of another council's activities: the engine answers these without a
 * permission check.
 */
public class CheckedHistoryService extends HistoryServiceImpl {

    private final Supplier<RepositoryService> repository;

    public CheckedHistoryService(Supplier<RepositoryService> repository) {
        this.repository = repository;
    }

    @Override
    public HistoricActivityStatisticsQuery createHistoricActivityStatisticsQuery(String processDefinitionId) {
        if (repository.get().createProcessDefinitionQuery().processDefinitionId(processDefinitionId).count() == 0) {
            throw new NotFoundException("This does not exist, or is not yours.");
        }
        return super.createHistoricActivityStatisticsQuery(processDefinitionId);
    }
}
