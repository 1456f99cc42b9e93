package org.conferencecomplaints.engine.adapters;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.conferencecomplaints.casework.casefile.OpenWork;
import org.conferencecomplaints.engine.identity.UncheckedAccess;
import org.conferencecomplaints.engine.procedures.ProcedureModel;
import org.conferencecomplaints.engine.procedures.ProcedureModels;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Dates;
import org.springframework.stereotype.Component;

/** Reads the open tasks of complaints from the engine, to say what is to be done next. */
@Component
class EngineOpenWork implements OpenWork {

    /** Nothing makes such a task any more; one that an earlier version let happen is shown, so that it is mended. */
    private static final String NOBODY = "Nobody. An administrator has to give it to somebody";
    private static final Comparator<Task> MOST_URGENT = Comparator.comparingInt(Task::getPriority).reversed()
        .thenComparing(Task::getDueDate, Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(Task::getId);

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final IdentityService identity;
    private final ProcedureModels models;
    private final Staff staff;
    private final UncheckedAccess withoutChecks;

    EngineOpenWork(TaskService tasks, RuntimeService runtime, IdentityService identity, ProcedureModels models,
                   Staff staff,
                   UncheckedAccess withoutChecks) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.identity = identity;
        this.models = models;
        this.staff = staff;
        this.withoutChecks = withoutChecks;
    }

    @Override
    public List<OpenTask> tasks(String reference) {
        return withoutChecks.ask(() -> open(reference).stream().sorted(MOST_URGENT).map(this::inWords).toList());
    }

    /** The business key says which complaint it is: unlike a variable nobody can change it. */
    @Override
    public Optional<String> referenceOf(String taskId) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
            .map(task -> withoutChecks.ask(() -> runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId()).singleResult()))
            .map(ProcessInstance::getBusinessKey);
    }

    @Override
    public Optional<String> stage(String reference) {
        return withoutChecks.ask(() -> procedure(reference).flatMap(this::stage));
    }

    /** The running procedure itself: the processes it calls carry the same business key. */
    private Optional<ProcessInstance> procedure(String reference) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).rootProcessInstances()
            .unlimitedList().stream()
            .filter(instance -> models.forDefinition(instance.getProcessDefinitionId()).referencePrefix().isPresent())
            .findFirst();
    }

    /** The stage furthest on: a letter of an earlier one may still be waiting for the post. */
    private Optional<String> stage(ProcessInstance procedure) {
        ProcedureModel model = models.forDefinition(procedure.getProcessDefinitionId());
        return runtime.getActiveActivityIds(procedure.getId()).stream().map(model::stageOf).flatMap(Optional::stream)
            .max(Comparator.comparingInt(model::orderOf));
    }

    private List<Task> open(String reference) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).unlimitedList();
    }

    private OpenTask inWords(Task task) {
        return new OpenTask(task.getId(), task.getName(), task.getTaskDefinitionKey(), who(task),
            day(task.getDueDate()),
            task.getPriority());
    }

    private String who(Task task) {
        if (task.getAssignee() != null) {
            return staff.nameOf(task.getAssignee());
        }
        String teams = tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId)
            .filter(group -> group != null).map(this::nameOfGroup).collect(Collectors.joining(", "));
        return teams.isEmpty() ? NOBODY : teams;
    }

    private String nameOfGroup(String id) {
        Group group = identity.createGroupQuery().groupId(id).singleResult();
        return group == null ? id : group.getName();
    }

    private static LocalDate day(Date due) {
        return due == null ? null : LocalDate.ofInstant(new Date(due.getTime()).toInstant(), Dates.LONDON);
    }
}
