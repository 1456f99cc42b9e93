package org.conferencecomplaints.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Filter for malformed request paths: those with path parameters, with percent-encoded letters or digits (RFC 3986,
 * section 2.3, needs none), or with two slashes at the start are refused before anything compares them. The server
 * decodes them and Spring does not, so that the two would take them for different addresses. A page of a web
 * application or an engine that does not exist is not found: Camunda would fail while it looks for it.
 */
class AddressFilter extends OncePerRequestFilter {

    private static final Pattern ODD = Pattern.compile(
        "^//|;|%3[bB]|%3[0-9]|%4[1-9a-fA-F]|%5[0-9aA]|%6[1-9a-fA-F]|%7[0-9aA]");
    private static final Pattern WEBAPP_PAGE = Pattern.compile("/camunda/app/([^/]+)/(?:([^/.]+)/?)?");
    private static final Pattern KNOWN = Pattern.compile("cockpit|tasklist|admin|welcome");
    private static final Pattern ENGINE = Pattern.compile("default|assets|scripts|styles|locales|plugins?");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        String path = request.getRequestURI();
        if (ODD.matcher(path).find()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (isUnknownPage(path)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isUnknownPage(String path) {
        Matcher page = WEBAPP_PAGE.matcher(path);
        return page.matches() && !(KNOWN.matcher(page.group(1)).matches()
            && (page.group(2) == null || ENGINE.matcher(page.group(2)).matches()));
    }
}
