package org.conferencecomplaints.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Answers 401 and 403 to programs as RFC 9457 problem details. */
@Component
public class ProblemResponses implements AccessDeniedHandler {

    /** The header by which scripts of pages say that they are no programs. */
    private static final String SCRIPT = "X-Requested-With";

    private final ObjectMapper json;

    ProblemResponses(ObjectMapper json) {
        this.json = json;
    }

    /**
     * What tells a program that it must sign in. A script of a page gets no challenge: the browser itself would ask for
     * a password, in words of its own, and keep it.
     *
     * @param challenge how, as the header WWW-Authenticate says it
     * @param advice    how, in words
     */
    public AuthenticationEntryPoint signInFirst(String challenge, String advice) {
        return (request, response, why) -> {
            if (request.getHeader(SCRIPT) == null) {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
            }
            answer(request, response, HttpStatus.UNAUTHORIZED, advice);
        };
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
        throws IOException {
        answer(request, response, HttpStatus.FORBIDDEN, why instanceof CsrfException
            ? "The request did not come from one of our pages, or the page is out of date. Open it again and retry."
            : "You may not do this.");
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String detail)
        throws IOException {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setInstance(URI.create(request.getRequestURI()));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }
}
