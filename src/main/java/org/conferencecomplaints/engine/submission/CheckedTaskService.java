package org.conferencecomplaints.engine.submission;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.variable.VariableMap;
import org.conferencecomplaints.engine.identity.SignedInPerson;
import org.conferencecomplaints.platform.Refusal;

/**
 * The engine's task service, which validates submitted answers, and lets only those whom a task is for claim it or
 * give it back.
 */
public class CheckedTaskService extends TaskServiceImpl {

    private final Supplier<TaskGuard> guard;
    private final Supplier<IdentityService> identity;

    public CheckedTaskService(Supplier<TaskGuard> guard, Supplier<IdentityService> identity) {
        this.guard = guard;
        this.identity = identity;
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

    /** The engine lets whoever may claim a task claim it for anybody. */
    @Override
    public void claim(String taskId, String userId) {
        if (userId != null && person().filter(person -> !userId.equals(person.userId())).isPresent()) {
            throw new Refusal(null, "Nobody claims a task for somebody else.");
        }
        if (userId == null) {
            setAssignee(taskId, null);
        } else {
            super.claim(taskId, userId);
        }
    }

    /** The engine lets only those who may assign tasks give one back. */
    @Override
    public void setAssignee(String taskId, String userId) {
        if (userId == null && isTheirOwn(taskId)) {
            super.claim(taskId, null);
        } else {
            super.setAssignee(taskId, userId);
        }
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
