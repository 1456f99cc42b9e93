package org.conferencecomplaints.engine.submission;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.conferencecomplaints.engine.identity.SignedInPerson;
import org.conferencecomplaints.platform.Incident;
import org.conferencecomplaints.platform.Refusal;

/**
 * A command interceptor that turns exceptions into answers in words: a refusal is a 400 in Tasklist as over REST, a
 * task that is gone a 404, two people at once a 409. What nobody expected becomes an {@link Incident}, and says
 * nothing of what it met. The REST interface adds its own words to the engine's exceptions; these are none of them, so
 * people read only ours. Work that no person waits for keeps its own faults.
 */
public final class RefusalInterceptor extends CommandInterceptor {

    /** How people work on complaints. */
    private static final Set<Class<?>> STEPS = Set.of(CompleteTaskCmd.class, SubmitTaskFormCmd.class,
        SubmitStartFormCmd.class, StartProcessInstanceCmd.class);

    private static final int ATTEMPTS = 3;

    private final Supplier<IdentityService> identity;

    public RefusalInterceptor(Supplier<IdentityService> identity) {
        this.identity = identity;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() != null || SignedInPerson.now(identity.get()).isEmpty()) {
            return next.execute(command);
        }
        for (int attempt = 1;; attempt++) {
            try {
                return next.execute(command);
            } catch (RuntimeException failure) {
                if (attempt == ATTEMPTS || !mayGoOtherwise(command, failure)) {
                    throw inWords(command, failure).orElseGet(() -> incident(failure));
                }
            }
        }
    }

    /**
     * A letter that leaves at the same moment must fail nobody's click, and two people at once meet in ways that the
     * engine takes for faults: all was rolled back, and a second look tells what became of it.
     */
    private static boolean mayGoOtherwise(Command<?> command, RuntimeException failure) {
        return STEPS.contains(command.getClass()) && (isOvertaken(failure) || inWords(command, failure).isEmpty());
    }

    private static boolean isOvertaken(RuntimeException failure) {
        return cause(failure, OptimisticLockingException.class).isPresent();
    }

    private static RuntimeException incident(RuntimeException failure) {
        return new InternalServerErrorException(Incident.of(failure).inWords());
    }

    private static Optional<RuntimeException> inWords(Command<?> command, RuntimeException failure) {
        Optional<Refusal> refusal = cause(failure, Refusal.class);
        if (refusal.isPresent()) {
            return Optional.of(refusal.get());
        }
        if (isOvertaken(failure)) {
            return answer(Status.CONFLICT, failure,
                "Somebody else has just changed this. Nothing was saved: load it again and look before you repeat it.");
        }
        if (failure instanceof TaskAlreadyClaimedException) {
            return answer(Status.CONFLICT, failure, "Somebody else has claimed this task.");
        }
        if (isNotThere(failure)) {
            return answer(Status.NOT_FOUND, failure, "This does not exist, is finished, or belongs to someone else.");
        }
        if (failure instanceof AuthorizationException) {
            return Optional.of(new AuthorizationException("Your role does not allow this, or it is already done."));
        }
        if (isAboutTheRequest(failure)) {
            return Optional.of(failure);
        }
        if (!STEPS.contains(command.getClass()) && isRuleOfTheEngine(failure)) {
            return Optional.of(new BadUserRequestException(failure.getMessage()));
        }
        return Optional.empty();
    }

    private static Optional<RuntimeException> answer(Status status, RuntimeException failure, String message) {
        return Optional.of(new ClientErrorException(message, status, failure));
    }

    private static boolean isNotThere(RuntimeException failure) {
        return failure instanceof NullValueException || failure instanceof NotFoundException
            || failure instanceof MismatchingMessageCorrelationException || isAnotherCouncils(failure);
    }

    /** The engine has no exception of its own for this. */
    private static boolean isAnotherCouncils(RuntimeException failure) {
        return failure instanceof ProcessEngineException
            && String.valueOf(failure.getMessage()).contains("authenticated tenant");
    }

    /** What the engine says about a request that it cannot follow; administrators and analysts need its words. */
    private static boolean isAboutTheRequest(RuntimeException failure) {
        return failure instanceof BadUserRequestException || failure instanceof NotValidException
            || failure instanceof ParseException || failure instanceof MigrationPlanValidationException
            || failure instanceof MigratingProcessInstanceValidationException;
    }

    /** What the engine says, in the same words, to administrators who ask for something that cannot be. */
    private static boolean isRuleOfTheEngine(RuntimeException failure) {
        return failure.getClass() == ProcessEngineException.class && failure.getCause() == null;
    }

    private static <E extends Throwable> Optional<E> cause(Throwable failure, Class<E> kind) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(20)
            .filter(kind::isInstance).map(kind::cast).findFirst();
    }
}
