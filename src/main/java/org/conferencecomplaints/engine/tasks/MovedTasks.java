package org.conferencecomplaints.engine.tasks;

import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;

/** Opens the tasks of a complaint that has moved to the teams that the new version adds. */
@Component
public class MovedTasks {

    private final ProcessEngineConfigurationImpl engine;

    MovedTasks(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    /** The new version gives a task to another person than the one who has it. */
    public static final class GivenToOthers extends RuntimeException {

        private static final long serialVersionUID = 1L;

        GivenToOthers(TaskEntity task) {
            super("'%s' (%s) is given to others in the new version: let it be done first."
                .formatted(task.getName(), task.getTaskDefinitionKey()));
        }
    }

    /**
     * Adds the teams to the open tasks.
     *
     * @param assignedAnew which tasks, by element id, the new version gives to a person in other words
     * @throws GivenToOthers where these words come to another person
     */
    public void open(String instance, Predicate<String> assignedAnew) {
        engine.getCommandExecutorTxRequired().execute(context -> {
            for (TaskEntity task : context.getTaskManager().findTasksByProcessInstanceId(instance)) {
                Expression assignee = task.getTaskDefinition().getAssigneeExpression();
                if (assignee != null && assignedAnew.test(task.getTaskDefinitionKey())
                    && !Objects.equals(assignee.getValue(task), task.getAssignee())) {
                    throw new GivenToOthers(task);
                }
                addTeams(task);
            }
            return null;
        });
    }

    private static void addTeams(TaskEntity task) {
        Set<String> there = task.getCandidates().stream().map(IdentityLink::getGroupId).collect(Collectors.toSet());
        task.getTaskDefinition().getCandidateGroupIdExpressions().stream()
            .map(teams -> Objects.toString(teams.getValue(task), ""))
            .flatMap(teams -> Stream.of(teams.split(","))).map(String::strip)
            .filter(team -> !team.isEmpty() && !there.contains(team)).forEach(task::addCandidateGroup);
    }
}
