package org.conferencecomplaints.engine.rest;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
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
            reword(error, response);
        } else if (response.getEntity() instanceof String) {
            // To unreadable JSON the parser answers with its own words, or Camunda with none: chance decides which.
            response.setEntity(error(NOT_UNDERSTOOD), null, MediaType.APPLICATION_JSON_TYPE);
        }
    }

    private static void reword(ExceptionDto error, ContainerResponseContext response) {
        String message = String.valueOf(error.getMessage());
        if (response.getStatus() < Status.INTERNAL_SERVER_ERROR.getStatusCode()) {
            if (message.isBlank() || NOT_FOR_PEOPLE.matcher(message).find()) {
                error.setMessage(NOT_UNDERSTOOD);
            }
        } else if (isIncomplete(error) || isOverTheLimits(error) || message.contains(WRONG_USE)) {
            response.setStatusInfo(Status.BAD_REQUEST);
            response.setEntity(error(NOT_UNDERSTOOD), null, MediaType.APPLICATION_JSON_TYPE);
        } else if (!error.getType().equals(InternalServerErrorException.class.getSimpleName())) {
            error.setMessage(Incident.of(error.getType()).inWords());
        }
    }

    /** The REST interface reads parts of a request without looking whether they are there. */
    private static boolean isIncomplete(ExceptionDto error) {
        return error.getType().equals(NullPointerException.class.getSimpleName());
    }

    /** JSON that is nested too deep, or with a number that is too long, to be read. */
    private static boolean isOverTheLimits(ExceptionDto error) {
        return error.getType().equals(StreamConstraintsException.class.getSimpleName());
    }

    private static ExceptionDto error(String message) {
        ExceptionDto error = new ExceptionDto();
        error.setType("InvalidRequestException");
        error.setMessage(message);
        return error;
    }
}
