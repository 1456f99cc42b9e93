package org.conferencecomplaints.security.sso;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Remembers where somebody wanted to go before they signed in: a path of ours, never another site. */
@Component
@Profile("sso")
class SavedRequestAddress implements AuthenticationEntryPoint {

    private static final String KEY = SavedRequestAddress.class.getName();

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
        throws IOException {
        if ("GET".equals(request.getMethod())) {
            String query = request.getQueryString();
            remember(request, request.getRequestURI() + (query == null ? "" : "?" + query));
        }
        response.sendRedirect(request.getContextPath() + SignInPages.SIGN_IN);
    }

    /** Where whoever signs in next with this session goes afterwards. */
    void remember(HttpServletRequest request, String path) {
        request.getSession().setAttribute(KEY, path);
    }

    /** Where this session's user wanted to go. */
    Optional<String> wanted(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
            .map(session -> (String) session.getAttribute(KEY))
            .filter(path -> path.startsWith("/") && !path.startsWith("//"));
    }
}
