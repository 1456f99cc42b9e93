package org.conferencecomplaints.engine.identity;

import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;

/** Names of the web applications' CSRF token, which our own pages use too. */
public final class WebappsCsrf {

    public static final String COOKIE = CsrfConstants.CSRF_TOKEN_DEFAULT_COOKIE_NAME;
    public static final String HEADER = CsrfConstants.CSRF_TOKEN_HEADER_NAME;
    public static final String SESSION_ATTRIBUTE = CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME;

    private WebappsCsrf() {
    }
}
