package org.conferencecomplaints.engine.tasks;

import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.conferencecomplaints.correspondence.letters.ReceiptChanged;
import org.conferencecomplaints.deadlines.Deadline;
import org.conferencecomplaints.deadlines.DeadlineExtended;
import org.conferencecomplaints.deadlines.DeadlineMissed;
import org.conferencecomplaints.deadlines.Deadlines;
import org.conferencecomplaints.deadlines.calendar.CalendarChanged;
import org.conferencecomplaints.engine.identity.UncheckedAccess;
import org.conferencecomplaints.engine.procedures.ProcessVariables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Updates open timers, due dates and priorities when a deadline changes. */
@Component
public class OpenDeadlines {

    private static final Logger LOG = LoggerFactory.getLogger(OpenDeadlines.class);
    /** The priority of what is overdue; other tasks have 50. */
    private static final int OVERDUE = 80;
    private static final int TRIES = 5;

    private final ManagementService management;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ProcessEngineConfigurationImpl engine;
    private final UncheckedAccess withoutChecks;
    private final Deadlines deadlines;

    OpenDeadlines(ManagementService management, TaskService tasks, RuntimeService runtime,
                  ProcessEngineConfigurationImpl engine, UncheckedAccess withoutChecks, Deadlines deadlines) {
        this.management = management;
        this.tasks = tasks;
        this.runtime = runtime;
        this.engine = engine;
        this.withoutChecks = withoutChecks;
        this.deadlines = deadlines;
    }

    /** Bank holidays have changed: timers are counted again first, since they set the limits that due dates follow. */
    @EventListener(CalendarChanged.class)
    public void countAgain() {
        management.createJobQuery().timers().unlimitedList().forEach(timer -> besideOthers(() -> countAgain(timer)));
        tasks.createTaskQuery().unlimitedList().forEach(task -> besideOthers(() -> countAgain(task)));
    }

    /** Another node, or somebody, may be working on the same step at this moment. */
    private static void besideOthers(Runnable counting) {
        for (int again = TRIES;; again--) {
            try {
                counting.run();
                return;
            } catch (NotFoundException doneMeanwhile) {
                return;
            } catch (OptimisticLockingException changedMeanwhile) {
                if (again == 0) {
                    throw changedMeanwhile;
                }
            }
        }
    }

    /** The file of bank holidays may have changed while the application was down. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(100)
    public void countAgainAfterStart() {
        countAgain();
    }

    private void countAgain(Job timer) {
        management.recalculateJobDuedate(timer.getId(), false);
        Job counted = management.createJobQuery().jobId(timer.getId()).singleResult();
        if (counted != null && !Objects.equals(counted.getDuedate(), timer.getDuedate())) {
            LOG.info("Timer of process instance {} moved from {} to {}", timer.getProcessInstanceId(),
                timer.getDuedate(),
                counted.getDuedate());
        }
    }

    private void countAgain(Task task) {
        engine.getCommandExecutorTxRequired().execute(context -> {
            TaskEntity open = context.getTaskManager().findTaskById(task.getId());
            // The task whose completion has moved the limit is found still, but belongs to nothing any more.
            boolean gone = open == null || context.getDbEntityManager().isDeleted(open);
            Expression due = gone || open.getTaskDefinition() == null
                ? null
                : open.getTaskDefinition().getDueDateExpression();
            if (due != null) {
                move(open, (Date) due.getValue(open));
            }
            return null;
        });
    }

    /** A limit that waits for a letter to be sent again has no last day. */
    private static void move(TaskEntity task, Date due) {
        if (Objects.equals(due, task.getDueDate())) {
            return;
        }
        LOG.info("Task {} ({}) moved from {} to {}", task.getId(), task.getTaskDefinitionKey(), task.getDueDate(), due);
        task.setDueDate(due);
        if (task.getPriority() == OVERDUE && (due == null || due.after(ClockUtil.getCurrentTime()))) {
            task.setPriority(Task.PRIORITY_NORMAL);
        }
    }

    /** A letter came back, was sent again or is known to have arrived: what runs from its receipt is counted again. */
    @EventListener
    public void countAgain(ReceiptChanged changed) {
        withoutChecks.ask(() -> {
            List<Deadline> before = deadlines.of(changed.reference());
            runtime.createProcessInstanceQuery().processInstanceBusinessKey(changed.reference()).list().stream()
                .flatMap(instance -> management.createJobQuery().timers().processInstanceId(instance.getId()).list()
                    .stream())
                .forEach(this::countAgain);
            countTasksAgain(changed.reference());
            deadlines.anchorsMoved(changed.reference(), before, changed.why());
            return null;
        });
    }

    /** An extension moves the due dates of the complaint's open tasks, and nobody is pressed while it lasts. */
    @EventListener
    public void countAgain(DeadlineExtended extended) {
        withoutChecks.ask(() -> {
            countTasksAgain(extended.reference());
            return null;
        });
    }

    /** The complaint goes on in another version of its procedure, which may count otherwise. */
    public void countAgain(String processInstance, String reference) {
        management.createJobQuery().timers().processInstanceId(processInstance).list().forEach(this::countAgain);
        countTasksAgain(reference);
    }

    private void countTasksAgain(String reference) {
        tasks.createTaskQuery().processInstanceBusinessKey(reference).unlimitedList().forEach(this::countAgain);
    }

    /** A task that opens after its limit was missed starts where overdue work stands. */
    public void opened(DelegateTask task) {
        if (task.getDueDate() != null && task.getDueDate().before(ClockUtil.getCurrentTime())
            && task.getVariable(ProcessVariables.COMPLAINT) instanceof String reference
            && deadlines.of(reference).stream().anyMatch(limit -> isMissed(limit) && serves(task, limit.clause()))) {
            task.setPriority(OVERDUE);
        }
    }

    private static boolean isMissed(Deadline limit) {
        return limit.missedDue() != null && limit.metOn() == null && limit.endedOn() == null;
    }

    /** A task's due date names its clause; in send-letter, whoever calls for the letter does. */
    private static boolean serves(DelegateTask task, String clause) {
        String due = ((TaskEntity) task).getTaskDefinition().getDueDateExpression().getExpressionText();
        return Pattern.compile("[' ]" + Pattern.quote(clause) + "[' ]").matcher(due).find()
            || clause.equals(task.getVariable("clause"));
    }

    /** A missed limit moves what is overdue in its complaint up everybody's list. */
    @EventListener
    public void moveUp(DeadlineMissed missed) {
        withoutChecks.ask(() -> {
            List<Task> overdue = tasks.createTaskQuery().processInstanceBusinessKey(missed.reference())
                .dueBefore(ClockUtil.getCurrentTime()).unlimitedList();
            overdue.forEach(task -> tasks.setPriority(task.getId(), OVERDUE));
            return overdue;
        });
    }
}
