package org.conferencecomplaints.engine.submission;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.variable.VariableMap;
import org.conferencecomplaints.engine.identity.SignedInPerson;
import org.conferencecomplaints.platform.Refusal;

/**
 * The engine's task service, which validates submitted answers, and lets only those whom a task is for claim it or
 * give it back.
 */
public class CheckedTaskService extends TaskServiceImpl {

    private final Supplier<TaskGuard> guard;
    private final Supplier<AssignmentGuard> assignments;
    private final Supplier<IdentityService> identity;

    public CheckedTaskService(Supplier<TaskGuard> guard, Supplier<AssignmentGuard> assignments,
                              Supplier<IdentityService> identity) {
        this.guard = guard;
        this.assignments = assignments;
        this.identity = identity;
    }

    /** The engine tells no listener who becomes a candidate: this is where it can be asked. */
    @Override
    public void addCandidateUser(String taskId, String userId) {
        addUserIdentityLink(taskId, userId, IdentityLinkType.CANDIDATE);
    }

    @Override
    public void addUserIdentityLink(String taskId, String userId, String identityLinkType) {
        give(taskId, userId);
        byHand(taskId, CommandChecker::checkTaskAssign, task -> {
            assignments.get().kindOfPerson(identityLinkType);
            if (userId == null) {
                assignments.get().fromPerson(task, null, identityLinkType);
            }
        });
        super.addUserIdentityLink(taskId, userId, identityLinkType);
    }

    @Override
    public void addCandidateGroup(String taskId, String groupId) {
        addGroupIdentityLink(taskId, groupId, IdentityLinkType.CANDIDATE);
    }

    @Override
    public void addGroupIdentityLink(String taskId, String groupId, String identityLinkType) {
        byHand(taskId, CommandChecker::checkTaskAssign, task -> {
            assignments.get().kindOfGroup(identityLinkType);
            assignments.get().toGroup(task, groupId);
        });
        super.addGroupIdentityLink(taskId, groupId, identityLinkType);
    }

    @Override
    public void deleteCandidateUser(String taskId, String userId) {
        deleteUserIdentityLink(taskId, userId, IdentityLinkType.CANDIDATE);
    }

    @Override
    public void deleteUserIdentityLink(String taskId, String userId, String identityLinkType) {
        byHand(taskId, CommandChecker::checkTaskAssign, task -> {
            assignments.get().kindOfPerson(identityLinkType);
            assignments.get().fromPerson(task, userId, identityLinkType);
        });
        super.deleteUserIdentityLink(taskId, userId, identityLinkType);
    }

    @Override
    public void deleteCandidateGroup(String taskId, String groupId) {
        deleteGroupIdentityLink(taskId, groupId, IdentityLinkType.CANDIDATE);
    }

    @Override
    public void deleteGroupIdentityLink(String taskId, String groupId, String identityLinkType) {
        byHand(taskId, CommandChecker::checkTaskAssign, task -> {
            assignments.get().kindOfGroup(identityLinkType);
            assignments.get().fromCandidate(task, groupId);
        });
        super.deleteGroupIdentityLink(taskId, groupId, identityLinkType);
    }

    /** The engine lets whoever may claim a task claim it for anybody. */
    @Override
    public void claim(String taskId, String userId) {
        if (userId != null && person().filter(person -> !userId.equals(person.userId())).isPresent()) {
            throw new Refusal(null, "Nobody claims a task for somebody else.");
        }
        if (userId == null) {
            setAssignee(taskId, null);
        } else {
            byHand(taskId, CommandChecker::checkTaskWork, task -> given(task, userId));
            super.claim(taskId, userId);
        }
    }

    /** The engine lets only those who may assign tasks give one back. */
    @Override
    public void setAssignee(String taskId, String userId) {
        if (userId != null) {
            give(taskId, userId);
            super.setAssignee(taskId, userId);
        } else if (isTheirOwn(taskId)) {
            byHand(taskId, CommandChecker::checkTaskWork, assignments.get()::fromAssignee);
            super.claim(taskId, null);
        } else {
            byHand(taskId, CommandChecker::checkTaskAssign, assignments.get()::fromAssignee);
            super.setAssignee(taskId, null);
        }
    }

    @Override
    public void setOwner(String taskId, String userId) {
        if (userId == null) {
            byHand(taskId, CommandChecker::checkTaskAssign, assignments.get()::fromOwner);
        } else {
            give(taskId, userId);
        }
        super.setOwner(taskId, userId);
    }

    @Override
    public void delegateTask(String taskId, String userId) {
        if (userId == null) {
            byHand(taskId, CommandChecker::checkTaskAssign, assignments.get()::fromAssignee);
        } else {
            give(taskId, userId);
        }
        super.delegateTask(taskId, userId);
    }

    private void give(String taskId, String userId) {
        if (userId != null) {
            onTask(taskId, CommandChecker::checkTaskAssign, task -> given(task, userId));
        }
    }

    private void given(TaskEntity task, String userId) {
        guard.get().mayWorkOn(task, userId);
        if (person().isPresent()) {
            assignments.get().toPerson(task, userId);
        }
    }

    private void byHand(String taskId, BiConsumer<CommandChecker, TaskEntity> permission, Consumer<TaskEntity> rule) {
        if (person().isPresent()) {
            onTask(taskId, permission, rule);
        }
    }

    /**
     * Permissions first, so that no rule tells of a task to whom it does not concern. A task that is not there is
     * answered like another council's, whatever else is wrong with the request.
     */
    private void onTask(String taskId, BiConsumer<CommandChecker, TaskEntity> permission, Consumer<TaskEntity> rule) {
        commandExecutor.execute(command -> {
            TaskEntity task = taskId == null ? null : command.getTaskManager().findTaskById(taskId);
            if (task == null && person().isPresent()) {
                throw new NotFoundException("No task " + taskId);
            }
            if (task != null && task.getExecution() != null) {
                if (person().isPresent()) {
                    command.getProcessEngineConfiguration().getCommandCheckers()
                        .forEach(checker -> permission.accept(checker, task));
                }
                rule.accept(task);
            }
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
    public VariableMap completeWithVariablesInReturn(String taskId, Map<String, Object> variables,
                                                     boolean deserialize) {
        return Submission.during(taskId, variables,
            () -> super.completeWithVariablesInReturn(taskId, variables, deserialize));
    }

    @Override
    public void complete(String taskId) {
        complete(taskId, null);
    }

    /** The engine lets the whole team hand back what a colleague has claimed. */
    @Override
    public void resolveTask(String taskId) {
        if (person().isPresent() && !isTheirOwn(taskId)) {
            throw new Refusal(null, "A task is handed back by whoever it was given to.");
        }
        super.resolveTask(taskId);
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> variables) {
        if (variables != null && !variables.isEmpty()) {
            throw new Refusal(null,
                "A task is handed back without answers; whoever owns it completes it with the form.");
        }
        resolveTask(taskId);
    }

    /** A comment would stay in the engine, where administrators read it and the case file does not have it. */
    @Override
    public Comment createComment(String taskId, String processInstanceId, String message) {
        if (person().isPresent()) {
            throw new Refusal("message",
                "Comments are not kept with tasks: they would be missing in the case file. Write"
                    + " what matters into the task's form.");
        }
        return super.createComment(taskId, processInstanceId, message);
    }

    private boolean isTheirOwn(String taskId) {
        return person().filter(person -> createTaskQuery().taskId(taskId).taskAssignee(person.userId()).count() > 0)
            .isPresent();
    }

    private Optional<SignedInPerson> person() {
        return SignedInPerson.now(identity.get());
    }
}
