package org.conferencecomplaints.engine.submission;

import static org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS;

import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.conferencecomplaints.engine.tasks.OpenDeadlines;

/**
 * A parse listener that adds the form's check to every user task and start event, and a priority for overdue work to
 * every task, whatever the diagram says.
 */
public final class FormListeners extends AbstractBpmnParseListener {

    private final Supplier<SubmittedForms> forms;
    private final Supplier<OpenDeadlines> limits;

    public FormListeners(Supplier<SubmittedForms> forms, Supplier<OpenDeadlines> limits) {
        this.forms = forms;
        this.limits = limits;
    }

    @Override
    public void parseUserTask(Element userTask, ScopeImpl scope, ActivityImpl activity) {
        String form = formOf(userTask);
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, created -> limits.get().opened(created));
        if (form != null) {
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, created -> forms.get().taskCreated(created,
                form));
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, assigned -> forms.get()
                .taskAssigned(assigned));
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE,
                completed -> forms.get().taskCompleted(completed, form));
        }
    }

    @Override
    public void parseStartEvent(Element startEvent, ScopeImpl scope, ActivityImpl activity) {
        if (!(scope instanceof ProcessDefinitionEntity)) {
            return;
        }
        String form = formOf(startEvent);
        ExecutionListener listener = form == null
            ? started -> forms.get().startedWithoutForm(started)
            : started -> forms.get().startSubmitted(started, form);
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, listener);
    }

    private static String formOf(Element element) {
        return element.attributeNS(CAMUNDA_BPMN_EXTENSIONS_NS, "formRef");
    }
}
