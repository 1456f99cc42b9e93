package org.conferencecomplaints.engine.rest;

import com.fasterxml.jackson.core.StreamReadConstraints;
import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;

/**
<<<<<<< HEAD
 * Found by Jersey in each of its applications: REST, Tasklist, Cockpit and Admin answer alike. It comes before Camunda
 * makes what reads JSON, which takes the limit from Java's whole process.
=======
 * Registers the error handling with Jersey in each of its applications, so that REST, Tasklist, Cockpit and Admin
 * answer alike.
>>>>>>> main
 */
public final class PlainErrorFeature implements AutoDiscoverable {

    /** No form, filter or query of ours nests as deep; at some hundred levels the engine's own stack overflows. */
    private static final int DEEPEST = 100;

    @Override
    public void configure(FeatureContext application) {
        StreamReadConstraints.overrideDefaultStreamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
        application.register(RefusalMapper.class).register(ThrownListener.class).register(PlainErrorFilter.class);
    }
}
