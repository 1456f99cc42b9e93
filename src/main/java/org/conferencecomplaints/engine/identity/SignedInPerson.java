package org.conferencecomplaints.engine.identity;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;

/**
 * The current user: the person for whom the engine works in this request. Jobs, timers and the start of the application
 * work for nobody.
 *
 * @param userId  their user id
 * @param groups  the groups that they belong to
 * @param tenants the councils that they belong to
 */
public record SignedInPerson(String userId, Set<String> groups, Set<String> tenants) {

    /** Who is signed in now; empty where nobody is. */
    public static Optional<SignedInPerson> now(IdentityService identity) {
        return Optional.ofNullable(identity.getCurrentAuthentication()).filter(person -> person.getUserId() != null)
            .map(person -> new SignedInPerson(person.getUserId(), all(person.getGroupIds()),
                all(person.getTenantIds())));
    }

    private static Set<String> all(Collection<String> ids) {
        return ids == null ? Set.of() : Set.copyOf(ids);
    }

    /** Whether the engine lets them do everything. */
    public boolean isAdministrator() {
        return groups.contains(Groups.CAMUNDA_ADMIN);
    }
}
