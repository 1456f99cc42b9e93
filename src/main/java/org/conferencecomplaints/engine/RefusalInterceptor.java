package org.conferencecomplaints.engine;

import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.conferencecomplaints.Refusal;

/**
 * Answers people in words and with the right number: a refusal is a 400 in Tasklist as over REST, a task that is gone a
 * 404, two people at once a 409. Work that no person waits for keeps its own faults.
 */
final class RefusalInterceptor extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() != null || !isPersonsRequest()) {
            return next.execute(command);
        }
        if (command instanceof StartProcessInstanceAtActivitiesCmd) {
            throw new InvalidRequestException(Status.BAD_REQUEST, "A procedure starts with its first form, not in the middle.");
        }
        try {
            return next.execute(command);
        } catch (RuntimeException failure) {
            throw inWords(failure);
        }
    }

    private static boolean isPersonsRequest() {
        return PersonsRequest.isRunning();
    }

    private static RuntimeException inWords(RuntimeException failure) {
        Optional<Refusal> refusal = cause(failure, Refusal.class);
        if (refusal.isPresent()) {
            return new InvalidRequestException(Status.BAD_REQUEST, refusal.get().getMessage());
        }
        if (cause(failure, OptimisticLockingException.class).isPresent()) {
            return new InvalidRequestException(Status.CONFLICT,
                "Somebody else has just changed this. Nothing was saved: load it again and look before you repeat it.");
        }
        if (failure instanceof NullValueException) {
            return new InvalidRequestException(Status.NOT_FOUND,
                "This does not exist, is already done, or is not yours.");
        }
        return failure;
    }

    private static <E extends Throwable> Optional<E> cause(Throwable failure, Class<E> kind) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(20)
            .filter(kind::isInstance).map(kind::cast).findFirst();
    }
}
