package org.conferencecomplaints.engine.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import org.glassfish.jersey.server.monitoring.ApplicationEvent;
import org.glassfish.jersey.server.monitoring.ApplicationEventListener;
import org.glassfish.jersey.server.monitoring.RequestEvent;
import org.glassfish.jersey.server.monitoring.RequestEventListener;

/** Keeps with a request what was thrown while it was answered: Camunda's answer names the type and no more. */
final class ThrownListener implements ApplicationEventListener, RequestEventListener {

    private static final String THROWN = ThrownListener.class.getName();

    /** What was thrown first while this request was answered. */
    static Optional<Throwable> thrown(ContainerRequestContext request) {
        return Optional.ofNullable((Throwable) request.getProperty(THROWN));
    }

    @Override
    public void onEvent(ApplicationEvent event) {
        // of no interest here
    }

    @Override
    public RequestEventListener onRequest(RequestEvent event) {
        return this;
    }

    @Override
    public void onEvent(RequestEvent event) {
        if (event.getType() == RequestEvent.Type.ON_EXCEPTION) {
            event.getContainerRequest().setProperty(THROWN, event.getException());
        }
    }
}
