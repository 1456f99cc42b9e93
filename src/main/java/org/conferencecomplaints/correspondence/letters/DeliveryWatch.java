package org.conferencecomplaints.correspondence.letters;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.conferencecomplaints.casework.casefile.CaseFile;
import org.conferencecomplaints.correspondence.delivery.DeliveryChannels;
import org.conferencecomplaints.correspondence.delivery.DeliveryStatus;
import org.conferencecomplaints.correspondence.notices.StaffNotices;
import org.conferencecomplaints.platform.nodes.WorkClaims;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Polls the delivery channels for the status of letters. One that could not be delivered is noted in its case, told to
 * the council's caseworkers and supervisors, and stands on the page of letters to post until somebody has seen to it;
 * deadlines that run from its receipt stop.
 */
@Component
@ConditionalOnProperty(name = "complaints.outbound", matchIfMissing = true)
public class DeliveryWatch {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryWatch.class);
    private static final int AT_ONCE = 200;
    private static final String ASK_EVERY = "${complaints.delivery.notify.ask-every:PT15M}";

    private final LetterStore store;
    private final DeliveryChannels carriers;
    private final EnclosedPapers papers;
    private final CaseFile caseFile;
    private final StaffNotices notices;
    private final TransactionTemplate transaction;
    private final WorkClaims claims;
    private final ApplicationEventPublisher events;
    private final Duration every;
    private final Clock clock;

    DeliveryWatch(LetterStore store, DeliveryChannels carriers, EnclosedPapers papers, CaseFile caseFile,
                  StaffNotices notices,
                  TransactionTemplate transaction, WorkClaims claims, ApplicationEventPublisher events,
                  @Value(ASK_EVERY) Duration every,
                  Clock clock) {
        this.store = store;
        this.carriers = carriers;
        this.papers = papers;
        this.caseFile = caseFile;
        this.notices = notices;
        this.transaction = transaction;
        this.claims = claims;
        this.events = events;
        this.every = every;
        this.clock = clock;
    }

    /** Asks about every letter whose carrier may still have something to say; each is asked about by one node only. */
    @Scheduled(fixedDelayString = ASK_EVERY, initialDelayString = "PT1M")
    public void ask() {
        Instant before = clock.instant().minus(every.dividedBy(2));
        claims.each("ask about", () -> store.toAskAbout(before, AT_ONCE), Function.identity(), this::ask);
    }

    private void ask(String id) {
        store.asked(id);
        Letter letter = store.get(id);
        try {
            Optional<DeliveryStatus> delivery = carriers.channelFor(letter.recipient().byPost())
                .flatMap(carrier -> carrier.delivery(letter.delivery().carrierKey()));
            delivery.ifPresent(found -> note(letter, found));
            if (delivery.isEmpty() || delivery.get().over()) {
                store.askedEnough(letter.id());
            }
        } catch (RuntimeException silent) {
            LOG.warn("What became of letter {} could not be found out: {}", letter.id(), silent.getMessage());
        }
    }

    private void note(Letter letter, DeliveryStatus delivery) {
        if (delivery.failure() == null) {
            store.delivery(letter.id(), delivery.state());
        } else if (Boolean.TRUE.equals(transaction.execute(status -> noteFailure(letter, delivery)))) {
            notices.undelivered(letter.reference(), letter.id(), delivery.failure() + papers.inWords(letter));
        }
    }

    private boolean noteFailure(Letter letter, DeliveryStatus delivery) {
        boolean news = store.undelivered(letter.id(), delivery.state(), delivery.failure());
        if (news) {
            caseFile.note(letter.reference(), "Letter \"%s\" did not arrive. %s"
                .formatted(letter.content().subject(), delivery.failure() + papers.inWords(letter)));
            events.publishEvent(new ReceiptChanged(letter.reference(), ReceiptChanged.CAME_BACK));
        }
        return news;
    }
}
