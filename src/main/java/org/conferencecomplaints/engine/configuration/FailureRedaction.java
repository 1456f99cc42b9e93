package org.conferencecomplaints.engine.configuration;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.conferencecomplaints.platform.Incident;

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
            throw quiet(failure);
        }
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
