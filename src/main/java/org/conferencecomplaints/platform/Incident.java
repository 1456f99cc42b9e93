package org.conferencecomplaints.platform;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An unexpected failure. Whoever asked gets a number and a sentence; the log gets the place of the failure, and never
 * the exception's message.
 *
 * @param number under which the log has it
 */
public record Incident(String number) {

    private static final Logger LOG = LoggerFactory.getLogger(Incident.class);
    private static final int FRAMES = 40;
    private static final String OURS = "org.conferencecomplaints.";

    /** Writes to the log where something broke. */
    public static Incident of(Throwable broken) {
        return of(whereOf(broken));
    }

    /** Writes to the log what broke, where no more is known than that. */
    public static Incident of(String what) {
        Incident incident = new Incident(UUID.randomUUID().toString());
        LOG.error("Incident {}: {}", incident.number, what);
        return incident;
    }

    /**
     * What failed and where, without what a library said about it. Sentences of our own stay: they hold no personal
     * data.
     */
    public static String inShort(Throwable failure) {
        StackTraceElement[] frames = failure.getStackTrace();
        if (frames.length > 0 && frames[0].getClassName().startsWith(OURS) && failure.getMessage() != null) {
            return failure.getMessage();
        }
        return failure.getClass().getSimpleName() + Arrays.stream(frames)
            .filter(frame -> frame.getClassName().startsWith(OURS)).findFirst().map(frame -> " in " + frame).orElse("");
    }

    /** What to tell people. */
    public String inWords() {
        return "Something went wrong on our side. Nothing you sent was half done. Try again, and if it happens again "
            + "tell those who run this service the incident number " + number + ".";
    }

    /** Types and places only: messages of libraries repeat values, and values are about families. */
    private static String whereOf(Throwable broken) {
        StringBuilder where = new StringBuilder();
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            where.append(where.isEmpty() ? "" : "\ncaused by ").append(cause.getClass().getName());
            where.append(Arrays.stream(cause.getStackTrace()).limit(FRAMES)
                .map(frame -> "\n\tat " + frame).collect(Collectors.joining()));
        }
        return where.toString();
    }
}
