package org.conferencecomplaints.web.errors;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/** Writes a problem as problem details or as a page. */
@Component
class ProblemResponder {

    /** Problem details for the addresses of programs and for who does not take pages; a page for people. */
    Object to(HttpServletRequest request, String path, Problem problem) {
        return wantsPage(request, path) ? page(problem) : details(path, problem);
    }

    private static boolean wantsPage(HttpServletRequest request, String path) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return !path.startsWith("/api/") && !path.startsWith("/engine-rest/")
            && accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    private static ModelAndView page(Problem problem) {
        return new ModelAndView("error", Map.of("problem", problem), problem.status());
    }

    private static ResponseEntity<?> details(String path, Problem problem) {
        ProblemDetail detail = problem.asDetail();
        detail.setInstance(URI.create(UriUtils.encodePath(UriUtils.decode(path, UTF_8), UTF_8)));
        return ResponseEntity.status(problem.status()).headers(problem.headers())
            .contentType(MediaType.APPLICATION_PROBLEM_JSON).body(detail);
    }
}
