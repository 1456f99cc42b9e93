package org.conferencecomplaints.correspondence.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A delivery channel: one automatic way in which letters leave. */
public interface DeliveryChannel {

    /** A short name, kept with every letter that is handed over. */
    String name();

    /**
     * Hands a letter over.
     *
     * @return the carrier's own id of it; null where it gives none
     * @throws DeliveryUnknown    when the carrier may or may not have it
     * @throws RuntimeException any other failure: the carrier does not have it, and it may be handed over again. That
     *                          of
     *                          {@link DeliveryRejected} says why in words
     */
    String handOver(Consignment consignment);

    /**
     * Why it does not carry this along with a letter, in a sentence; empty where it does.
     *
     * @param letterPages how many pages the letter itself has; 0 where it has not been written yet
     */
    Optional<String> declines(Enclosure enclosure, int letterPages);

    /**
     * What the carrier says when asked whether it has a letter; empty where it cannot say.
     *
     * @param key      under which it may have been handed over
     * @param handedAt when that was begun
     */
    Optional<DeliveryTrace> trace(String key, Instant handedAt);

    /** What became of a letter since; empty where the carrier does not say. */
    Optional<DeliveryStatus> delivery(String carrierKey);

    /** The letters that the carrier got in this time, the end excluded; empty where it shows no list. */
    Optional<List<ChannelLetter>> got(Instant from, Instant to);
}
