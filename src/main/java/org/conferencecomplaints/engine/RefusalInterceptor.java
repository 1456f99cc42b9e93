package org.conferencecomplaints.engine;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.conferencecomplaints.Refusal;

/**
 * Answers people in words and with the right number: a refusal is a 400 in Tasklist as over REST, a task that is gone a
 * 404, two people at once a 409. Work that no person waits for keeps its own faults.
 */
final class RefusalInterceptor extends CommandInterceptor {

    private final Supplier<IdentityService> identity;

    RefusalInterceptor(Supplier<IdentityService> identity) {
        this.identity = identity;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() != null || identity.get().getCurrentAuthentication() == null) {
            return next.execute(command);
        }
        if (command instanceof StartProcessInstanceAtActivitiesCmd) {
            throw answer(Status.BAD_REQUEST, "A procedure starts with its first form, not in the middle.");
        }
        try {
            return next.execute(command);
        } catch (RuntimeException failure) {
            throw inWords(failure);
        }
    }

    /** Not the engine's own kind: to that the REST resources would add ids that say nothing to a caseworker. */
    private static RuntimeException answer(Status status, String message) {
        return new ClientErrorException(message, status);
    }

    private static RuntimeException inWords(RuntimeException failure) {
        Optional<Refusal> refusal = cause(failure, Refusal.class);
        if (refusal.isPresent()) {
            return answer(Status.BAD_REQUEST, refusal.get().getMessage());
        }
        if (cause(failure, OptimisticLockingException.class).isPresent()) {
            return answer(Status.CONFLICT,
                "Somebody else has just changed this. Nothing was saved: load it again and look before you repeat it.");
        }
        if (failure instanceof TaskAlreadyClaimedException) {
            return answer(Status.CONFLICT, "Somebody else has claimed this task.");
        }
        if (failure instanceof NullValueException || isAnotherCouncils(failure)) {
            return answer(Status.NOT_FOUND,
                "This does not exist, is already done, or is not yours.");
        }
        return failure;
    }

    /** The engine has no exception of its own for this. */
    private static boolean isAnotherCouncils(RuntimeException failure) {
        return failure instanceof ProcessEngineException && String.valueOf(failure.getMessage()).contains("authenticated tenant");
    }

    private static <E extends Throwable> Optional<E> cause(Throwable failure, Class<E> kind) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(20)
            .filter(kind::isInstance).map(kind::cast).findFirst();
    }
}
