package org.conferencecomplaints.engine.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.conferencecomplaints.platform.Refusal;

/** Maps a refusal to 400 with its sentence and nothing else; Tasklist shows the message. */
final class RefusalMapper implements ExceptionMapper<Refusal> {

    @Override
    public Response toResponse(Refusal refusal) {
        return Response.status(Status.BAD_REQUEST).type(MediaType.APPLICATION_JSON_TYPE)
            .entity(new Body("Refusal", refusal.getMessage(), refusal.field())).build();
    }

    /** As the engine's REST interface words its errors, with the key of the refused field. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Body(String type, String message, String field) {}
}
