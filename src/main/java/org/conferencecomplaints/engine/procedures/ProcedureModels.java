package org.conferencecomplaints.engine.procedures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.conferencecomplaints.engine.identity.UncheckedAccess;
import org.conferencecomplaints.platform.TransactionCache;
import org.springframework.stereotype.Component;

/** The models of deployed diagrams, by the id of the process definition: a definition never changes. */
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

    public ProcedureModel of(String processDefinitionId) {
        return models.computeIfAbsent(processDefinitionId,
            id -> withoutChecks.ask(() -> new ProcedureModel(repository.getBpmnModelInstance(id))));
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
                .map(definition -> of(definition.getId())));
    }
}
