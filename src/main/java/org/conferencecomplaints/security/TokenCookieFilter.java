package org.conferencecomplaints.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.conferencecomplaints.engine.identity.WebappsCsrf;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Sets the CSRF cookie that the pages of Tasklist, Cockpit and Admin read, whenever it differs from the session's
 * token.
 */
class TokenCookieFilter extends OncePerRequestFilter {

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
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"GET".equals(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        Object token = request.getSession().getAttribute(WebappsCsrf.SESSION_ATTRIBUTE);
        Optional<String> known = Optional.ofNullable(WebUtils.getCookie(request, WebappsCsrf.COOKIE))
            .map(Cookie::getValue);
        if (token instanceof String value && !value.equals(known.orElse(null))) {
            response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(WebappsCsrf.COOKIE, value)
                .path(request.getContextPath() + path).sameSite("Lax").secure(onlySecure || request.isSecure())
                .build().toString());
        }
        chain.doFilter(request, response);
    }
}
