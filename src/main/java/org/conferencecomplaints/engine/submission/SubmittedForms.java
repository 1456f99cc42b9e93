package org.conferencecomplaints.engine.submission;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.task.IdentityLink;
import org.conferencecomplaints.casework.casefile.CaseFile;
import org.conferencecomplaints.casework.complainants.ComplainantChanges;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.casework.register.NewComplaint;
import org.conferencecomplaints.casework.register.Register;
import org.conferencecomplaints.engine.forms.DeployedForms;
import org.conferencecomplaints.engine.forms.Form;
import org.conferencecomplaints.engine.forms.FormCheck;
import org.conferencecomplaints.engine.procedures.ComplaintMessages;
import org.conferencecomplaints.engine.procedures.ProcedureModel;
import org.conferencecomplaints.engine.procedures.ProcedureModels;
import org.conferencecomplaints.engine.procedures.ProcessVariables;
import org.conferencecomplaints.engine.tasks.PapersTasks;
import org.conferencecomplaints.engine.tasks.TaskLetters;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Refusal;
import org.springframework.stereotype.Component;

/**
 * Processes a submission: checks it against its form, keeps it whole in the case file, and leaves the engine only what
 * diagrams route and count by. The form is the one that was deployed with the complaint's version of the procedure,
 * which is the one Tasklist shows. All in the engine's transaction: a refusal leaves nothing behind.
 */
@Component
public class SubmittedForms {

    /** Where an expression names no group, the engine takes that for the name of one. */
    private static final String NO_GROUP = "";

    private final DeployedForms forms;
    private final FormCheck check;
    private final CaseContext context;
    private final CaseFile caseFile;
    private final Register register;
    private final ComplaintLookup knownComplaint;
    private final ProcedureModels models;
    private final TaskLetters letters;
    private final Staff staff;
    private final TaskGuard guard;
    private final ComplainantChanges complainants;
    private final ReopeningRules reopening;
    private final PapersTasks papers;

    SubmittedForms(DeployedForms forms, FormCheck check, CaseContext context, CaseFile caseFile, Register register,
                   ComplaintLookup knownComplaint, ProcedureModels models, TaskLetters letters, Staff staff,
                   TaskGuard guard, ComplainantChanges complainants, ReopeningRules reopening, PapersTasks papers) {
        this.papers = papers;
        this.reopening = reopening;
        this.forms = forms;
        this.check = check;
        this.context = context;
        this.caseFile = caseFile;
        this.register = register;
        this.knownComplaint = knownComplaint;
        this.models = models;
        this.letters = letters;
        this.staff = staff;
        this.guard = guard;
        this.complainants = complainants;
    }

    /** A process is started with its form: a new complaint, or something that concerns one. */
    void startSubmitted(DelegateExecution execution, String formId) {
        ProcedureModel model = models.forDefinition(execution.getProcessDefinitionId());
        Map<String, Object> submitted = Submission.plain(execution.getVariablesTyped(false));
        execution.removeVariables();
        Form form = forms.forDefinition(execution.getProcessDefinitionId()).get(formId);
        if (model.referencePrefix().isPresent()) {
            Map<String, Object> answers = check.check(form, submitted, context.none());
            String reference = register.record(newComplaint(execution, model, answers), staff.currentUser());
            accept(execution, model, reference, form, answers);
            complainants.recordFirst(reference);
        } else {
            String wanted = model.wantedComplaint(execution.getCurrentActivityId()).orElseThrow();
            Complaint complaint = knownComplaint.named(submitted, execution.getTenantId(), wanted);
            guard.starting(execution, complaint.reference());
            Map<String, Object> answers = check.check(form, submitted, context.forComplaint(complaint.reference()));
            if (wanted.equals(ComplaintLookup.REOPENABLE)) {
                reopening.check(complaint, answers);
            }
            accept(execution, model, complaint.reference(), form, answers);
        }
    }

    private void accept(DelegateExecution execution, ProcedureModel model, String reference, Form form,
                        Map<String, Object> answers) {
        execution.setProcessBusinessKey(reference);
        execution.setVariable(ProcessVariables.COMPLAINT, reference);
        route(execution, model, answers);
        caseFile.keep(reference, execution.getCurrentActivityId(), form.id(),
            forms.versionOf(execution.getProcessDefinitionId()), answers);
    }

    /** A start without a form is for diagrams that call one another, and for nobody else. */
    void startedWithoutForm(DelegateExecution execution) {
        if (staff.isAnybodySignedIn() && !ComplaintMessages.isSending()) {
            throw new Refusal(null, "This is started by the procedures themselves.");
        }
    }

    /**
     * Each round of a stage starts clean: earlier answers to the same questions are not shown or counted again. The
     * reference becomes the task's own, since task lists show people no other variables.
     */
    void taskCreated(DelegateTask task, String formId) {
        task.setVariableLocal(ProcessVariables.COMPLAINT, task.getVariable(ProcessVariables.COMPLAINT));
        for (String field : forms.forDefinition(task.getProcessDefinitionId()).get(formId).keys()) {
            if (!field.equals(ProcessVariables.COMPLAINT)) {
                task.removeVariable(field);
            }
        }
    }

    /** A person gives a task to somebody, who has to be one of those it is for. */
    void taskAssigned(DelegateTask task) {
        String assignee = task.getAssignee();
        List<IdentityLink> candidates = task.getCandidates().stream()
            .filter(candidate -> !NO_GROUP.equals(candidate.getGroupId())).toList();
        if (assignee != null && !candidates.isEmpty() && staff.isAnybodySignedIn()
            && candidates.stream().noneMatch(candidate -> isFor(candidate, assignee))) {
            throw new Refusal(null, "Only a member of the team whose task it is can be given this task.");
        }
    }

    private boolean isFor(IdentityLink candidate, String user) {
        return candidate.getGroupId() == null
            ? user.equals(candidate.getUserId())
            : staff.isMember(user, candidate.getGroupId());
    }

    /** A task is completed with its form. */
    void taskCompleted(DelegateTask task, String formId) {
        refuseColleaguesTask(task);
        Form form = forms.forDefinition(task.getProcessDefinitionId()).get(formId);
        String reference = (String) task.getVariable(ProcessVariables.COMPLAINT);
        Map<String, Object> submitted = Submission.current().orElse(Map.of());
        Map<String, Object> answers = check.check(form, submitted,
            context.forComplaint(reference, letters.findLetters(task::getVariable)));
        papers.check(task, answers, staff.isAnybodySignedIn());
        submitted.keySet().forEach(task::removeVariable);
        route(task, models.forDefinition(task.getProcessDefinitionId()), answers);
        caseFile.keep(reference, task.getTaskDefinitionKey(), form.id(),
            forms.versionOf(task.getProcessDefinitionId()), answers);
    }

    /** The engine lets anybody of the group complete what a colleague has claimed. */
    private void refuseColleaguesTask(DelegateTask task) {
        String user = staff.currentUser();
        if (task.getAssignee() != null && staff.isAnybodySignedIn() && !user.equals(task.getAssignee())) {
            throw new Refusal(null, "This task is %s's. Ask them to complete it or to give it back to the team."
                .formatted(staff.nameOf(task.getAssignee())));
        }
    }

    private static void route(VariableScope scope, ProcedureModel model, Map<String, Object> answers) {
        answers.forEach((field, answer) -> {
            if (!field.equals(ProcessVariables.COMPLAINT) && model.routesBy(field)) {
                scope.setVariable(field, answer);
            }
        });
    }

    private static NewComplaint newComplaint(DelegateExecution execution, ProcedureModel model,
                                             Map<String, Object> answers) {
        return new NewComplaint(execution.getTenantId(), model.key(), model.referencePrefix().orElseThrow(),
            (String) answers.get("complainantName"), (String) answers.get("childReference"),
            LocalDate.parse((String) answers.get("conferenceOn")), (String) answers.get("conferenceChair"),
            LocalDate.parse((String) answers.get("receivedOn")));
    }
}
