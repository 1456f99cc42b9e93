package org.conferencecomplaints.engine.guard;

import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.ManagementServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.management.MetricsQuery;

/** The engine's management, with its metrics for administrators only: they count the work of all councils together. */
public class CheckedManagementService extends ManagementServiceImpl {

    private final Supplier<IdentityService> identity;

    public CheckedManagementService(ProcessEngineConfigurationImpl engine, Supplier<IdentityService> identity) {
        super(engine);
        this.identity = identity;
    }

    @Override
    public MetricsQuery createMetricsQuery() {
        Authentication person = identity.get().getCurrentAuthentication();
        if (person != null && (person.getGroupIds() == null || !person.getGroupIds().contains(Groups.CAMUNDA_ADMIN))) {
            throw new AuthorizationException("Your role does not allow this.");
        }
        return super.createMetricsQuery();
    }
}
