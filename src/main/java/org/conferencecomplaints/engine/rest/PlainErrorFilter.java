package org.conferencecomplaints.engine.rest;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.conferencecomplaints.engine.submission.RefusalInterceptor;
import org.conferencecomplaints.platform.Incident;

/** Removes class names and library internals from the error messages of the REST interface. */
final class PlainErrorFilter implements ContainerResponseFilter {

    private static final Pattern NOT_FOR_PEOPLE = Pattern.compile("\\b(?:org|com|java|jakarta)\\.\\w+\\.|^HTTP \\d{3}");
    private static final String NOT_UNDERSTOOD = "This request is not valid. Check the address and what was sent.";
    /** The engine's code for being asked something that it never does. */
    private static final String WRONG_USE = "ENGINE-13";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() < Status.BAD_REQUEST.getStatusCode()) {
            return;
        }
        if (response.getEntity() instanceof ExceptionDto error) {
            reword(error, request, response);
        } else if (response.getEntity() instanceof String) {
            // To unreadable JSON the parser answers with its own words, or Camunda with none: chance decides which.
            response.setEntity(error(NOT_UNDERSTOOD), null, MediaType.APPLICATION_JSON_TYPE);
        }
    }

    private static void reword(ExceptionDto error, ContainerRequestContext request,
                               ContainerResponseContext response) {
        String message = String.valueOf(error.getMessage());
        if (response.getStatus() == Status.NOT_FOUND.getStatusCode()) {
            error.setType(ClientErrorException.class.getSimpleName());
            error.setMessage(RefusalInterceptor.NOT_THERE);
        } else if (response.getStatus() < Status.INTERNAL_SERVER_ERROR.getStatusCode()) {
            if (message.isBlank() || NOT_FOR_PEOPLE.matcher(message).find()) {
                error.setMessage(NOT_UNDERSTOOD);
            }
        } else {
            rewordFault(error, message, request, response);
        }
    }

    private static void rewordFault(ExceptionDto error, String message, ContainerRequestContext request,
                                    ContainerResponseContext response) {
        Optional<Throwable> thrown = ThrownListener.thrown(request);
        if (message.contains(WRONG_USE) || thrown.filter(UnreadableRequest::isWhy).isPresent()) {
            response.setStatusInfo(Status.BAD_REQUEST);
            response.setEntity(error(NOT_UNDERSTOOD), null, MediaType.APPLICATION_JSON_TYPE);
        } else if (!error.getType().equals(InternalServerErrorException.class.getSimpleName())) {
            error.setMessage(thrown.map(Incident::of).orElseGet(() -> Incident.of(error.getType())).inWords());
        }
    }

    private static ExceptionDto error(String message) {
        ExceptionDto error = new ExceptionDto();
        error.setType("InvalidRequestException");
        error.setMessage(message);
        return error;
    }
}
