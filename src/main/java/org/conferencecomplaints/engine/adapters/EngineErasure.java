package org.conferencecomplaints.engine.adapters;

import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.conferencecomplaints.platform.Erasable;
import org.springframework.stereotype.Component;

/**
 * What the engine still knows of a complaint: letters that were never posted and whatever else runs, what it ran, its
 * tasks, incidents and comments, and who did what in Tasklist and Cockpit.
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
