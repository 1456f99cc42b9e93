package org.conferencecomplaints.engine.submission;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.IdentityLink;
import org.conferencecomplaints.casework.independence.Independence;
import org.conferencecomplaints.casework.register.CaseAccess;
import org.conferencecomplaints.casework.register.Register;
import org.conferencecomplaints.engine.check.vocabulary.IndependenceOf;
import org.conferencecomplaints.engine.procedures.ProcedureModel;
import org.conferencecomplaints.engine.procedures.ProcedureModels;
import org.conferencecomplaints.engine.tasks.TaskLetters;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Refusal;
import org.springframework.stereotype.Component;

/**
 * The independence guard: people whose part in the case excludes them from a task are not assigned, and do not claim,
 * own or complete it, whoever tries and whichever way. The diagram says which tasks, in the property {@code
 * independence}.
 */
@Component
public class TaskGuard {

    private final ProcedureModels models;
    private final Register register;
    private final Independence independence;
    private final Staff staff;
    private final CaseAccess access;
    private final TaskLetters letters;

    TaskGuard(ProcedureModels models, Register register, Independence independence, Staff staff, CaseAccess access,
              TaskLetters letters) {
        this.letters = letters;
        this.models = models;
        this.register = register;
        this.independence = independence;
        this.staff = staff;
        this.access = access;
    }

    /** The diagram itself may name no one who is excluded. */
    void created(TaskEntity task) {
        Step step = step(task);
        Stream.concat(Stream.ofNullable(task.getAssignee()),
            task.getCandidates().stream().map(IdentityLink::getUserId).filter(user -> user != null))
            .forEach(user -> mayDo(step, user));
    }

    /** Claimed, assigned, delegated, given back or handed over. */
    void changed(TaskEntity task) {
        refuseAnswersOnTheWayBack(task);
        Step step = step(task);
        if (hasNew(task, TaskEntity.ASSIGNEE, task.getAssignee())) {
            mayDo(step, task.getAssignee());
        }
        if (hasNew(task, TaskEntity.OWNER, task.getOwner())) {
            mayDo(step, task.getOwner());
        }
    }

    /** A member of the group may complete a task that nobody has claimed. */
    void completed(TaskEntity task) {
        signedInMayDo(step(task));
        refuseWithoutReason(task.getExecution().getProcessBusinessKey(), "complete a task");
    }

    /** Somebody is to work on a task in whatever way. */
    void mayWorkOn(TaskEntity task, String user) {
        mayDo(step(task), user);
    }

    /**
     * The signed-in person opens the task's form, which tells of the case. The engine asks for a form without looking
     * whether the task is still there: somebody may just have done it.
     */
    void mayRead(String taskId) {
        TaskEntity task = Context.getCommandContext().getTaskManager().findTaskById(taskId);
        if (task == null) {
            throw new NotFoundException("This task does not exist, or is done.");
        }
        if (task.getExecution() != null) {
            signedInMayDo(step(task));
            refuseWithoutReason(task.getExecution().getProcessBusinessKey(), "open a task's form");
        }
    }

    private void refuseWithoutReason(String reference, String what) {
        register.find(reference).filter(complaint -> access.needsReason(complaint) && !access.mayRead(complaint))
            .ifPresent(complaint -> {
                throw new Refusal(null,
                    "Administrators %s only after giving a reason on the page of its complaint.".formatted(what));
            });
    }

    /** Somebody starts what concerns a complaint: withdraws it, reopens it. */
    void starting(DelegateExecution execution, String reference) {
        signedInMayDo(new Step(execution.getProcessDefinitionId(), execution.getCurrentActivityId(), reference,
            execution::getVariable));
    }

    /** The engine would take a delegate's answers as variables, past the form's check. */
    private static void refuseAnswersOnTheWayBack(TaskEntity task) {
        if (task.getDelegationState() == DelegationState.RESOLVED && Submission.hasAnswersFor(task.getId())) {
            throw new Refusal(null, "This task was delegated to you: hand it back without answers. Whoever owns it"
                + " completes it with the form.");
        }
    }

    private static boolean hasNew(TaskEntity task, String property, String user) {
        return user != null && task.getPropertyChanges().containsKey(property);
    }

    private void signedInMayDo(Step step) {
        if (staff.isAnybodySignedIn()) {
            mayDo(step, staff.currentUser());
        }
    }

    private void mayDo(Step step, String user) {
        partThatExcludes(step, user).ifPresent(part -> {
            String who = user.equals(staff.currentUser()) ? "You have" : staff.nameOf(user) + " has";
            throw new Refusal(null, ("%s to stay out of this step: it needs somebody independent,"
                + " not somebody who %s.").formatted(who, part));
        });
    }

    private Optional<String> partThatExcludes(Step step, String user) {
        ProcedureModel model = models.forDefinition(step.definition());
        return model.independenceOf(step.activity()).or(() -> ofProcedure(model, step))
            .flatMap(rule -> partThatExcludes(rule, step, user));
    }

    private Optional<String> partThatExcludes(IndependenceOf rule, Step step, String user) {
        ProcedureModel model = models.forDefinition(step.definition());
        return switch (rule) {
            case CHAIR_ALONE -> independence.ofChairAlone(step.reference(), user);
            case CHAIR -> independence.ofChair(step.reference(), user);
            case SUBJECT -> independence.ofSubject(step.reference(), user);
            case ANY_PART -> independence
                .besides(step.reference(), model.appointmentTo(step.activity()).orElse(null)).playedBy(user);
            case SECOND_READER -> letters.findDecider(step.variable()).filter(user::equals)
                .map(decider -> "decided what this letter says")
                .or(() -> ofProcedure(model, step).flatMap(own -> partThatExcludes(own, step, user)));
        };
    }

    /** A step that procedures share follows the rule of the complaint's own procedure. */
    private Optional<IndependenceOf> ofProcedure(ProcedureModel model, Step step) {
        if (model.referencePrefix().isPresent()) {
            return Optional.empty();
        }
        return register.find(step.reference())
            .flatMap(complaint -> models.newest(complaint.procedureKey(), complaint.tenant()).independence());
    }

    /** The business key says which complaint it is: unlike a variable nobody can change it. */
    private static Step step(DelegateTask task) {
        return new Step(task.getProcessDefinitionId(), task.getTaskDefinitionKey(),
            task.getExecution().getProcessBusinessKey(), task::getVariable);
    }

    /**
     * A step of a running process.
     *
     * @param definition id of the process definition
     * @param activity   element id
     * @param reference  the complaint
     * @param variable   gives the value of a process variable by its name
     */
    private record Step(String definition, String activity, String reference, Function<String, Object> variable) {}
}
