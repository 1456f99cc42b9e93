package org.conferencecomplaints.web.errors;

import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.impl.IOFileUploadException;
import org.conferencecomplaints.platform.Incident;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.web.support.Forbidden;
import org.conferencecomplaints.web.support.NotFound;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MultipartException;

/** Translates exceptions to problems in words. */
@Component
class ProblemTranslator {

    /** What to tell of something thrown. */
    Problem translate(Throwable thrown) {
        if (thrown instanceof Refusal refusal) {
            return new Problem(HttpStatus.BAD_REQUEST, refusal.getMessage(), refusal.field(), null, HttpHeaders.EMPTY);
        }
        if (thrown instanceof NotFound) {
            return new Problem(HttpStatus.NOT_FOUND, thrown.getMessage());
        }
        if (thrown instanceof Forbidden) {
            return new Problem(HttpStatus.FORBIDDEN, thrown.getMessage());
        }
        if (thrown instanceof ErrorResponse response && !response.getStatusCode().is5xxServerError()) {
            Problem problem = translate(response.getStatusCode());
            return new Problem(problem.status(), problem.detail(), null, null, response.getHeaders());
        }
        return isUnreadable(thrown) ? translate(HttpStatus.BAD_REQUEST) : broken(Incident.of(thrown));
    }

    /** The request itself, its form or its files cannot be taken apart. */
    private static boolean isUnreadable(Throwable thrown) {
        return thrown instanceof TypeMismatchException || thrown instanceof HttpMessageNotReadableException
            || thrown instanceof BadRequestException
            || thrown instanceof MultipartException && isClients(thrown);
    }

    /** Files that cannot be taken apart, and not that there is no room to keep them. */
    private static boolean isClients(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
            .anyMatch(cause -> cause instanceof FileUploadException && !(cause instanceof IOFileUploadException)
                || cause instanceof BadRequestException || cause instanceof ClientAbortException);
    }

    /** What to tell where only the status is known. */
    Problem translate(HttpStatusCode code) {
        HttpStatus status = HttpStatus.resolve(code.value());
        return status == null || status.is5xxServerError()
            ? broken(Incident.of("an error status"))
            : new Problem(status, inWords(status));
    }

    static String inWords(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> "Sign in to see this.";
            case FORBIDDEN -> "Your role does not allow this.";
            case NOT_FOUND -> NotFound.NOTHING_HERE;
            case METHOD_NOT_ALLOWED -> "This address does not take that kind of request.";
            case NOT_ACCEPTABLE -> "This address does not answer in the format that was asked for.";
            case UNSUPPORTED_MEDIA_TYPE -> "This address does not take the format that was sent.";
            case PAYLOAD_TOO_LARGE, URI_TOO_LONG, REQUEST_HEADER_FIELDS_TOO_LARGE -> "What was sent is too long.";
            case INTERNAL_SERVER_ERROR, SERVICE_UNAVAILABLE, NOT_IMPLEMENTED, HTTP_VERSION_NOT_SUPPORTED ->
                "The server cannot answer this.";
            default -> "This request is not valid. Check the address and what was filled in.";
        };
    }

    private static Problem broken(Incident incident) {
        return new Problem(HttpStatus.INTERNAL_SERVER_ERROR, incident.inWords(), null, incident.number(),
            HttpHeaders.EMPTY);
    }
}
