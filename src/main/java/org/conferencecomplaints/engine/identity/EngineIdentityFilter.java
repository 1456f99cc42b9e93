package org.conferencecomplaints.engine.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A servlet filter that sets the engine's authenticated user for the request; without one, the engine checks no
 * permissions.
 */
public class EngineIdentityFilter extends OncePerRequestFilter {

    private final SignIn signIn;

    public EngineIdentityFilter(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn person)) {
            chain.doFilter(request, response);
            return;
        }
        signIn.tellEngine(person);
        try {
            chain.doFilter(request, response);
        } finally {
            signIn.clearEngine();
        }
    }
}
