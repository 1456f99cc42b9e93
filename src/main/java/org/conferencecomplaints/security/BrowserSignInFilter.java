package org.conferencecomplaints.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.conferencecomplaints.engine.identity.SignIn;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Authenticates a request by the session of Camunda's web applications, unless it brings credentials of its own, which
 * take precedence.
 */
class BrowserSignInFilter extends OncePerRequestFilter {

    private final SignIn signIn;

    BrowserSignInFilter(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() == null) {
            signIn.inBrowser(request).ifPresent(person -> {
                SecurityContext context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(person);
                SecurityContextHolder.setContext(context);
            });
        }
        chain.doFilter(request, response);
    }
}
