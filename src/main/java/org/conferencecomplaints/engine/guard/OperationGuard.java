package org.conferencecomplaints.engine.guard;

import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobListener;
import org.conferencecomplaints.engine.identity.SignedInPerson;
import org.conferencecomplaints.platform.Refusal;

/**
 * A command interceptor that refuses {@link ClosedOperations} to whoever is signed in, by every way to the engine:
 * REST, Tasklist, Cockpit, Admin. What a procedure does in the course of its own steps, and what the application does
 * by itself, passes.
 */
public final class OperationGuard extends CommandInterceptor {

    private final Supplier<IdentityService> identity;

    public OperationGuard(Supplier<IdentityService> identity) {
        this.identity = identity;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() == null && SignedInPerson.now(identity.get()).isPresent()) {
            ClosedOperations.refusal(command).ifPresent(instead -> {
                // To the REST interface any other refusal to run a step is a fault of ours.
                throw command instanceof ExecuteJobsCmd || command instanceof FailedJobListener
                    ? new AuthorizationException(instead)
                    : new Refusal(null, instead);
            });
        }
        return next.execute(command);
    }
}
