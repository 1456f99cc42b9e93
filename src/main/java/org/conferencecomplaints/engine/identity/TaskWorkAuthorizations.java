package org.conferencecomplaints.engine.identity;

import static org.camunda.bpm.engine.authorization.Permissions.TASK_WORK;
import static org.camunda.bpm.engine.authorization.Resources.TASK;

import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * The engine's permission check for tasks, with the permission that nearly everybody has asked first: to work on this
 * task, which each task grants to those whom it is for. The engine asks all four that would do in one statement, which
 * takes ten times as long.
 */
public class TaskWorkAuthorizations extends AuthorizationCommandChecker {

    @Override
    public void checkTaskWork(TaskEntity task) {
        if (!getAuthorizationManager().isAuthorized(TASK_WORK, TASK, task.getId())) {
            super.checkTaskWork(task);
        }
    }
}
