package org.conferencecomplaints.engine.submission;

import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** A parse listener that adds the independence guard to every user task, whatever the diagram says. */
public final class GuardListeners extends AbstractBpmnParseListener {

    private final Supplier<TaskGuard> guard;

    public GuardListeners(Supplier<TaskGuard> guard) {
        this.guard = guard;
    }

    @Override
    public void parseUserTask(Element userTask, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE,
            created -> guard.get().created((TaskEntity) created));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_UPDATE,
            changed -> guard.get().changed((TaskEntity) changed));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE,
            done -> guard.get().completed((TaskEntity) done));
    }
}
