package org.conferencecomplaints.engine.identity;

import java.util.Map;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.filter.Authorization;
import org.camunda.bpm.webapp.impl.security.filter.RequestAuthorizer;

/**
 * Denies access. The web applications' rules let everybody in where no allowed path matches, denied or not: only a
 * rule that says no closes an address.
 */
public final class DenyAllAuthorizer implements RequestAuthorizer {

    @Override
    public Authorization authorize(Map<String, String> parameters) {
        return Authorization.denied(Authentication.ANONYMOUS);
    }
}
