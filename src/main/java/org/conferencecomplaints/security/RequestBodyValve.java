package org.conferencecomplaints.security;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Puts a {@link RequestBody} round each request, before anything of ours or of the server's reads it. */
class RequestBodyValve extends ValveBase {

    private final RequestBodyProperties settings;
    private final Semaphore strangers;

    RequestBodyValve(RequestBodyProperties settings) {
        super(true);
        this.settings = settings;
        this.strangers = new Semaphore(settings.notSignedIn());
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        RequestBody body = RequestBody.begin(request, settings.bodyWithin(), strangers);
        try {
            getNext().invoke(request, response);
        } finally {
            body.end();
        }
    }
}
