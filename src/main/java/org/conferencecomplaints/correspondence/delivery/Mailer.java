package org.conferencecomplaints.correspondence.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sends e-mails. */
public interface Mailer {

    /**
     * Hands the message over for delivery.
     *
     * @throws DeliveryUnknown when it may or may not have left
     * @throws RuntimeException any other failure: it has not left and may be sent again
     */
    void send(Mail mail);

    /** Whether the message with this id has left; empty where that cannot be found out, as with a mail server. */
    default Optional<Boolean> hasLeft(String messageId) {
        return Optional.empty();
    }

    /** The messages with a PDF that left in this time, the end excluded, by message id; empty where no list is kept. */
    default Optional<List<ChannelLetter>> got(Instant from, Instant to) {
        return Optional.empty();
    }

    /** Throws away what is kept here of messages that name one of these; a mail server keeps nothing. */
    default void forget(List<String> names) {
    }
}
