package org.conferencecomplaints.engine.submission;

import java.io.InputStream;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;

/** The engine's form service, which validates submissions and adds to forms what the person needs to see. */
public class CheckedFormService extends FormServiceImpl {

    private final Supplier<ServedForms> served;
    private final Supplier<TaskGuard> guard;

    public CheckedFormService(Supplier<ServedForms> served, Supplier<TaskGuard> guard) {
        this.served = served;
        this.guard = guard;
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> properties) {
        Submission.during(taskId, properties, () -> {
            super.submitTaskForm(taskId, properties);
            return null;
        });
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(String taskId, Map<String, Object> properties,
                                                           boolean deserialize) {
        return Submission.during(taskId, properties,
            () -> super.submitTaskFormWithVariablesInReturn(taskId, properties, deserialize));
    }

    @Override
    public InputStream getDeployedStartForm(String processDefinitionId) {
        return served.get().start(processDefinitionId, super.getDeployedStartForm(processDefinitionId));
    }

    /** The form tells of the case: whoever has to stay out of the task does not see it. */
    @Override
    public InputStream getDeployedTaskForm(String taskId) {
        commandExecutor.execute(command -> {
            guard.get().mayRead(taskId);
            return null;
        });
        return served.get().task(taskId, super.getDeployedTaskForm(taskId));
    }
}
