package org.conferencecomplaints.security;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Answers why a {@link RequestBody} was refused, before the server writes its page of an error. */
class RequestBodyAnswerValve extends ValveBase {

    private final Duration retryAfter;

    RequestBodyAnswerValve(Duration retryAfter) {
        super(true);
        this.retryAfter = retryAfter;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        RequestBody body = RequestBody.of(request);
        body.takePlaceAtOnce();
        if (body.refusal().isEmpty()) {
            getNext().invoke(request, response);
        }
        body.refusal().filter(refused -> !response.isCommitted()).ifPresent(refused -> answer(response, refused));
    }

    private void answer(Response response, HttpStatus refused) {
        if (refused == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(retryAfter.toSeconds()));
        }
        response.setStatus(refused.value());
    }
}
