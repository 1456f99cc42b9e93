package org.conferencecomplaints.engine.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Explains in words why a complaint cannot be migrated from the step where it stands. */
final class VersionDifferences {

    private final BpmnModelInstance before;
    private final BpmnModelInstance after;

    VersionDifferences(BpmnModelInstance before, BpmnModelInstance after) {
        this.before = before;
        this.after = after;
    }

    /** The step's name, as people know it. */
    String nameOf(String activity) {
        return before.getModelElementById(activity) instanceof FlowElement step && step.getName() != null
            ? step.getName()
            : activity;
    }

    /** Why a complaint that stands at this step cannot go on in the new version; empty where it can. */
    List<String> against(String activity) {
        List<String> against = new ArrayList<>();
        if (after.getModelElementById(activity) == null) {
            against
                .add("The new version has no step '%s' (%s) any more: let it be done first, or keep it in the diagram."
                    .formatted(nameOf(activity), activity));
        } else if (!kindOf(before, activity).equals(kindOf(after, activity))) {
            against.add("'%s' (%s) is another kind of step in the new version: let it be done first."
                .formatted(nameOf(activity), activity));
        } else if (before.getModelElementById(activity) instanceof UserTask task) {
            userTask(task).ifPresent(against::add);
        } else if (before.getModelElementById(activity) instanceof CallActivity call) {
            callActivity(call).ifPresent(against::add);
        }
        return against;
    }

    private static String kindOf(BpmnModelInstance diagram, String activity) {
        return diagram.getModelElementById(activity).getElementType().getTypeName();
    }

    /** Whoever the task is for was decided when it opened, and does not change by moving. */
    private Optional<String> userTask(UserTask task) {
        UserTask other = after.getModelElementById(task.getId());
        boolean same = Objects.equals(task.getCamundaCandidateGroups(), other.getCamundaCandidateGroups())
            && Objects.equals(task.getCamundaAssignee(), other.getCamundaAssignee());
        return same
            ? Optional.empty()
            : Optional.of("'%s' (%s) is given to others in the new version: let it be done first."
                .formatted(task.getName(), task.getId()));
    }

    /** What is called runs on as it is, and hands back what it knows. */
    private Optional<String> callActivity(CallActivity call) {
        CallActivity other = after.getModelElementById(call.getId());
        boolean same = Objects.equals(call.getCalledElement(), other.getCalledElement());
        return same
            ? Optional.empty()
            : Optional.of("'%s' (%s) calls another diagram in the new version: let it be done first."
                .formatted(call.getName(), call.getId()));
    }
}
