package org.conferencecomplaints.engine.webapps;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends the session of whoever may no longer be signed in, and all of it when somebody signs out of Tasklist. */
class SessionFilter extends OncePerRequestFilter {

    private final Sessions sessions;

    SessionFilter(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session == null || !sessions.isSignedIn(session)) {
            chain.doFilter(request, response);
            return;
        }
        if (!sessions.goesOn(session)) {
            session.invalidate();
        }
        chain.doFilter(request, response);
        HttpSession left = request.getSession(false);
        if (left == session && !sessions.isSignedIn(left)) {
            sessions.signOut(left); // Camunda forgets who it was, and keeps the rest
        }
    }
}
