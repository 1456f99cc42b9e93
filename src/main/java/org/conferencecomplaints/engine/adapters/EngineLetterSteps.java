package org.conferencecomplaints.engine.adapters;

import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.conferencecomplaints.casework.register.Register;
import org.conferencecomplaints.correspondence.letters.Letter;
import org.conferencecomplaints.correspondence.letters.LetterSteps;
import org.conferencecomplaints.correspondence.letters.LetterStore;
import org.conferencecomplaints.engine.identity.UncheckedAccess;
import org.conferencecomplaints.engine.procedures.ProcessVariables;
import org.conferencecomplaints.engine.tasks.TaskLetters;
import org.conferencecomplaints.platform.Dates;
import org.conferencecomplaints.platform.Refusal;
import org.springframework.stereotype.Component;

/** The activities of diagram {@code send-letter} at which a letter waits. */
@Component
class EngineLetterSteps implements LetterSteps {

    static final String POST_LETTER = "Activity_PostLetter";

    private static final String BY_MACHINE = "Activity_EmailLetter";
    /** The whole of it, for each recipient; its plain id would be one repetition without its letter. */
    private static final String LEAVES = "Activity_LetterLeaves#multiInstanceBody";

    private final TaskService tasks;
    private final FormService forms;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final Register register;
    private final LetterStore letters;
    private final UncheckedAccess withoutChecks;
    private final Clock clock;

    EngineLetterSteps(TaskService tasks, FormService forms, RuntimeService runtime, ManagementService management,
                      Register register, LetterStore letters, UncheckedAccess withoutChecks,
                      Clock clock) {
        this.tasks = tasks;
        this.forms = forms;
        this.runtime = runtime;
        this.management = management;
        this.register = register;
        this.letters = letters;
        this.withoutChecks = withoutChecks;
        this.clock = clock;
    }

    @Override
    public List<ToPost> toPost(String tenant) {
        return withoutChecks.ask(() -> tasks.createTaskQuery().taskDefinitionKey(POST_LETTER).tenantIdIn(tenant)
            .unlimitedList().stream().map(this::waiting).toList());
    }

    private ToPost waiting(Task task) {
        Date due = task.getDueDate();
        return new ToPost(task.getId(), (String) tasks.getVariable(task.getId(), TaskLetters.RECIPIENT_LETTER),
            due == null ? null : LocalDate.ofInstant(due.toInstant(), Dates.LONDON), task.getAssignee());
    }

    @Override
    public void posted(ToPost waiting, LocalDate on) {
        try {
            forms.submitTaskForm(waiting.task(), Map.of("postedOn", on.toString()));
        } catch (AuthorizationException | WebApplicationException inWords) {
            throw new Refusal(null, inWords.getMessage());
        }
    }

    @Override
    public void goOn(Letter letter) {
        withoutChecks.ask(() -> {
            instances(letter.reference()).flatMap(instance -> management.createJobQuery()
                .processInstanceId(instance.getId()).activityId(BY_MACHINE).list().stream())
                .filter(job -> isFor(job, letter)).forEach(this::takeAgain);
            return null;
        });
    }

    private Stream<ProcessInstance> instances(String reference) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference)
            .processDefinitionKey(ProcessVariables.SEND_LETTER).list().stream();
    }

    /** The step may have been taken for a letter in whose place this one stands. */
    private boolean isFor(Job job, Letter letter) {
        String waiting = (String) runtime.getVariable(job.getExecutionId(), TaskLetters.RECIPIENT_LETTER);
        return letters.latest(waiting).id().equals(letter.id());
    }

    private void takeAgain(Job job) {
        management.setJobRetries(job.getId(), Math.max(1, job.getRetries()));
        management.setJobDuedate(job.getId(), Date.from(clock.instant()));
    }

    @Override
    public void sendApart(Letter written) {
        withoutChecks.ask(() -> runtime.createProcessInstanceByKey(ProcessVariables.SEND_LETTER)
            .processDefinitionTenantId(register.get(written.reference()).tenant())
            .businessKey(written.reference())
            .setVariables(
                Map.of(ProcessVariables.COMPLAINT, written.reference(), "template", written.content().template(),
                    "letter", written.issueKey()))
            .startBeforeActivity(LEAVES).execute());
    }
}
