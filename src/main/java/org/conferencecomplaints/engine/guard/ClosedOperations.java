package org.conferencecomplaints.engine.guard;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.SetJobsRetriesByProcessBatchCmd;
import org.camunda.bpm.engine.impl.batch.RestartProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.batch.history.DeleteHistoricBatchCmd;
import org.camunda.bpm.engine.impl.cmd.*;
import org.camunda.bpm.engine.impl.cmd.batch.CorrelateAllMessageBatchCmd;
import org.camunda.bpm.engine.impl.cmd.batch.DeleteHistoricProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.cmd.batch.DeleteProcessInstanceBatchCmd;
import org.camunda.bpm.engine.impl.cmd.batch.removaltime.SetRemovalTimeToHistoricBatchesCmd;
import org.camunda.bpm.engine.impl.cmd.batch.removaltime.SetRemovalTimeToHistoricDecisionInstancesCmd;
import org.camunda.bpm.engine.impl.cmd.batch.removaltime.SetRemovalTimeToHistoricProcessInstancesCmd;
import org.camunda.bpm.engine.impl.cmd.batch.variables.SetVariablesToProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.cmmn.cmd.CaseExecutionVariableCmd;
import org.camunda.bpm.engine.impl.cmmn.cmd.CloseCaseInstanceCmd;
import org.camunda.bpm.engine.impl.cmmn.cmd.CompleteCaseExecutionCmd;
import org.camunda.bpm.engine.impl.cmmn.cmd.CreateCaseInstanceCmd;
import org.camunda.bpm.engine.impl.cmmn.cmd.DisableCaseExecutionCmd;
import org.camunda.bpm.engine.impl.cmmn.cmd.ManualStartCaseExecutionCmd;
import org.camunda.bpm.engine.impl.cmmn.cmd.ReenableCaseExecutionCmd;
import org.camunda.bpm.engine.impl.cmmn.cmd.TerminateCaseExecutionCmd;
import org.camunda.bpm.engine.impl.cmmn.cmd.UpdateCaseDefinitionHistoryTimeToLiveCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.DeleteHistoricDecisionInstanceByDefinitionIdCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.DeleteHistoricDecisionInstanceByInstanceIdCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.DeleteHistoricDecisionInstancesBatchCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.DeleteHistoricDecisionInstancesBulkCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.EvaluateDecisionCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.EvaluateDecisionTableCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobListener;
import org.camunda.bpm.engine.impl.migration.MigrateProcessInstanceCmd;
import org.camunda.bpm.engine.impl.migration.batch.MigrateProcessInstanceBatchCmd;

/**
 * The operations of the engine's API that are closed to everybody, whatever their role: each would bypass the forms,
 * the case file, independence, the deadlines or the letters. Each is refused with words that say what to do instead.
 */
enum ClosedOperations {

    VARIABLES("What a procedure knows comes from its forms. Complete the task with its form, or correct an answer with"
        + " a later one.",
        SetExecutionVariablesCmd.class, PatchExecutionVariablesCmd.class, RemoveExecutionVariablesCmd.class,
        SetTaskVariablesCmd.class, PatchTaskVariablesCmd.class, RemoveTaskVariablesCmd.class,
        SetVariablesToProcessInstancesBatchCmd.class),

    POSITION("A complaint is not moved by hand. Complete its task in Tasklist, or start 'Withdraw a complaint' or"
        + " 'Reopen a complaint' there.",
        ModifyProcessInstanceCmd.class, ModifyProcessInstanceAsyncCmd.class, ProcessInstanceModificationCmd.class,
        ProcessInstanceModificationBatchCmd.class, RestartProcessInstancesCmd.class,
        RestartProcessInstancesBatchCmd.class, MigrateProcessInstanceCmd.class, MigrateProcessInstanceBatchCmd.class,
        SetProcessDefinitionVersionCmd.class, ActivityAfterInstantiationCmd.class, ActivityBeforeInstantiationCmd.class,
        ActivityCancellationCmd.class, ActivityInstanceCancellationCmd.class, TransitionInstantiationCmd.class,
        TransitionInstanceCancellationCmd.class),

    MIDDLE("A procedure starts with its first form, not in the middle.", StartProcessInstanceAtActivitiesCmd.class),

    DELETION("A complaint is never deleted. To end it, start 'Withdraw a complaint' in Tasklist; the record stays.",
        DeleteProcessInstanceCmd.class, DeleteProcessInstancesCmd.class, DeleteProcessInstanceBatchCmd.class),

    MESSAGES("Procedures tell each other themselves what has happened. To withdraw or reopen a complaint, start"
        + " 'Withdraw a complaint' or 'Reopen a complaint' in Tasklist.",
        CorrelateMessageCmd.class, CorrelateAllMessageCmd.class, CorrelateAllMessageBatchCmd.class,
        MessageEventReceivedCmd.class, SignalCmd.class, SignalEventReceivedCmd.class, EvaluateStartConditionCmd.class),

    DEPLOYMENT("Procedures come with the application or lie in its folder of procedures, and are checked when it"
        + " starts. Nobody deploys or removes them while it runs.",
        DeployCmd.class, DeleteDeploymentCmd.class, DeleteProcessDefinitionsByIdsCmd.class,
        DeleteProcessDefinitionsByKeyCmd.class, RegisterDeploymentCmd.class, UnregisterDeploymentCmd.class,
        RegisterProcessApplicationCmd.class, UnregisterProcessApplicationCmd.class,
        AddIdentityLinkForProcessDefinitionCmd.class, DeleteIdentityLinkForProcessDefinitionCmd.class),

    LIMITS("You cannot change this date. The procedure sets it, and it moves with its forms and the bank holidays."
        + " It is not suspended or set off by hand. A step that failed runs again when its retries are set to 1 or"
        + " more.",
        SetJobDuedateCmd.class, RecalculateJobDuedateCmd.class, DeleteJobCmd.class, DeleteJobsCmd.class,
        // A step refused to somebody would count as failed, and a limit's timer would use up its retries.
        ExecuteJobsCmd.class, FailedJobListener.class, UnlockJobCmd.class, AcquireJobsCmd.class, SuspendJobCmd.class,
        ActivateJobCmd.class, ActivateJobDefinitionCmd.class, ActivateProcessDefinitionCmd.class,
        ActivateProcessInstanceCmd.class,
        SuspendJobDefinitionCmd.class,
        SuspendProcessDefinitionCmd.class, SuspendProcessInstanceCmd.class, UpdateProcessInstancesSuspendStateCmd.class,
        UpdateProcessInstancesSuspendStateBatchCmd.class, SetJobPriorityCmd.class, SetJobDefinitionPriorityCmd.class),

    RECORD("What happened stays on record until its time is up, and nobody rewrites it.",
        DeleteHistoricProcessInstancesCmd.class, DeleteHistoricProcessInstancesBatchCmd.class,
        DeleteHistoricTaskInstanceCmd.class, DeleteHistoricVariableInstanceCmd.class,
        DeleteHistoricVariableInstancesByProcessInstanceIdCmd.class, DeleteHistoricBatchCmd.class,
        DeleteHistoricCaseInstanceCmd.class, DeleteHistoricCaseInstancesBulkCmd.class,
        DeleteHistoricDecisionInstanceByDefinitionIdCmd.class, DeleteHistoricDecisionInstanceByInstanceIdCmd.class,
        DeleteHistoricDecisionInstancesBatchCmd.class, DeleteHistoricDecisionInstancesBulkCmd.class,
        DeleteUserOperationLogEntryCmd.class, DeleteMetricsCmd.class, DeleteTaskMetricsCmd.class,
        SetRemovalTimeToHistoricProcessInstancesCmd.class, SetRemovalTimeToHistoricBatchesCmd.class,
        SetRemovalTimeToHistoricDecisionInstancesCmd.class, UpdateProcessDefinitionHistoryTimeToLiveCmd.class,
        UpdateDecisionDefinitionHistoryTimeToLiveCmd.class, UpdateCaseDefinitionHistoryTimeToLiveCmd.class,
        UpdateCommentCmd.class, DeleteTaskCommentCmd.class, DeleteProcessInstanceCommentCmd.class),

    INCIDENTS("An incident ends when its step succeeds: set the step's retries to 1 or more. A note may be left on it.",
        CreateIncidentCmd.class, ResolveIncidentCmd.class),

    TASKS("Tasks come and go with their procedure, which sets their names and dates. Complete the task with its form.",
        CreateTaskCmd.class, SaveTaskCmd.class, DeleteTaskCmd.class, SetTaskNameCmd.class, SetTaskDescriptionCmd.class,
        SetTaskDueDateCmd.class, SetTaskFollowUpDateCmd.class, SetTaskPriorityCmd.class),

    WAYS_OUT("These procedures have no way round a task: complete it with its form.",
        HandleTaskBpmnErrorCmd.class, HandleTaskEscalationCmd.class),

    DOCUMENTS("Documents are kept with the complaint: add them on its page.",
        CreateAttachmentCmd.class, SaveAttachmentCmd.class, DeleteAttachmentCmd.class),

    NOT_USED("These procedures have nothing of this kind.",
        CompleteExternalTaskCmd.class, ExtendLockOnExternalTaskCmd.class, FetchExternalTasksCmd.class,
        HandleExternalTaskBpmnErrorCmd.class, HandleExternalTaskFailureCmd.class, LockExternalTaskCmd.class,
        SetExternalTaskPriorityCmd.class, SetExternalTaskRetriesCmd.class, SetExternalTasksRetriesCmd.class,
        SetExternalTasksRetriesBatchCmd.class, UnlockExternalTaskCmd.class, EvaluateDecisionCmd.class,
        EvaluateDecisionTableCmd.class, CreateCaseInstanceCmd.class, CaseExecutionVariableCmd.class,
        CloseCaseInstanceCmd.class, CompleteCaseExecutionCmd.class, DisableCaseExecutionCmd.class,
        ManualStartCaseExecutionCmd.class, ReenableCaseExecutionCmd.class, TerminateCaseExecutionCmd.class),

    AUTHORIZATIONS("What people may do comes from their groups. Put somebody into the group that does this work.",
        SaveAuthorizationCmd.class, DeleteAuthorizationCmd.class),

    SERVICE("This is set by those who run the service, not over the web.",
        SetPropertyCmd.class, DeletePropertyCmd.class, SetLicenseKeyCmd.class, DeleteLicenseKeyCmd.class,
        TelemetryConfigureCmd.class, PurgeDatabaseAndCacheCmd.class, ReportDbMetricsCmd.class, GetNextIdBlockCmd.class);

    private static final Map<Class<?>, ClosedOperations> BY_COMMAND = Arrays.stream(values())
        .flatMap(closed -> closed.commands().map(command -> Map.entry(command, closed)))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String instead;
    private final Class<?>[] commands;

    ClosedOperations(String instead, Class<?>... commands) {
        this.instead = instead;
        this.commands = commands;
    }

    /** The commands that this closes. */
    Stream<Class<?>> commands() {
        return Stream.of(commands);
    }

    /** Why a command is refused and what to do instead; empty where people may ask for it. */
    static Optional<String> refusal(Command<?> command) {
        return Optional.ofNullable(BY_COMMAND.get(command.getClass())).map(closed -> closed.instead)
            .or(() -> retries(command));
    }

    /**
     * Retrying is an operator's work. With no retries, or another date, it would hold a limit's timer or set it off.
     */
    private static Optional<String> retries(Command<?> command) {
        boolean retries = command instanceof SetJobRetriesCmd || command instanceof SetJobsRetriesBatchCmd
            || command instanceof SetJobsRetriesByProcessBatchCmd;
        if (!retries) {
            return Optional.empty();
        }
        Function<String, Object> of = field -> CommandFields.read(command, field);
        boolean again = (int) of.apply("retries") > 0 && !(boolean) of.apply("isDueDateSet");
        return again ? Optional.empty() : Optional.of(LIMITS.instead);
    }
}
