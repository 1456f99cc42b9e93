package org.conferencecomplaints.engine.identity;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Creates and updates user accounts in the engine, for accounts that are managed elsewhere. */
@Component
public class EngineAccounts {

    private final IdentityService identity;

    EngineAccounts(IdentityService identity) {
        this.identity = identity;
    }

    public boolean exists(String userId) {
        return identity.createUserQuery().userId(userId).count() > 0;
    }

    /** Creates the account, or changes it; names stay where both are empty, the address where it is null. */
    public void save(String userId, String firstName, String lastName, String email) {
        User known = identity.createUserQuery().userId(userId).singleResult();
        User user = known == null ? identity.newUser(userId) : known;
        if (!firstName.isEmpty() || !lastName.isEmpty()) {
            user.setFirstName(firstName);
            user.setLastName(lastName);
        }
        if (email != null) {
            user.setEmail(email);
        }
        identity.saveUser(user);
    }

    public Set<String> groupsOf(String userId) {
        return identity.createGroupQuery().groupMember(userId).unlimitedList().stream().map(Group::getId)
            .collect(Collectors.toSet());
    }

    /** Makes the user a member of these groups, and of no others but that of people who are locked out. */
    public void setGroups(String userId, Set<String> groups) {
        Set<String> before = groupsOf(userId);
        before.stream().filter(group -> !groups.contains(group) && !EngineDirectory.LOCKED_OUT.equals(group))
            .forEach(group -> identity.deleteMembership(userId, group));
        groups.stream().filter(group -> !before.contains(group))
            .forEach(group -> identity.createMembership(userId, group));
        // Councils come with groups alone.
        identity.createTenantQuery().userMember(userId).unlimitedList().stream().map(Tenant::getId)
            .forEach(council -> identity.deleteTenantUserMembership(council, userId));
    }

    /** What was noted of the user under this key. */
    public Optional<String> note(String userId, String key) {
        return Optional.ofNullable(identity.getUserInfo(userId, key));
    }

    public void setNote(String userId, String key, String value) {
        identity.setUserInfo(userId, key, value);
    }
}
