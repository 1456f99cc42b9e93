package org.conferencecomplaints.engine.identity;

import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.UPDATE;
import static org.camunda.bpm.engine.authorization.Resources.TASK;

import java.util.Objects;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;

/** The authorizations that the engine creates by itself, narrowed. */
public class CaseworkAuthorizations extends DefaultAuthorizationProvider {

    static final Permission[] OWN_ACCOUNT = {READ, UPDATE};

    @Override
    public AuthorizationEntity[] newUser(User user) {
        AuthorizationEntity[] own = super.newUser(user);
        own[0].setPermissions(OWN_ACCOUNT);
        return own;
    }

    /** Whoever a task was taken from does not read on in it, as the engine would let them. */
    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
        takeBack(task, oldAssignee, null);
        return super.newTaskAssignee(task, oldAssignee, newAssignee);
    }

    @Override
    public AuthorizationEntity[] newTaskOwner(Task task, String oldOwner, String newOwner) {
        takeBack(task, oldOwner, null);
        return super.newTaskOwner(task, oldOwner, newOwner);
    }

    @Override
    public AuthorizationEntity[] deleteTaskUserIdentityLink(Task task, String userId, String type) {
        takeBack(task, userId, type);
        return null;
    }

    @Override
    public AuthorizationEntity[] deleteTaskGroupIdentityLink(Task task, String groupId, String type) {
        getAuthorizationManager().deleteAuthorizationsByResourceIdAndGroupId(TASK, task.getId(), groupId);
        return null;
    }

    /** The history of a case is for its case file, and in Cockpit for supervisors. */
    @Override
    protected boolean isHistoricInstancePermissionsEnabled() {
        return false;
    }

    private void takeBack(Task task, String person, String leavingAs) {
        if (person != null && !isStillFor(task, person, leavingAs)) {
            getAuthorizationManager().deleteAuthorizationsByResourceIdAndUserId(TASK, task.getId(), person);
        }
    }

    private static boolean isStillFor(Task task, String person, String leavingAs) {
        return person.equals(task.getAssignee()) || person.equals(task.getOwner())
            || task instanceof org.camunda.bpm.engine.delegate.DelegateTask delegate
                && delegate.getCandidates().stream()
                    .filter(link -> !Objects.equals(link.getType(), leavingAs)).map(IdentityLink::getUserId)
                    .anyMatch(person::equals);
    }
}
