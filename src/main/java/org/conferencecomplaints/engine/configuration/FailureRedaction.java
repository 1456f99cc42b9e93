package org.conferencecomplaints.engine.configuration;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.conferencecomplaints.platform.Incident;
import org.conferencecomplaints.platform.TooEarly;

/** Removes personal data from the messages of failed jobs. */
final class FailureRedaction extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        if (!(command instanceof ExecuteJobsCmd)) {
            return next.execute(command);
        }
        try {
            return next.execute(command);
        } catch (OptimisticLockingException overtaken) {
            throw overtaken; // not a failure: the engine takes the step again
        } catch (RuntimeException failure) {
            throw early(failure).orElseGet(() -> quiet(failure));
        }
    }

    private static Optional<RuntimeException> early(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).filter(TooEarly.class::isInstance)
            .map(RuntimeException.class::cast).findFirst();
    }

    private static StepFailed quiet(Throwable failure) {
        StepFailed quiet = new StepFailed(Incident.inShort(failure),
            failure.getCause() == null ? null : quiet(failure.getCause()));
        quiet.setStackTrace(failure.getStackTrace());
        return quiet;
    }

    /** What failed, by kind and place. */
    static final class StepFailed extends RuntimeException {

        StepFailed(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
