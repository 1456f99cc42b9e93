package org.conferencecomplaints.engine.adapters;

import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.conferencecomplaints.platform.Erasable;
import org.springframework.stereotype.Component;

/**
 * Erases what the engine keeps about a complaint: running and ended process instances, tasks, incidents, comments, and
 * the user operation log.
 */
@Component
class EngineErasure implements Erasable {

    private final RuntimeService runtime;
    private final HistoryService history;

    EngineErasure(RuntimeService runtime, HistoryService history) {
        this.runtime = runtime;
        this.history = history;
    }

    @Override
    public void erase(String reference, Extent extent) {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).rootProcessInstances()
            .unlimitedList().stream().map(ProcessInstance::getId)
            .forEach(id -> runtime.deleteProcessInstance(id, "erased", true, true, true, false));
        List<String> instances = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(reference)
            .unlimitedList().stream().map(HistoricProcessInstance::getId).toList();
        instances.forEach(id -> history.createUserOperationLogQuery().processInstanceId(id).unlimitedList()
            .forEach(entry -> history.deleteUserOperationLogEntry(entry.getId())));
        if (!instances.isEmpty()) {
            history.deleteHistoricProcessInstancesIfExists(instances);
        }
    }
}
