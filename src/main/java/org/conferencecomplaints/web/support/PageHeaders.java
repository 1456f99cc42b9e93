package org.conferencecomplaints.web.support;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Adds the response headers of our own addresses: a case is cached nowhere, and a page loads and runs nothing but its
 * own styles.
 */
@Configuration(proxyBeanMethods = false)
public class PageHeaders {

    private static final String LETTERS = "/api/letters/";
    private static final String PDF = ".pdf";
    private static final String PAGE_POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'self'";
    /** Browsers show a PDF in a page of their own making, with styles of its own. */
    public static final String PAPER_POLICY = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; "
        + "base-uri 'none'; frame-ancestors 'self'";

    /** A page that takes documents has a script of ours, which sends them. */
    private static final String SENDING_POLICY = PAGE_POLICY + "; script-src 'self'; connect-src 'self'";
    /** A document is somebody else's: a picture is shown, and whatever else it is does nothing. */
    private static final String PICTURE_POLICY = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; "
        + "sandbox; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
    private static final Pattern SENDING = Pattern.compile("/complaints/[A-Za-z0-9-]+(/documents(/.*)?)?");
    private static final String DOCUMENTS = "/api/documents/";

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> pageHeadersFilter() {
        FilterRegistrationBean<OncePerRequestFilter> registration = new FilterRegistrationBean<>(new Headers());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        registration.addUrlPatterns("/complaints", "/complaints/*", "/letters/*", "/post", "/post/*", "/reports/*",
            "/access", "/tasks/*", "/actions", "/actions/*", "/concerns", "/filing", "/filing/*", "/retention",
            "/retention/*", "/api/*",
            "/error");
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return registration;
    }

    private static final class Headers extends OncePerRequestFilter {

        @Override
        protected boolean shouldNotFilterErrorDispatch() {
            return false;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
            response.setHeader("Content-Security-Policy", policy(request.getRequestURI()));
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Referrer-Policy", "same-origin");
            chain.doFilter(request, response);
        }

        private static String policy(String address) {
            if (address.startsWith(LETTERS) || address.endsWith(PDF)) {
                return PAPER_POLICY;
            }
            if (address.startsWith(DOCUMENTS)) {
                return PICTURE_POLICY;
            }
            return SENDING.matcher(address).matches() ? SENDING_POLICY : PAGE_POLICY;
        }
    }
}
