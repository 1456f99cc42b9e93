package org.conferencecomplaints.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.conferencecomplaints.engine.identity.WebappsCsrf;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Sets the CSRF cookie that the pages of Tasklist, Cockpit and Admin read, whenever it differs from the session's
 * token.
 *
 * <p>Where there is no session, nobody is signed in, and the cookie itself is what the request's header is held against
 * (double-submit cookie): another site can neither read nor set it. So the page that signs in needs no session in the
 * database.
 */
class TokenCookieFilter extends OncePerRequestFilter {

    private static final Pattern TOKEN = Pattern.compile("[0-9A-Fa-f-]{32,36}");

    private final String path;
    private final boolean onlySecure;

    /**
     * @param path       where the web applications are
     * @param onlySecure whether the cookie never goes without encryption, even where the request came without
     */
    TokenCookieFilter(String path, boolean onlySecure) {
        this.path = path;
        this.onlySecure = onlySecure;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        Optional<String> known = Optional.ofNullable(WebUtils.getCookie(request, WebappsCsrf.COOKIE))
            .map(Cookie::getValue);
        if (request.getSession(false) == null) {
            begin(request.getSession(), known);
        }
        Object token = request.getSession().getAttribute(WebappsCsrf.SESSION_ATTRIBUTE);
        if ("GET".equals(request.getMethod()) && token instanceof String value && !value.equals(known.orElse(null))) {
            response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(WebappsCsrf.COOKIE, value)
                .path(request.getContextPath() + path).sameSite("Lax").secure(onlySecure || request.isSecure())
                .build().toString());
        }
        chain.doFilter(request, response);
    }

    /** Signing in makes another session, with a token of its own. */
    private static void begin(HttpSession forNobody, Optional<String> known) {
        known.filter(token -> TOKEN.matcher(token).matches())
            .ifPresent(token -> forNobody.setAttribute(WebappsCsrf.SESSION_ATTRIBUTE, token));
    }
}
