package org.conferencecomplaints.web.errors;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * A problem in words for the person who asked.
 *
 * @param status   the HTTP status
 * @param detail   a sentence or two
 * @param field    the key of the refused field; null where there is none
 * @param incident the number under which the log has it; null where nothing broke
 * @param headers  what the answer has to carry, such as Allow
 */
record Problem(HttpStatus status, String detail, String field, String incident, HttpHeaders headers) {

    Problem(HttpStatus status, String detail) {
        this(status, detail, null, null, HttpHeaders.EMPTY);
    }

    /** A heading for the page that tells of it. */
    String heading() {
        return switch (status) {
            case BAD_REQUEST -> "This cannot be accepted";
            case UNAUTHORIZED -> "Sign in first";
            case FORBIDDEN -> "You do not have permission to view this page";
            case NOT_FOUND -> "Page not found";
            default -> status.is5xxServerError() ? "Sorry, there is a problem" : "This cannot be done here";
        };
    }

    /** The same as RFC 9457 has it. */
    ProblemDetail asDetail() {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        if (field != null) {
            problem.setProperty("field", field);
        }
        if (incident != null) {
            problem.setProperty("incident", incident);
        }
        return problem;
    }
}
