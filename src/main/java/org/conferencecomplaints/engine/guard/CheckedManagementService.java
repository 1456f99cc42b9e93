package org.conferencecomplaints.engine.guard;

import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.ManagementServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.management.MetricsQuery;
import org.conferencecomplaints.engine.identity.SignedInPerson;

/**
 * The engine's management service, with metrics for administrators only: they count the work of all councils together.
 */
public class CheckedManagementService extends ManagementServiceImpl {

    private final Supplier<IdentityService> identity;

    public CheckedManagementService(ProcessEngineConfigurationImpl engine, Supplier<IdentityService> identity) {
        super(engine);
        this.identity = identity;
    }

    @Override
    public MetricsQuery createMetricsQuery() {
        if (SignedInPerson.now(identity.get()).filter(person -> !person.isAdministrator()).isPresent()) {
            throw new AuthorizationException("Your role does not allow this.");
        }
        return super.createMetricsQuery();
    }
}
