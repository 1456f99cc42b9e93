package org.conferencecomplaints.engine.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UnreadableRequestTest {

    private static final String READS = "org.camunda.bpm.engine.rest.dto.VariableValueDto";
    private static final String VALUE = "org.camunda.bpm.engine.variable.impl.type.FileValueTypeImpl";
    private static final String COMMAND = "org.camunda.bpm.engine.impl.interceptor.LogInterceptor";
    private static final String JERSEY = "org.glassfish.jersey.server.ServerRuntime";
    private static final String OURS = "org.conferencecomplaints.engine.submission.ServedForms";

    private static Throwable thrown(Throwable cause, String... classes) {
        return from(new IllegalArgumentException("x", cause), classes);
    }

    private static Throwable from(Throwable thrown, String... classes) {
        thrown.setStackTrace(Stream.of(classes).map(type -> new StackTraceElement(type, "x", "x.java", 1))
            .toArray(StackTraceElement[]::new));
        return thrown;
    }

    @Test
    void whatReadsTheRequestFailedBecauseOfIt() {
        assertThat(UnreadableRequest.isWhy(thrown(null, VALUE, READS, JERSEY))).isTrue();
        assertThat(UnreadableRequest.isWhy(thrown(null, READS, JERSEY, OURS))).isTrue();
        assertThat(UnreadableRequest.isWhy(from(new JsonParseException(null, "x"), JERSEY))).isTrue();
        assertThat(UnreadableRequest.isWhy(thrown(from(new StreamConstraintsException("x"), JERSEY), JERSEY))).isTrue();
    }

    @Test
    void whatTheEngineOrWeDoIsAFaultOfOurs() {
        assertThat(UnreadableRequest.isWhy(thrown(null, COMMAND, READS, JERSEY))).isFalse();
        assertThat(UnreadableRequest.isWhy(thrown(null, OURS, READS, JERSEY))).isFalse();
        assertThat(UnreadableRequest.isWhy(thrown(thrown(null, COMMAND), READS, JERSEY))).isFalse();
        assertThat(UnreadableRequest.isWhy(thrown(null, VALUE, JERSEY))).isFalse();
        assertThat(UnreadableRequest.isWhy(from(new JsonParseException(null, "x"), OURS, READS, JERSEY)))
            .as("the case file cannot be read").isFalse();
    }
}
