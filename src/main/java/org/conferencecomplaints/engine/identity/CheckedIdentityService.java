package org.conferencecomplaints.engine.identity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.UserOperationLogQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.oplog.UserOperationLogContext;
import org.camunda.bpm.engine.impl.oplog.UserOperationLogContextEntryBuilder;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.organisation.StaffAccessLog;
import org.conferencecomplaints.platform.Refusal;

/**
 * The engine's identity service with checks of our own. People change their own password and nothing else of their
 * account: letters to staff go to its e-mail address, and its name stands under letters and tells whether somebody has
 * had a part in a case. What somebody who is signed in opens to others by hand (an account, a password, a group, a
 * council) is recorded for those who have to be told.
 */
public class CheckedIdentityService extends IdentityServiceImpl {

    private static final String PASSWORD = "password";

    private final Supplier<StaffAccessLog> log;

    public CheckedIdentityService(Supplier<StaffAccessLog> log) {
        this.log = log;
    }

    @Override
    public void createMembership(String userId, String groupId) {
        commandExecutor.execute(together -> {
            super.createMembership(userId, groupId);
            if (!EngineDirectory.LOCKED_OUT.equals(groupId)) {
                tell(together, "added %s to the group %s".formatted(userId, groupId),
                    tenants -> tenants.groupMember(groupId));
            }
            return null;
        });
    }

    @Override
    public void createTenantUserMembership(String tenantId, String userId) {
        commandExecutor.execute(together -> {
            super.createTenantUserMembership(tenantId, userId);
            tell(together, "added %s to the council %s".formatted(userId, tenantId),
                tenants -> tenants.tenantId(tenantId));
            return null;
        });
    }

    @Override
    public void createTenantGroupMembership(String tenantId, String groupId) {
        commandExecutor.execute(together -> {
            super.createTenantGroupMembership(tenantId, groupId);
            tell(together, "added the group %s to the council %s".formatted(groupId, tenantId),
                tenants -> tenants.tenantId(tenantId));
            return null;
        });
    }

    private void tell(CommandContext together, String what, UnaryOperator<TenantQuery> concerned) {
        SignedInPerson.now(this).ifPresent(person -> log.get().changed(person.userId(), what,
            together.runWithoutAuthorization(() -> concerned.apply(createTenantQuery()).list().stream()
                .map(Tenant::getId).collect(Collectors.toSet()))));
    }

    @Override
    public void saveUser(User user, boolean skipPasswordPolicy) {
        AccountFields.check(user);
        if (Staff.MACHINE.equals(user.getId())) {
            throw new Refusal("id", "User id: case files say \"" + Staff.MACHINE
                + "\" of what was done automatically. Choose another.");
        }
        Optional<SignedInPerson> person = SignedInPerson.now(this);
        List<PropertyChange> changes = person.map(anybody -> changes(user)).orElse(List.of());
        boolean isNew = createUserQuery().userId(user.getId()).count() == 0;
        if (!changes.isEmpty() && !person.get().isAdministrator()) {
            throw new Refusal("email", "Your name and your e-mail address are changed by an administrator: letters for"
                + " you go to that address, and your name stands under letters. Your password you change yourself.");
        }
        if (person.isPresent() && isNew && wasSomebodyElses(user.getId())) {
            throw new Refusal("id",
                "User id: it was that of somebody whose account was deleted. Case files and permissions"
                    + " still name it, so choose another.");
        }
        boolean anew = !isNew && user instanceof UserEntity entity && entity.hasNewPassword()
            && person.filter(anybody -> !anybody.userId().equals(user.getId())).isPresent();
        commandExecutor.execute(together -> {
            super.saveUser(user, skipPasswordPolicy);
            log(together, anew ? with(changes, new PropertyChange(PASSWORD, null, "set anew")) : changes);
            if (isNew) {
                tell(together, "created the account " + user.getId(), tenants -> tenants.userMember(user.getId()));
            } else if (anew) {
                tell(together, "set a new password for " + user.getId(),
                    tenants -> tenants.userMember(user.getId()).includingGroupsOfUser(true));
            }
            return null;
        });
    }

    private static List<PropertyChange> with(List<PropertyChange> changes, PropertyChange another) {
        return Stream.concat(changes.stream(), Stream.of(another)).toList();
    }

    @Override
    public void saveUser(User user) {
        saveUser(user, false);
    }

    @Override
    public void saveGroup(Group group) {
        AccountFields.check(group);
        super.saveGroup(group);
    }

    @Override
    public void saveTenant(Tenant tenant) {
        AccountFields.check(tenant);
        super.saveTenant(tenant);
    }

    /** Deleting a user leaves what they did, and their permissions, under their id. */
    private boolean wasSomebodyElses(String id) {
        return new UserOperationLogQueryImpl(commandExecutor)
            .entityType(EntityTypes.USER).operationType(UserOperationLogEntry.OPERATION_TYPE_DELETE)
            .unlimitedList().stream().anyMatch(deleted -> id.equals(deleted.getNewValue()));
    }

    private List<PropertyChange> changes(User saved) {
        User stored = createUserQuery().userId(saved.getId()).singleResult();
        return stored == null
            ? List.of()
            : Stream.of(
                new PropertyChange("email", stored.getEmail(), saved.getEmail()),
                new PropertyChange("firstName", stored.getFirstName(), saved.getFirstName()),
                new PropertyChange("lastName", stored.getLastName(), saved.getLastName()))
                .filter(change -> !Objects.equals(change.getOrgValue(), change.getNewValue())).toList();
    }

    /** The engine's log of what people did says that a user was changed; what was changed is said beside it. */
    private static void log(CommandContext together, List<PropertyChange> changes) {
        if (!changes.isEmpty()) {
            UserOperationLogContext said = new UserOperationLogContext();
            said.addEntry(UserOperationLogContextEntryBuilder
                .entry(UserOperationLogEntry.OPERATION_TYPE_UPDATE, EntityTypes.USER)
                .category(UserOperationLogEntry.CATEGORY_ADMIN).propertyChanges(changes).create());
            together.getOperationLogManager().logUserOperations(said);
        }
    }
}
