package org.conferencecomplaints.engine.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.conferencecomplaints.engine.tasks.MovedTasks;

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

    /** A step may be for more teams in the new version than before, never for others. Persons are for MovedTasks. */
    private Optional<String> userTask(UserTask task) {
        UserTask other = after.getModelElementById(task.getId());
        boolean same = other.getCamundaCandidateGroupsList().containsAll(task.getCamundaCandidateGroupsList())
            && (task.getCamundaAssignee() == null) == (other.getCamundaAssignee() == null);
        return same
            ? Optional.empty()
            : Optional.of("'%s' (%s) is given to others in the new version: let it be done first."
                .formatted(task.getName(), task.getId()));
    }

    /** Whether the new version says in other words whom it gives this task to. */
    boolean isAssignedAnew(String task) {
        return before.getModelElementById(task) instanceof UserTask old
            && after.getModelElementById(task) instanceof UserTask now
            && !Objects.equals(old.getCamundaAssignee(), now.getCamundaAssignee());
    }

    /** What is called runs on as it is: it does what the older version expects, and hands back what that one reads. */
    private Optional<String> callActivity(CallActivity call) {
        CallActivity other = after.getModelElementById(call.getId());
        if (!Objects.equals(call.getCalledElement(), other.getCalledElement())) {
            return Optional.of("'%s' (%s) calls another diagram in the new version: let it be done first."
                .formatted(call.getName(), call.getId()));
        }
        return handedBack(call).equals(handedBack(other))
            ? Optional.empty()
            : Optional.of("'%s' (%s) hands back something else in the new version: let it be done first."
                .formatted(call.getName(), call.getId()));
    }

    private static Set<String> handedBack(CallActivity call) {
        return Stream.ofNullable(call.getExtensionElements())
            .flatMap(extensions -> extensions.getElementsQuery().filterByType(CamundaOut.class).list().stream())
            .map(out -> Stream.of(out.getCamundaSource(), out.getCamundaSourceExpression(), out.getCamundaTarget())
                .map(String::valueOf).collect(Collectors.joining(" ")))
            .collect(Collectors.toSet());
    }
}
