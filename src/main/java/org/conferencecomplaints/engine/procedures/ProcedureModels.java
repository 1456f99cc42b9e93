package org.conferencecomplaints.engine.procedures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.conferencecomplaints.engine.identity.UncheckedAccess;
import org.conferencecomplaints.platform.TransactionCache;
import org.springframework.stereotype.Component;

/** A cache of the models of deployed diagrams, by process definition id; a definition never changes. */
@Component
public class ProcedureModels {

    private final Map<String, ProcedureModel> models = new ConcurrentHashMap<>();
    private final TransactionCache<List<String>, Optional<ProcedureModel>> newest = new TransactionCache<>();
    private final RepositoryService repository;
    private final UncheckedAccess withoutChecks;

    ProcedureModels(RepositoryService repository, UncheckedAccess withoutChecks) {
        this.repository = repository;
        this.withoutChecks = withoutChecks;
    }

    public ProcedureModel forDefinition(String processDefinitionId) {
        return models.computeIfAbsent(processDefinitionId,
            id -> withoutChecks.ask(() -> new ProcedureModel(repository.getBpmnModelInstance(id))));
    }

    /** Whether this name is a variable that the caller of the process in which it is used may leave out. */
    public boolean isOptional(VariableScope scope, String variable) {
        if (scope instanceof DelegateTask task) {
            return forDefinition(task.getProcessDefinitionId()).isOptional(variable);
        }
        return scope instanceof DelegateExecution execution
            && forDefinition(execution.getProcessDefinitionId()).isOptional(variable);
    }

    /** The newest version of a council's procedure, which must be deployed. */
    public ProcedureModel newest(String processDefinitionKey, String tenant) {
        return find(processDefinitionKey, tenant).orElseThrow(
            () -> new IllegalStateException("Procedure " + processDefinitionKey + " is not deployed for " + tenant));
    }

    /** The newest version of a council's procedure. */
    public Optional<ProcedureModel> find(String processDefinitionKey, String tenant) {
        return newest.get(List.of(processDefinitionKey, tenant),
            asked -> Optional.ofNullable(withoutChecks.ask(() -> repository.createProcessDefinitionQuery()
                .processDefinitionKey(processDefinitionKey).tenantIdIn(tenant).latestVersion().singleResult()))
                .map(definition -> forDefinition(definition.getId())));
    }
}
