package org.conferencecomplaints.engine;

import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.conferencecomplaints.Refusal;

/** The engine's task service, with every way to end a task leading past the form's check. */
class CheckedTaskService extends TaskServiceImpl {

    private final Supplier<TaskGuard> guard;

    CheckedTaskService(Supplier<TaskGuard> guard) {
        this.guard = guard;
    }

    /** The engine tells no listener who becomes a candidate: this is where it can be asked. */
    @Override
    public void addCandidateUser(String taskId, String userId) {
        mayWorkOn(taskId, userId);
        super.addCandidateUser(taskId, userId);
    }

    @Override
    public void addUserIdentityLink(String taskId, String userId, String identityLinkType) {
        mayWorkOn(taskId, userId);
        super.addUserIdentityLink(taskId, userId, identityLinkType);
    }

    private void mayWorkOn(String taskId, String userId) {
        commandExecutor.execute(command -> {
            guard.get().mayWorkOn(taskId, userId);
            return null;
        });
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        Submission.during(taskId, variables, () -> {
            super.complete(taskId, variables);
            return null;
        });
    }

    @Override
    public VariableMap completeWithVariablesInReturn(String taskId, Map<String, Object> variables, boolean deserialize) {
        return Submission.during(taskId, variables, () -> super.completeWithVariablesInReturn(taskId, variables, deserialize));
    }

    @Override
    public void complete(String taskId) {
        complete(taskId, null);
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> variables) {
        if (variables != null && !variables.isEmpty()) {
            throw new Refusal(null, "A task is handed back without answers; whoever owns it completes it with the form.");
        }
        super.resolveTask(taskId, variables);
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode) {
        throw leftWithoutForm();
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String errorMessage) {
        throw leftWithoutForm();
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String errorMessage, Map<String, Object> variables) {
        throw leftWithoutForm();
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode) {
        throw leftWithoutForm();
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode, Map<String, Object> variables) {
        throw leftWithoutForm();
    }

    private static Refusal leftWithoutForm() {
        return new Refusal(null, "These procedures have no way round a task: complete it with its form.");
    }
}
