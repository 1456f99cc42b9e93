package org.conferencecomplaints.web;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.conferencecomplaints.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;

/** Turns whatever was thrown into words, and writes what broke to the log: where it broke, never what it said. */
@Component
class ProblemWords {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemWords.class);
    private static final int FRAMES = 40;

    /** What to tell of something thrown. */
    Problem of(Throwable thrown) {
        if (thrown instanceof Refusal refusal) {
            return new Problem(HttpStatus.BAD_REQUEST, refusal.getMessage(), refusal.field(), null, HttpHeaders.EMPTY);
        }
        if (thrown instanceof NotFound) {
            return new Problem(HttpStatus.NOT_FOUND, thrown.getMessage());
        }
        if (thrown instanceof ClosedToYou) {
            return new Problem(HttpStatus.FORBIDDEN, thrown.getMessage());
        }
        if (thrown instanceof TypeMismatchException || thrown instanceof HttpMessageNotReadableException) {
            return of(HttpStatus.BAD_REQUEST);
        }
        if (thrown instanceof ErrorResponse response && !response.getStatusCode().is5xxServerError()) {
            Problem problem = of(response.getStatusCode());
            return new Problem(problem.status(), problem.detail(), null, null, response.getHeaders());
        }
        return broken(thrown);
    }

    /** What to tell where only the status is known. */
    Problem of(HttpStatusCode code) {
        HttpStatus status = HttpStatus.resolve(code.value());
        return status == null || status.is5xxServerError() ? broken(null) : new Problem(status, inWords(status));
    }

    private static String inWords(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> "Sign in to see this.";
            case FORBIDDEN -> "Your role does not allow this.";
            case NOT_FOUND -> NotFound.NOTHING_HERE;
            case METHOD_NOT_ALLOWED -> "This address does not take that kind of request.";
            case NOT_ACCEPTABLE -> "This address does not answer in the format that was asked for.";
            case UNSUPPORTED_MEDIA_TYPE -> "This address does not take the format that was sent.";
            case PAYLOAD_TOO_LARGE, URI_TOO_LONG, REQUEST_HEADER_FIELDS_TOO_LARGE -> "What was sent is too long.";
            default -> "The request cannot be understood. Check the address and what was filled in.";
        };
    }

    private static Problem broken(Throwable thrown) {
        String incident = UUID.randomUUID().toString();
        LOG.error("Incident {}: {}", incident, thrown == null ? "an error status" : whereOf(thrown));
        return new Problem(HttpStatus.INTERNAL_SERVER_ERROR,
            "Something went wrong on our side. Nothing you sent was half done. Try again, and if it happens again tell "
                + "those who run this service the incident number " + incident + ".",
            null, incident, HttpHeaders.EMPTY);
    }

    /** Types and places only: messages of libraries repeat values, and values are about families. */
    private static String whereOf(Throwable thrown) {
        StringBuilder where = new StringBuilder();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            where.append(where.isEmpty() ? "" : "\ncaused by ").append(cause.getClass().getName());
            where.append(Arrays.stream(cause.getStackTrace()).limit(FRAMES)
                .map(frame -> "\n\tat " + frame).collect(Collectors.joining()));
        }
        return where.toString();
    }
}
