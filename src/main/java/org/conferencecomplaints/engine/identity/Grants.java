package org.conferencecomplaints.engine.identity;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_HISTORY_VARIABLE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK_VARIABLE;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.conferencecomplaints.organisation.Councils;
import org.conferencecomplaints.organisation.Councils.Council;
import org.springframework.stereotype.Component;

/**
 * The authorizations of groups. People hold nothing of their own but their account. Grants are completed, and only
 * what was once given too freely is taken away, so that all of this may be repeated. A grant reaches no further than
 * the group's council: tenants see to that.
 */
@Component
public class Grants {

    private static final String TASKLIST = "tasklist";
    private static final String COCKPIT = "cockpit";

    private final AuthorizationService authorizations;
    private final IdentityService identity;
    private final Councils councils;

    public Grants(AuthorizationService authorizations, IdentityService identity, Councils councils) {
        this.authorizations = authorizations;
        this.identity = identity;
        this.councils = councils;
    }

    /**
     * The standing grants: Tasklist and the filters for all staff, Cockpit to look at the council's cases for
     * supervisors, Cockpit to look at the procedures for analysts, everything for administrators.
     *
     * @param filters ids of the filters that everybody may use
     */
    public void standing(Collection<String> filters) {
        takeBackDefaults();
        staffGroups().forEach(group -> useTasklist(group, filters));
        councils.councils().values().stream().map(Council::supervisors).forEach(this::watchCases);
        watchProcedures(EngineDirectory.ANALYSTS);
        administer(Groups.CAMUNDA_ADMIN);
    }

    /**
     * Who may start a process, and who works in it. Candidates of a task may see and complete it without a grant.
     *
     * @param processDefinitionKey the process
     * @param starterGroups        may start it
     * @param workerGroups         may see its name, diagram and forms
     */
    public void forProcess(String processDefinitionKey, Collection<String> starterGroups,
                           Collection<String> workerGroups) {
        for (String group : starterGroups) {
            grant(group, Resources.PROCESS_DEFINITION, processDefinitionKey, READ, CREATE_INSTANCE);
            grant(group, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
        }
        for (String group : workerGroups) {
            grant(group, Resources.PROCESS_DEFINITION, processDefinitionKey, READ);
        }
    }

    private Stream<String> staffGroups() {
        return Stream.concat(Stream.of(EngineDirectory.ANALYSTS),
            identity.createGroupQuery().groupType(Groups.GROUP_TYPE_WORKFLOW).unlimitedList().stream()
                .map(Group::getId));
    }

    private void useTasklist(String group, Collection<String> filters) {
        grant(group, Resources.APPLICATION, TASKLIST, Permissions.ACCESS);
        filters.forEach(filter -> grant(group, Resources.FILTER, filter, Permissions.READ));
    }

    private void watchCases(String group) {
        grant(group, Resources.APPLICATION, COCKPIT, Permissions.ACCESS);
        grant(group, Resources.PROCESS_DEFINITION, ANY, READ, READ_INSTANCE, READ_INSTANCE_VARIABLE,
            READ_TASK, READ_TASK_VARIABLE, READ_HISTORY, READ_HISTORY_VARIABLE);
    }

    /**
     * The diagrams, and how many cases run in each. The engine has no permission for statistics alone: to read its
     * history is to read the list of all cases. How often steps are taken is told by our own report.
     */
    private void watchProcedures(String group) {
        grant(group, Resources.APPLICATION, COCKPIT, Permissions.ACCESS);
        grant(group, Resources.PROCESS_DEFINITION, ANY, READ);
        takeBack(group, Resources.PROCESS_DEFINITION, ANY, READ_HISTORY);
    }

    /** Databases of earlier versions still have what {@link CaseworkAuthorizations} no longer grants. */
    private void takeBackDefaults() {
        for (Authorization own : rows(Resources.USER)) {
            if (own.getResourceId().equals(own.getUserId()) && own.isPermissionGranted(Permissions.DELETE)) {
                own.setPermissions(CaseworkAuthorizations.OWN_ACCOUNT);
                authorizations.saveAuthorization(own);
            }
        }
        rows(Resources.HISTORIC_TASK).stream().filter(row -> !row.getResourceId().equals(ANY))
            .forEach(row -> authorizations.deleteAuthorization(row.getId()));
    }

    private List<Authorization> rows(Resource resource) {
        return authorizations.createAuthorizationQuery().authorizationType(AUTH_TYPE_GRANT).resourceType(resource)
            .unlimitedList();
    }

    private void administer(String group) {
        for (Resource resource : Resources.values()) {
            grant(group, resource, ANY, Permissions.ALL);
        }
    }

    /** The engine takes one row for each group, kind of thing and thing: an existing row gets what it lacks. */
    private void grant(String group, Resource resource, String id, Permission... permissions) {
        Authorization row = row(group, resource, id);
        if (row == null) {
            row = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
            row.setGroupId(group);
            row.setResource(resource);
            row.setResourceId(id);
        } else if (Stream.of(permissions).allMatch(row::isPermissionGranted)) {
            return;
        }
        Stream.of(permissions).forEach(row::addPermission);
        authorizations.saveAuthorization(row);
    }

    private void takeBack(String group, Resource resource, String id, Permission permission) {
        Authorization row = row(group, resource, id);
        if (row.isPermissionGranted(permission)) {
            row.removePermission(permission);
            authorizations.saveAuthorization(row);
        }
    }

    private Authorization row(String group, Resource resource, String id) {
        return authorizations.createAuthorizationQuery().authorizationType(AUTH_TYPE_GRANT)
            .groupIdIn(group).resourceType(resource).resourceId(id).singleResult();
    }
}
