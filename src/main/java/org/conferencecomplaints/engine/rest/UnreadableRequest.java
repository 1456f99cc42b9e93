package org.conferencecomplaints.engine.rest;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.coyote.BadRequestException;

/**
 * Tells whether something was thrown because of the request. Camunda's REST interface turns what was sent into calls of
 * the engine without looking whether all of it is there and of the right kind. Where neither the engine has begun to
 * work nor anything of ours was called, it can only be that.
 */
final class UnreadableRequest {

    private static final String READS = "org.camunda.bpm.engine.rest.";
    private static final String ENGINE = "org.camunda.bpm.engine.impl.interceptor.";
    private static final String OURS = "org.conferencecomplaints.";
    /** What calls the REST interface; filters stand behind it. */
    private static final String JERSEY = "org.glassfish.jersey.";

    private UnreadableRequest() {
    }

    static boolean isWhy(Throwable thrown) {
        List<Throwable> causes = Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).limit(20).toList();
        return causes.stream().anyMatch(UnreadableRequest::isBody)
            || causes.stream().map(UnreadableRequest::frames).anyMatch(frames -> has(frames, READS))
                && causes.stream().map(UnreadableRequest::frames)
                    .noneMatch(frames -> has(frames, ENGINE) || has(frames, OURS));
    }

    /** What reads the body says so itself; what we read ourselves, such as the case file, is not the body. */
    private static boolean isBody(Throwable thrown) {
        boolean isUnreadable = thrown instanceof StreamConstraintsException || thrown instanceof StreamReadException
            || thrown instanceof MismatchedInputException || thrown instanceof BadRequestException;
        return isUnreadable && !has(frames(thrown), OURS);
    }

    private static List<String> frames(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace()).map(StackTraceElement::getClassName)
            .takeWhile(type -> !type.startsWith(JERSEY)).toList();
    }

    private static boolean has(List<String> frames, String room) {
        return frames.stream().anyMatch(type -> type.startsWith(room));
    }
}
