package org.conferencecomplaints.engine.migration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.conferencecomplaints.casework.casefile.CaseFile;
import org.conferencecomplaints.engine.forms.DeployedForms;
import org.conferencecomplaints.engine.procedures.ProcedureModel;
import org.conferencecomplaints.engine.procedures.ProcedureModels;
import org.conferencecomplaints.engine.tasks.MovedTasks;
import org.conferencecomplaints.engine.tasks.OpenDeadlines;
import org.conferencecomplaints.platform.Incident;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves running complaints to the newest version of their procedure: each in a transaction of its own, or, to see what
 * would become of it, in one that is taken back. For operators alone; over the web nobody moves a complaint.
 */
@Component
class ProcedureMigration {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ProcedureModels models;
    private final DeployedForms forms;
    private final OpenDeadlines limits;
    private final MovedTasks moved;
    private final CaseFile caseFile;
    private final PlatformTransactionManager transactions;

    ProcedureMigration(RepositoryService repository, RuntimeService runtime, TaskService tasks, ProcedureModels models,
                       DeployedForms forms, OpenDeadlines limits, MovedTasks moved, CaseFile caseFile,
                       PlatformTransactionManager transactions) {
        this.repository = repository;
        this.runtime = runtime;
        this.tasks = tasks;
        this.models = models;
        this.forms = forms;
        this.limits = limits;
        this.moved = moved;
        this.caseFile = caseFile;
        this.transactions = transactions;
    }

    /** What would become of each running complaint that is on an older version; nothing is changed. */
    List<ComplaintMigration> check(String process) {
        return all(process, true);
    }

    /** Moves those that fit, and says why the others stay. Another attempt later moves what fits by then. */
    public List<ComplaintMigration> move(String process) {
        return all(process, false);
    }

    /**
     * @throws IllegalArgumentException where no council has such a procedure
     */
    private List<ComplaintMigration> all(String process, boolean takenBack) {
        List<ProcessDefinition> newest = repository.createProcessDefinitionQuery().processDefinitionKey(process)
            .latestVersion().unlimitedList();
        if (newest.isEmpty()) {
            throw new IllegalArgumentException(
                "complaints.procedures.migrate: there is no procedure '" + process + "'");
        }
        return newest.stream().flatMap(version -> older(version).flatMap(old -> running(old)
            .flatMap(instance -> move(instance, old, version, takenBack).stream())))
            .sorted(Comparator.comparing(ComplaintMigration::reference)).toList();
    }

    private Stream<ProcessDefinition> older(ProcessDefinition newest) {
        return repository.createProcessDefinitionQuery().processDefinitionKey(newest.getKey())
            .tenantIdIn(newest.getTenantId()).unlimitedList().stream()
            .filter(version -> version.getVersion() < newest.getVersion());
    }

    private Stream<ProcessInstance> running(ProcessDefinition version) {
        return runtime.createProcessInstanceQuery().processDefinitionId(version.getId()).unlimitedList().stream();
    }

    /** Empty where it has ended meanwhile. */
    private Optional<ComplaintMigration> move(ProcessInstance instance, ProcessDefinition from, ProcessDefinition to,
                                              boolean takenBack) {
        return Optional.ofNullable(runtime.getActivityInstance(instance.getId()))
            .map(tree -> move(instance, standsAt(tree), from, to, takenBack));
    }

    private ComplaintMigration move(ProcessInstance instance, Set<String> at, ProcessDefinition from,
                                    ProcessDefinition to,
                                    boolean takenBack) {
        VersionDifferences differences = new VersionDifferences(repository.getBpmnModelInstance(from.getId()),
            repository.getBpmnModelInstance(to.getId()));
        List<String> names = at.stream().map(differences::nameOf).sorted().toList();
        List<String> against = new ArrayList<>(
            at.stream().sorted().flatMap(step -> differences.against(step).stream()).toList());
        if (against.isEmpty()) {
            against.addAll(attempt(() -> move(instance, from, to, names, differences), takenBack));
        }
        return new ComplaintMigration(instance.getBusinessKey(), from.getVersion(), to.getVersion(), names, against);
    }

    /** Why it cannot be done, as doing it shows; empty where it is done, or was done and taken back. */
    private List<String> attempt(Runnable moving, boolean takenBack) {
        try {
            new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
                moving.run();
                if (takenBack) {
                    transaction.setRollbackOnly();
                }
            });
            return List.of();
        } catch (MigratingProcessInstanceValidationException refused) {
            return inWords(refused);
        } catch (MovedTasks.GivenToOthers others) {
            return List.of(others.getMessage());
        } catch (OptimisticLockingException busy) {
            return List.of("Somebody worked on it at that moment: try again.");
        } catch (RuntimeException failed) {
            return List.of("A date or a condition of the new version cannot be worked out for it (%s)."
                .formatted(Incident.inShort(failed)));
        }
    }

    private void move(ProcessInstance instance, ProcessDefinition from, ProcessDefinition to, List<String> names,
                      VersionDifferences differences) {
        MigrationPlan plan = runtime.createMigrationPlan(from.getId(), to.getId()).mapEqualActivities().build();
        String reference = instance.getBusinessKey();
        runtime.setVariables(instance.getId(), newlyNeeded(instance, from, to));
        runtime.newMigration(plan).processInstanceIds(instance.getId()).execute();
        moved.open(instance.getId(), differences::isAssignedAnew);
        // Dates stay as they are where the new version counts them alike.
        limits.countAgain(instance.getId(), reference);
        caseFile.note(reference, "Moved from version %d to version %d of the procedure, at: %s"
            .formatted(from.getVersion(), to.getVersion(), String.join(", ", names)));
    }

    /**
     * Answers in the case file by which the new version routes and the older one did not, so that the engine never kept
     * them. What an open task asks is not answered yet.
     */
    private Map<String, Object> newlyNeeded(ProcessInstance instance, ProcessDefinition from, ProcessDefinition to) {
        ProcedureModel before = models.forDefinition(from.getId());
        ProcedureModel after = models.forDefinition(to.getId());
        Set<String> asked = new HashSet<>();
        tasks.createTaskQuery().processInstanceId(instance.getId()).list()
            .forEach(task -> asked
                .addAll(forms.forDefinition(to.getId()).get(after.formOf(task.getTaskDefinitionKey())).keys()));
        Map<String, Object> needed = new HashMap<>();
        caseFile.facts(instance.getBusinessKey()).forEach((field, answer) -> {
            if (after.routesBy(field) && !before.routesBy(field) && !asked.contains(field)) {
                needed.put(field, answer);
            }
        });
        return needed;
    }

    private static List<String> inWords(MigratingProcessInstanceValidationException refused) {
        return Stream.concat(
            refused.getValidationReport().getActivityInstanceReports().stream()
                .map(step -> step.getSourceScopeId() + ": " + String.join(" ", step.getFailures())),
            refused.getValidationReport().getTransitionInstanceReports().stream()
                .map(step -> step.getSourceScopeId() + ": " + String.join(" ", step.getFailures())))
            .map(why -> "The engine cannot move " + why).toList();
    }

    /** The ids of the steps that are open or about to begin, without the stages round them. */
    private static Set<String> standsAt(ActivityInstance tree) {
        Set<String> at = new HashSet<>();
        collect(tree, at);
        return at;
    }

    private static void collect(ActivityInstance within, Set<String> at) {
        for (ActivityInstance step : within.getChildActivityInstances()) {
            if (step.getChildActivityInstances().length + step.getChildTransitionInstances().length == 0) {
                at.add(step.getActivityId());
            }
            collect(step, at);
        }
        for (TransitionInstance step : within.getChildTransitionInstances()) {
            at.add(step.getActivityId());
        }
    }
}
