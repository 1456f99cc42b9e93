package org.conferencecomplaints.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.conferencecomplaints.engine.identity.WebappsCsrf;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * The CSRF token repository: Camunda's web applications and our pages share one token, which every session has from
 * its start.
 */
class WebappsCsrfTokens implements CsrfTokenRepository {

    private static final String FORM_FIELD = "_csrf";

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token(UUID.randomUUID().toString());
    }

    /** Nothing: a session begins with its token, and without a session there is nothing to protect. */
    @Override
    public void saveToken(CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    }

    @Override
    public CsrfToken loadToken(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object kept = session == null ? null : session.getAttribute(WebappsCsrf.SESSION_ATTRIBUTE);
        return kept == null ? null : token(kept.toString());
    }

    private static CsrfToken token(String value) {
        return new DefaultCsrfToken(WebappsCsrf.HEADER, FORM_FIELD, value);
    }
}
