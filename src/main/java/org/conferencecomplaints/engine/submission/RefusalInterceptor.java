package org.conferencecomplaints.engine.submission;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.core.Response.Status;
import java.sql.SQLException;
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
import org.camunda.bpm.engine.exception.cmmn.CaseException;
import org.camunda.bpm.engine.exception.dmn.DecisionException;
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

    /** The same words whatever the reason, so that nobody learns of what is not theirs. */
    public static final String NOT_THERE = "This does not exist, is finished, or belongs to someone else.";

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
            return answer(Status.NOT_FOUND, failure, NOT_THERE);
        }
        if (failure instanceof AuthorizationException) {
            return Optional.of(new AuthorizationException("Your role does not allow this, or it is already done."));
        }
        if (isAboutTheRequest(failure)) {
            return Optional.of(failure);
        }
        return STEPS.contains(command.getClass()) ? Optional.empty() : outsideOfSteps(failure);
    }

    private static Optional<RuntimeException> outsideOfSteps(RuntimeException failure) {
        if (isRefusedData(failure)) {
            return answer(Status.BAD_REQUEST, failure,
                "Something in what was sent is too long, or has signs in it that cannot be kept.");
        }
        if (isConflict(failure)) {
            return answer(Status.CONFLICT, failure,
                "There is one of these already, or something else still needs it. Nothing was changed.");
        }
        if (isRuleOfTheEngine(failure)) {
            return Optional.of(new BadUserRequestException(failure.getMessage()));
        }
        return Optional.empty();
    }

    private static Optional<RuntimeException> answer(Status status, RuntimeException failure, String message) {
        return Optional.of(new ClientErrorException(message, status, failure));
    }

    private static boolean isNotThere(RuntimeException failure) {
        return failure instanceof NullValueException || failure instanceof NotFoundException
            || failure instanceof DecisionException || failure instanceof CaseException
            || failure instanceof MismatchingMessageCorrelationException || isSaidToBeNowhere(failure);
    }

    /**
     * What the database refused of what was sent (SQL's class 22): longer than there is room for, or signs that it does
     * not keep. Forms are checked long before, so a form that meets this is a fault of ours.
     */
    private static boolean isRefusedData(RuntimeException failure) {
        return sqlState(failure).startsWith("22");
    }

    /** There is one already, or something else still needs it (class 23). */
    private static boolean isConflict(RuntimeException failure) {
        return sqlState(failure).startsWith("23");
    }

    private static String sqlState(RuntimeException failure) {
        return cause(failure, SQLException.class).map(SQLException::getSQLState).orElse("");
    }

    /** The engine has no exception of its own for these. */
    private static boolean isSaidToBeNowhere(RuntimeException failure) {
        String message = String.valueOf(failure.getMessage());
        return failure instanceof ProcessEngineException
            && (message.contains("authenticated tenant") || message.contains("Cannot find task with id"));
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
