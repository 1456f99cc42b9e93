package org.conferencecomplaints.engine.webapps;

import static org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants.CSRF_TOKEN_DEFAULT_COOKIE_NAME;
import static org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants.CSRF_TOKEN_HEADER_NAME;
import static org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * One token against forged requests for Camunda's web applications and for our addresses: theirs, kept in the session
 * and in the cookie that their pages read.
 */
class WebappsCsrfTokens implements CsrfTokenRepository {

    private static final String FORM_FIELD = "_csrf";

    private final String webappsPath;

    WebappsCsrfTokens(String webappsPath) {
        this.webappsPath = webappsPath;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token(UUID.randomUUID().toString());
    }

    /** Keeps the token where Camunda keeps its own, and hands it to Camunda's pages as they would have had it. */
    @Override
    public void saveToken(CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session == null || token == null) {
            return; // nobody signed in by browser: nothing to protect
        }
        session.setAttribute(CSRF_TOKEN_SESSION_ATTR_NAME, token.getToken());
        response.addHeader(HttpHeaders.SET_COOKIE,
                ResponseCookie.from(CSRF_TOKEN_DEFAULT_COOKIE_NAME, token.getToken())
                        .path(request.getContextPath() + webappsPath).sameSite("Lax").secure(request.isSecure())
                        .build().toString());
    }

    @Override
    public CsrfToken loadToken(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object kept = session == null ? null : session.getAttribute(CSRF_TOKEN_SESSION_ATTR_NAME);
        return kept == null ? null : token(kept.toString());
    }

    private static CsrfToken token(String value) {
        return new DefaultCsrfToken(CSRF_TOKEN_HEADER_NAME, FORM_FIELD, value);
    }
}
