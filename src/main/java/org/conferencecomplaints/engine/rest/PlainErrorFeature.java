package org.conferencecomplaints.engine.rest;

import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;

/**
 * Registers the error handling with Jersey in each of its applications, so that REST, Tasklist, Cockpit and Admin
 * answer alike.
 */
public final class PlainErrorFeature implements AutoDiscoverable {

    @Override
    public void configure(FeatureContext application) {
        application.register(RefusalMapper.class).register(PlainErrorFilter.class);
    }
}
