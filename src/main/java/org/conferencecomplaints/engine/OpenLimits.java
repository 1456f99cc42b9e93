package org.conferencecomplaints.engine;

import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.conferencecomplaints.calendar.CalendarChanged;
import org.conferencecomplaints.deadlines.LimitExtended;
import org.conferencecomplaints.deadlines.LimitMissed;
import org.conferencecomplaints.engine.staff.WithoutChecks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeps open timers, due dates and priorities in step with the limits they stand for. */
@Component
class OpenLimits {

    private static final Logger LOG = LoggerFactory.getLogger(OpenLimits.class);
    /** The priority of what is overdue; other tasks have 50. */
    private static final int OVERDUE = 80;

    private final ManagementService management;
    private final TaskService tasks;
    private final ProcessEngineConfigurationImpl engine;
    private final WithoutChecks withoutChecks;

    OpenLimits(ManagementService management, TaskService tasks, ProcessEngineConfigurationImpl engine,
               WithoutChecks withoutChecks) {
        this.management = management;
        this.tasks = tasks;
        this.engine = engine;
        this.withoutChecks = withoutChecks;
    }

    /** Bank holidays have changed: timers are counted again first, since they set the limits that due dates follow. */
    @EventListener(CalendarChanged.class)
    public void countAgain() {
        for (Job timer : management.createJobQuery().timers().unlimitedList()) {
            countAgain(timer);
        }
        tasks.createTaskQuery().unlimitedList().forEach(this::countAgain);
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
            LOG.info("Timer of process instance {} moved from {} to {}", timer.getProcessInstanceId(), timer.getDuedate(),
                counted.getDuedate());
        }
    }

    private void countAgain(Task task) {
        engine.getCommandExecutorTxRequired().execute(context -> {
            TaskEntity open = context.getTaskManager().findTaskById(task.getId());
            Expression due = open == null || open.getTaskDefinition() == null ? null
                : open.getTaskDefinition().getDueDateExpression();
            if (due != null && due.getValue(open) instanceof Date date && !date.equals(open.getDueDate())) {
                LOG.info("Task {} ({}) moved from {} to {}", open.getId(), open.getTaskDefinitionKey(), open.getDueDate(), date);
                open.setDueDate(date);
                if (open.getPriority() == OVERDUE && date.after(ClockUtil.getCurrentTime())) {
                    open.setPriority(Task.PRIORITY_NORMAL);
                }
            }
            return null;
        });
    }

    /** An extension moves the due dates of the complaint's open tasks, and nobody is pressed while it lasts. */
    @EventListener
    public void countAgain(LimitExtended extended) {
        withoutChecks.ask(() -> {
            List<Task> open = tasks.createTaskQuery().processInstanceBusinessKey(extended.reference()).unlimitedList();
            open.forEach(this::countAgain);
            return open;
        });
    }

    /** A missed limit moves what is overdue in its complaint up everybody's list. */
    @EventListener
    public void moveUp(LimitMissed missed) {
        withoutChecks.ask(() -> {
            List<Task> overdue = tasks.createTaskQuery().processInstanceBusinessKey(missed.reference())
                .dueBefore(ClockUtil.getCurrentTime()).unlimitedList();
            overdue.forEach(task -> tasks.setPriority(task.getId(), OVERDUE));
            return overdue;
        });
    }
}
