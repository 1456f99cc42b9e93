package org.conferencecomplaints.engine.identity;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * The engine's authorization manager, without its query for the groups that hold any authorization. The engine runs
 * that query before each check, over the grants of every open task, to leave other groups out of its question. Nobody
 * here is in so many groups that this would pay. What is left out is a supervisor's group where {@link
 * DisputedSupervisors} says so.
 */
public class CaseworkAuthorizationManager extends AuthorizationManager {

    private final DisputedSupervisors supervisors;

    CaseworkAuthorizationManager(DisputedSupervisors supervisors) {
        this.supervisors = supervisors;
    }

    @Override
    public List<String> filterAuthenticatedGroupIds(List<String> groups) {
        if (groups == null) {
            return List.of();
        }
        Authentication signedIn = getCurrentAuthentication();
        return signedIn == null ? groups : supervisors.countedGroups(signedIn.getUserId(), groups);
    }

    /** In place of the engine's own. */
    public static final class Factory implements SessionFactory {

        private final Supplier<DisputedSupervisors> supervisors;

        public Factory(Supplier<DisputedSupervisors> supervisors) {
            this.supervisors = supervisors;
        }

        @Override
        public Class<?> getSessionType() {
            return AuthorizationManager.class;
        }

        @Override
        public Session openSession() {
            return new CaseworkAuthorizationManager(supervisors.get());
        }
    }
}
