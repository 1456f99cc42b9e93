package org.conferencecomplaints.engine.tasks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.Task;
import org.conferencecomplaints.engine.identity.UncheckedAccess;
import org.conferencecomplaints.engine.procedures.ProcedureModels;
import org.conferencecomplaints.files.papers.PapersSignedOff;
import org.conferencecomplaints.platform.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The step that prepares the papers of a hearing (B-2.26): signing them off does it, or saying why there are none. No
 * decision is recorded before.
 */
@Component
public class PapersTasks {

    private static final String REASON = "noPapersReason";
    private static final String NOT_HELD = "notHeld";

    private final TaskService tasks;
    private final ProcedureModels models;
    private final UncheckedAccess withoutChecks;

    PapersTasks(TaskService tasks, ProcedureModels models, UncheckedAccess withoutChecks) {
        this.tasks = tasks;
        this.models = models;
        this.withoutChecks = withoutChecks;
    }

    /** The step is done. */
    @EventListener
    public void signedOff(PapersSignedOff papers) {
        withoutChecks.ask(() -> {
            List<Task> open = open(papers.reference(), papers.occasion());
            open.forEach(task -> tasks.complete(task.getId()));
            return open;
        });
    }

    /** Refuses to do the step by hand without a reason, and a decision while its papers are not ready. */
    public void check(DelegateTask task, Map<String, Object> answers, boolean byHand) {
        List<String> prepared = models.forDefinition(task.getProcessDefinitionId())
            .papersOf(task.getTaskDefinitionKey());
        if (!prepared.isEmpty() && byHand && !answers.containsKey(REASON)) {
            throw new Refusal(REASON, "Why there are none: say why, or sign the papers off on the Papers page. That"
                + " completes this task.");
        }
        Optional<String> needed = models.forDefinition(task.getProcessDefinitionId())
            .papersBefore(task.getTaskDefinitionKey());
        if (needed.isPresent() && !answers.containsKey(NOT_HELD)
            && !open(task.getExecution().getProcessBusinessKey(), needed.get()).isEmpty()) {
            throw new Refusal(null, "The papers come first: sign them off on the Papers page, or say in the task"
                + " 'Prepare the papers' why there are none. Then record the decision.");
        }
    }

    private List<Task> open(String reference, String occasion) {
        return withoutChecks.ask(() -> tasks.createTaskQuery().processInstanceBusinessKey(reference).unlimitedList()
            .stream().filter(task -> models.forDefinition(task.getProcessDefinitionId())
                .papersOf(task.getTaskDefinitionKey()).contains(occasion))
            .toList());
    }
}
