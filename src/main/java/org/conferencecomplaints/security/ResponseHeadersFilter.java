package org.conferencecomplaints.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The security headers of every response: nothing but scripts, styles and pictures is cached by a browser, no address
 * is told to other sites, no other site frames ours, and a page left open reloads when the session has ended.
 */
class ResponseHeadersFilter extends OncePerRequestFilter {

    private static final Pattern SAME_FOR_ALL = Pattern.compile(
        "/(assets|webjars|camunda/lib|camunda/assets)/.*|/camunda/(app|api)/.*\\.(js|css|svg|woff2?|json)"
            + "|/(camunda/)?favicon\\.ico");
    private static final Pattern OUR_PAGE = Pattern.compile("/(complaints|reports)(/[^.]*)?");
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final Duration idle;

    ResponseHeadersFilter(Duration idle) {
        this.idle = idle;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        String path = request.getRequestURI();
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (OUR_PAGE.matcher(path).matches()) {
            response.setHeader("Refresh", String.valueOf(idle.plus(MARGIN).toSeconds()));
        }
        if (SAME_FOR_ALL.matcher(path).matches()) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            chain.doFilter(request, new NotKept(response));
        }
    }

    /** Lets nobody say that the answer may be kept. */
    private static final class NotKept extends HttpServletResponseWrapper {

        private static final Set<String> KEEPING = Set.of("cache-control", "pragma", "expires");

        private NotKept(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            if (!isAboutKeeping(name)) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void addHeader(String name, String value) {
            if (!isAboutKeeping(name)) {
                super.addHeader(name, value);
            }
        }

        @Override
        public void setDateHeader(String name, long value) {
            if (!isAboutKeeping(name)) {
                super.setDateHeader(name, value);
            }
        }

        private static boolean isAboutKeeping(String name) {
            return KEEPING.contains(name.toLowerCase(Locale.ROOT));
        }
    }
}
