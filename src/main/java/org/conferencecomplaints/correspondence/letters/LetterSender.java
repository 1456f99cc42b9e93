package org.conferencecomplaints.correspondence.letters;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.conferencecomplaints.correspondence.delivery.Consignment;
import org.conferencecomplaints.correspondence.delivery.DeliveryChannel;
import org.conferencecomplaints.correspondence.delivery.DeliveryChannels;
import org.conferencecomplaints.correspondence.delivery.DeliveryProperties;
import org.conferencecomplaints.correspondence.delivery.DeliveryRejected;
import org.conferencecomplaints.correspondence.delivery.DeliveryTrace;
import org.conferencecomplaints.correspondence.delivery.DeliveryUnknown;
import org.conferencecomplaints.organisation.Councils;
import org.conferencecomplaints.platform.TooEarly;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends letters through the delivery channels, none lost and none twice: a letter is claimed before it is sent and
 * marked after, each in a transaction of its own, so that a crash in between shows. Where it is not known whether a
 * letter has left, the delivery channel is asked; where it cannot say, a person looks.
 */
@Component
public class LetterSender {

    private static final String UNKNOWN = "It is not known whether it has left. Look in the outbox, in the mail "
        + "server's"
        + " log or in the service's own list, then say here whether it has.";

    private final LetterStore store;
    private final Dispatches dispatches;
    private final Restorations restorations;
    private final DeliveryChannels carriers;
    private final EnclosedPapers papers;
    private final Councils councils;
    private final TransactionTemplate apart;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Duration longest;

    LetterSender(LetterStore store, Dispatches dispatches, Restorations restorations,
                 DeliveryChannels carriers, EnclosedPapers papers, Councils councils,
                 PlatformTransactionManager transactions, ApplicationEventPublisher events, Clock clock,
                 DeliveryProperties delivery) {
        this.store = store;
        this.dispatches = dispatches;
        this.restorations = restorations;
        this.carriers = carriers;
        this.papers = papers;
        this.councils = councils;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.events = events;
        this.clock = clock;
        this.longest = delivery.longest();
    }

    /** Whether the council's own post room prints and posts this letter. */
    boolean printedHere(Letter letter) {
        return carriers.channelFor(letter.recipient().byPost()).isEmpty() || papers.whyPrintedHere(letter).isPresent();
    }

    /**
     * Says what became of a letter of which it is not known whether it left, after somebody has looked.
     *
     * @param left true where it has left, and then when it was being handed over; false lets it be sent again
     * @return false where that has been settled meanwhile
     */
    public boolean settle(String letterId, boolean left) {
        Instant handedAt = dispatches.latest(letterId).orElseThrow().handedAt();
        return left ? mark(store.get(letterId), null, handedAt) : release(letterId);
    }

    /** Sends the letter, unless it has left or was taken back. */
    void send(Letter letter) {
        boolean inDoubt = letter.is(Letter.Status.SENDING)
            || letter.is(Letter.Status.ISSUED) && becomesDoubtful(letter);
        boolean ready = inDoubt ? hasStayed(letter) : letter.is(Letter.Status.ISSUED);
        if (ready) {
            Consignment consignment = consignment(letter);
            DeliveryChannel carrier = carriers.channelFor(letter.recipient().byPost()).orElseThrow();
            if (claim(letter.id(), carrier, Dispatch.Outcome.HANDING)) {
                handOver(letter, carrier, consignment);
            }
        }
    }

    /** In a database that was restored a letter may wait that has left since the backup was made. */
    private boolean becomesDoubtful(Letter letter) {
        return restorations.leaveInDoubt(letter)
            && claim(letter.id(), carriers.channelFor(letter.recipient().byPost()).orElseThrow(),
                Dispatch.Outcome.UNKNOWN);
    }

    /** Asks the carrier about a letter that was being handed over; true where it may be handed over again. */
    private boolean hasStayed(Letter letter) {
        Dispatch last = dispatches.latest(letter.id()).orElseThrow();
        Instant over = last.handedAt().plus(longest);
        if (last.outcome() == Dispatch.Outcome.HANDING && clock.instant().isBefore(over)) {
            throw new TooEarly("Letter " + letter.id() + " is being sent just now", over);
        }
        DeliveryTrace trace = carriers.all().filter(carrier -> carrier.name().equals(last.carrier())).findFirst()
            .flatMap(carrier -> carrier.trace(letter.id(), last.handedAt())).orElseThrow(() -> unknown(letter.id()));
        if (trace.left()) {
            mark(letter, trace.carrierKey(), last.handedAt());
            return false;
        }
        return release(letter.id());
    }

    /** False where somebody else has claimed, sent or voided it since it was read. */
    private boolean claim(String letterId, DeliveryChannel carrier, Dispatch.Outcome outcome) {
        return Boolean.TRUE.equals(apart.execute(status -> {
            boolean claimed = store.move(letterId, Letter.Status.ISSUED, Letter.Status.SENDING);
            if (claimed) {
                dispatches.begin(letterId, carrier.name(), outcome);
            }
            return claimed;
        }));
    }

    private void handOver(Letter letter, DeliveryChannel carrier, Consignment consignment) {
        String key;
        try {
            key = carrier.handOver(consignment);
        } catch (DeliveryUnknown e) {
            throw unknown(letter.id());
        } catch (RuntimeException e) {
            failed(letter.id(),
                e instanceof DeliveryRejected ? e.getMessage() : "We could not send this letter.");
            throw new IllegalStateException("Letter " + letter.id() + " could not be sent", e);
        }
        mark(letter, key, clock.instant());
    }

    private IllegalStateException unknown(String letterId) {
        apart.executeWithoutResult(status -> {
            store.failed(letterId, UNKNOWN);
            dispatches.end(letterId, Dispatch.Outcome.UNKNOWN, null);
        });
        return new IllegalStateException("It is not known whether letter " + letterId + " left");
    }

    private void failed(String letterId, String why) {
        apart.executeWithoutResult(status -> {
            store.notSent(letterId, why + " It is tried again.");
            dispatches.end(letterId, Dispatch.Outcome.FAILED, null);
        });
    }

    private boolean release(String letterId) {
        return Boolean.TRUE.equals(apart.execute(status -> {
            dispatches.end(letterId, Dispatch.Outcome.FAILED, null);
            return store.move(letterId, Letter.Status.SENDING, Letter.Status.ISSUED);
        }));
    }

    private boolean mark(Letter letter, String carrierKey, Instant at) {
        boolean marked = Boolean.TRUE.equals(apart.execute(status -> {
            LocalDate on = LocalDate.ofInstant(at, clock.getZone());
            dispatches.end(letter.id(), Dispatch.Outcome.LEFT, carrierKey);
            boolean left = store.left(letter.id(), on, at, carrierKey);
            if (left) {
                papers.left(letter, on);
            }
            return left;
        }));
        if (marked && store.isSentAgain(letter)) {
            events.publishEvent(new ReceiptChanged(letter.reference(), ReceiptChanged.SENT_AGAIN));
        }
        return marked;
    }

    private Consignment consignment(Letter letter) {
        LetterStore.Ready ready = store.ready(letter.id())
            .orElseThrow(() -> new IllegalStateException("Letter " + letter.id() + " has not been made into a PDF"));
        return new Consignment(letter.id(), letter.recipient().name(), letter.recipient().email(),
            letter.content().subject(),
            covering(letter, councils.forTenant(ready.tenant()).unit()), letter.reference() + ".pdf", ready.pdf(),
            papers.goingWith(letter).orElse(null));
    }

    private static String covering(Letter letter, Councils.Unit unit) {
        return """
            Dear %s,

            Please find our letter attached. Our reference is %s.

            If you cannot open it, or need it in another format, please get in touch:

            %s
            %s
            Telephone: %s
            E-mail: %s
            """.formatted(letter.recipient().name(), letter.reference(), unit.name(), String.join("\n", unit.address()),
            unit.phone(), unit.email());
    }
}
