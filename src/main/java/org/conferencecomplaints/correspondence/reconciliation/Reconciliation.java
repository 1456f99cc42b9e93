package org.conferencecomplaints.correspondence.reconciliation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.conferencecomplaints.correspondence.delivery.ChannelLetter;
import org.conferencecomplaints.correspondence.delivery.DeliveryChannel;
import org.conferencecomplaints.correspondence.delivery.DeliveryChannels;
import org.conferencecomplaints.correspondence.letters.Dispatch;
import org.conferencecomplaints.correspondence.letters.Dispatches;
import org.conferencecomplaints.correspondence.letters.Letter;
import org.conferencecomplaints.correspondence.letters.LetterStore;
import org.springframework.stereotype.Component;

/**
 * Reconciles the register of letters with what left: a council's letters against every dispatch, and against the
 * delivery channels' own lists where they show one.
 */
@Component
public class Reconciliation {

    /** What a carrier notes at midnight may stand in the register a moment before. */
    private static final Duration EITHER_SIDE = Duration.ofHours(1);

    private final LetterStore store;
    private final Dispatches dispatches;
    private final DeliveryChannels carriers;
    private final Clock clock;

    Reconciliation(LetterStore store, Dispatches dispatches, DeliveryChannels carriers, Clock clock) {
        this.store = store;
        this.dispatches = dispatches;
        this.carriers = carriers;
        this.clock = clock;
    }

    /** Where a letter stands; each letter stands in one place. */
    public enum Place {
        WAITING, FAILING, BEING_SENT, UNKNOWN, SENT, NOT_DELIVERED, RECALLED, VOIDED_BEFORE_LEAVING;

        /** Where this letter stands. */
        public static Place of(Letter letter) {
            boolean failed = letter.delivery().failure() != null;
            return switch (letter.status()) {
                case ISSUED -> failed ? FAILING : WAITING;
                case SENDING -> failed ? UNKNOWN : BEING_SENT;
                case SENT -> failed ? NOT_DELIVERED : SENT;
                default -> letter.delivery().sentOn() == null ? VOIDED_BEFORE_LEAVING : RECALLED;
            };
        }
    }

    /** What does not agree. */
    public enum Fault {
        SENT_WITHOUT_DISPATCH, DISPATCHED_BUT_NOT_SENT, DISPATCHED_TWICE, PDF_CHANGED, CHANNEL_HAS_UNKNOWN_LETTER, CHANNEL_HAS_IT_BUT_NOT_SENT, CHANNEL_HAS_IT_TWICE, CHANNEL_HAS_ANOTHER_PDF, CHANNEL_LACKS_IT
    }

    /**
     * Something that does not agree.
     *
     * @param letter     null for what no letter of the register belongs to
     * @param carrier    the carrier's name; null where it has nothing to do with it
     * @param carrierKey the carrier's own id of it; null where it has none
     */
    public record Discrepancy(Fault fault, Letter letter, String carrier, String carrierKey) {}

    /**
     * The result.
     *
     * @param letters      issued or handed over in that time, oldest first
     * @param counts       how many of them stand where
     * @param handedOver   how often each was handed over with success, by its id
     * @param unlisted     names of carriers that show no list for that time
     */
    public record Result(List<Letter> letters, Map<Place, Long> counts, Map<String, Long> handedOver,
                         List<Discrepancy> discrepancies, List<String> unlisted) {}

    /** Compares a council's letters of this time, both days included. */
    public Result forPeriod(String tenant, LocalDate from, LocalDate to) {
        Instant start = from.atStartOfDay(clock.getZone()).toInstant();
        Instant end = to.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        List<Dispatch> left = dispatches.forCouncil(tenant, start, end).stream()
            .filter(dispatch -> dispatch.outcome() == Dispatch.Outcome.LEFT).toList();
        List<Letter> letters = store.issuedOrSent(tenant, start, end);
        Map<String, Long> handedOver = left.stream()
            .collect(Collectors.groupingBy(Dispatch::letterId, Collectors.counting()));
        List<Discrepancy> faults = new ArrayList<>();
        letters.forEach(letter -> faults.addAll(inside(letter, handedOver.getOrDefault(letter.id(), 0L))));
        store.withChangedPdf(letters)
            .forEach(letter -> faults.add(new Discrepancy(Fault.PDF_CHANGED, letter, null, null)));
        List<String> unlisted = new ArrayList<>();
        for (DeliveryChannel carrier : carriers.all().toList()) {
            Optional<List<ChannelLetter>> list = carrier.got(start.minus(EITHER_SIDE), end.plus(EITHER_SIDE));
            if (list.isEmpty()) {
                unlisted.add(carrier.name());
            } else {
                faults.addAll(new Comparison(carrier.name(), list.get(), start, end).faults(left, letters));
            }
        }
        Map<Place, Long> counts = letters.stream().collect(Collectors.groupingBy(Place::of, Collectors.counting()));
        return new Result(letters, counts, handedOver, faults, unlisted);
    }

    private static List<Discrepancy> inside(Letter letter, long times) {
        List<Discrepancy> faults = new ArrayList<>();
        if (letter.delivery().sentOn() != null && times == 0) {
            faults.add(new Discrepancy(Fault.SENT_WITHOUT_DISPATCH, letter, null, null));
        }
        if (letter.delivery().sentOn() == null && times > 0) {
            faults.add(new Discrepancy(Fault.DISPATCHED_BUT_NOT_SENT, letter, null, null));
        }
        if (times > 1) {
            faults.add(new Discrepancy(Fault.DISPATCHED_TWICE, letter, null, null));
        }
        return faults;
    }

    /** A carrier's list against the register. */
    private final class Comparison {

        private final String carrier;
        private final List<ChannelLetter> list;
        private final Instant start;
        private final Instant end;

        Comparison(String carrier, List<ChannelLetter> list, Instant start, Instant end) {
            this.carrier = carrier;
            this.list = list;
            this.start = start;
            this.end = end;
        }

        List<Discrepancy> faults(List<Dispatch> left, List<Letter> letters) {
            Map<String, Letter> known = letters.stream().collect(Collectors.toMap(Letter::id, Function.identity()));
            List<Discrepancy> faults = new ArrayList<>();
            Map<String, List<ChannelLetter>> byKey = new LinkedHashMap<>();
            list.forEach(
                found -> byKey.computeIfAbsent(String.valueOf(found.key()), key -> new ArrayList<>()).add(found));
            byKey.forEach((key, found) -> faults.addAll(ofCarrier(key, found, known)));
            left.stream()
                .filter(dispatch -> dispatch.carrier().equals(carrier) && !byKey.containsKey(dispatch.letterId())
                    && isInside(dispatch.handedAt()))
                .forEach(dispatch -> faults
                    .add(fault(Fault.CHANNEL_LACKS_IT, known.get(dispatch.letterId()), dispatch.carrierKey())));
            return faults;
        }

        private boolean isInside(Instant at) {
            return !at.isBefore(start) && at.isBefore(end);
        }

        private List<Discrepancy> ofCarrier(String key, List<ChannelLetter> found, Map<String, Letter> known) {
            Letter letter = Optional.ofNullable(known.get(key)).or(() -> store.find(key)).orElse(null);
            if (letter == null) {
                return found.stream().filter(each -> isInside(each.at()))
                    .map(each -> fault(Fault.CHANNEL_HAS_UNKNOWN_LETTER, null, each.carrierKey())).toList();
            }
            if (!known.containsKey(key)) {
                return List.of();
            }
            List<Discrepancy> faults = new ArrayList<>();
            String carrierKey = found.get(0).carrierKey();
            if (letter.delivery().sentOn() == null && !letter.is(Letter.Status.SENDING)) {
                faults.add(fault(Fault.CHANNEL_HAS_IT_BUT_NOT_SENT, letter, carrierKey));
            }
            if (found.size() > 1) {
                faults.add(fault(Fault.CHANNEL_HAS_IT_TWICE, letter, carrierKey));
            }
            if (found.stream().map(ChannelLetter::sha256).filter(Objects::nonNull)
                .anyMatch(sum -> !sum.equals(letter.version().sha256()))) {
                faults.add(fault(Fault.CHANNEL_HAS_ANOTHER_PDF, letter, carrierKey));
            }
            return faults;
        }

        private Discrepancy fault(Fault fault, Letter letter, String carrierKey) {
            return new Discrepancy(fault, letter, carrier, carrierKey);
        }
    }
}
