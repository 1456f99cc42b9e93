package org.conferencecomplaints.engine.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.List;
import org.springframework.session.web.http.HttpSessionIdResolver;

/**
 * Hands browsers the cookie of a session that is written, and of no other: it would take the place of the one that
 * somebody has signed in with while this request was under way.
 */
public final class BrowserSessionIds implements HttpSessionIdResolver {

    private final HttpSessionIdResolver cookies;

    public BrowserSessionIds(HttpSessionIdResolver cookies) {
        this.cookies = cookies;
    }

    @Override
    public List<String> resolveSessionIds(HttpServletRequest request) {
        return cookies.resolveSessionIds(request);
    }

    @Override
    public void setSessionId(HttpServletRequest request, HttpServletResponse response, String sessionId) {
        HttpSession session = request.getSession(false);
        if (session != null
            && !BrowserSession.isForNobody(Collections.list(session.getAttributeNames()), session::getAttribute)) {
            cookies.setSessionId(request, response, sessionId);
        }
    }

    @Override
    public void expireSession(HttpServletRequest request, HttpServletResponse response) {
        cookies.expireSession(request, response);
    }
}
