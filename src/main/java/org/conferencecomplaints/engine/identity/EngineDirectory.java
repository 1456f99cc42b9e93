package org.conferencecomplaints.engine.identity;

import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.conferencecomplaints.organisation.Councils;
import org.springframework.stereotype.Component;

/**
 * The engine's tenants and groups: one tenant for each council, its groups in it, and three groups that belong to no
 * council. What is missing is created; nothing is changed or deleted, since an administrator may have renamed it.
 *
 * <p>A person belongs to a council by belonging to one of its groups.
 */
@Component
public class EngineDirectory {

    /** The engine lets them do everything. */
    public static final String ADMINISTRATORS = Groups.CAMUNDA_ADMIN;

    /** Those who draw the diagrams and look at how the procedures run; of every council. */
    public static final String ANALYSTS = "analysts";

    /** Whoever an administrator puts in here is signed out at once, and cannot sign in in any way. */
    public static final String LOCKED_OUT = "locked-out";

    private final IdentityService identity;
    private final Councils councils;

    public EngineDirectory(IdentityService identity, Councils councils) {
        this.identity = identity;
        this.councils = councils;
    }

    /**
     * Creates what the settings name and the engine lacks.
     *
     * @throws IllegalArgumentException for settings with which a council could not work
     */
    public void complete() {
        councils.check();
        group(Groups.CAMUNDA_ADMIN, "Administrators", Groups.GROUP_TYPE_SYSTEM);
        group(ANALYSTS, "Analysts", Groups.GROUP_TYPE_SYSTEM);
        group(LOCKED_OUT, "Locked out", Groups.GROUP_TYPE_SYSTEM);
        councils.councils().forEach((id, council) -> {
            tenant(id, council.name());
            groupsOf(id, council.groups());
        });
    }

    /** Creates the council's tenant and group where the settings do not know them: the name is made from the id. */
    void completeFor(String council, String group) {
        tenant(council, inWords(council));
        groupsOf(council, Map.of(group, inWords(group)));
    }

    private void groupsOf(String council, Map<String, String> groups) {
        groups.forEach((id, name) -> {
            group(id, name, Groups.GROUP_TYPE_WORKFLOW);
            join(council, id);
        });
    }

    private void tenant(String id, String name) {
        if (identity.createTenantQuery().tenantId(id).count() == 0) {
            Tenant tenant = identity.newTenant(id);
            tenant.setName(name);
            identity.saveTenant(tenant);
        }
        join(id, ANALYSTS);
    }

    private void group(String id, String name, String type) {
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            Group group = identity.newGroup(id);
            group.setName(name);
            group.setType(type);
            identity.saveGroup(group);
        }
    }

    private void join(String council, String group) {
        if (identity.createTenantQuery().tenantId(council).groupMember(group).count() == 0) {
            identity.createTenantGroupMembership(council, group);
        }
    }

    private static String inWords(String id) {
        String words = id.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
