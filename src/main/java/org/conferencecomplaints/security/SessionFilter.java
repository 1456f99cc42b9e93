package org.conferencecomplaints.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of whoever may no longer be signed in, and the whole session when somebody signs out of Tasklist.
 * What has ended stays so: Camunda writes into the session, at the end of each request, whom that request began with,
 * also if they have signed out meanwhile.
 */
class SessionFilter extends OncePerRequestFilter {

    private static final Pattern SIGN_OUT = Pattern.compile(".*/api/admin/auth/user/[^/]+/logout/?");

    private static final Pattern PASSWORD = Pattern.compile(".*/user/([^/]+)/credentials/?");

    private final Sessions sessions;

    SessionFilter(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && sessions.isOver(session)) {
            sessions.leave(request);
            session = null;
        }
        if (session == null || !sessions.isSignedIn(session)) {
            chain.doFilter(request, response);
            HttpSession begun = request.getSession(false);
            if (begun != null && sessions.isSignedIn(begun)) {
                sessions.keepPassword(begun);
            }
            return;
        }
        if (sessions.goesOn(session)) {
            RequestBody.isOfSomebodySignedIn(request);
        } else {
            session.invalidate();
        }
        chain.doFilter(request, response);
        HttpSession left = request.getSession(false);
        if (left == session && !sessions.isOver(left)
            && (hasSignedOut(request, response) || !sessions.isSignedIn(left))) {
            sessions.signOut(left); // Camunda forgets who it was, and keeps the rest
        } else if (left == session && hasChangedOwnPassword(request, response, left)) {
            sessions.keepPassword(left);
        }
    }

    private boolean hasChangedOwnPassword(HttpServletRequest request, HttpServletResponse response,
                                          HttpSession session) {
        Matcher user = PASSWORD.matcher(request.getRequestURI());
        return "PUT".equals(request.getMethod()) && user.matches() && sessions.isOf(session, user.group(1))
            && HttpStatus.valueOf(response.getStatus()).is2xxSuccessful();
    }

    private static boolean hasSignedOut(HttpServletRequest request, HttpServletResponse response) {
        return "POST".equals(request.getMethod()) && SIGN_OUT.matcher(request.getRequestURI()).matches()
            && HttpStatus.valueOf(response.getStatus()).is2xxSuccessful();
    }
}
