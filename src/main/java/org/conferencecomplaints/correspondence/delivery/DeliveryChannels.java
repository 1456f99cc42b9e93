package org.conferencecomplaints.correspondence.delivery;

import java.util.Optional;
import java.util.stream.Stream;

/** The delivery channels of this installation. */
public class DeliveryChannels {

    private final DeliveryChannel letters;
    private final DeliveryChannel emails;

    /**
     * @param letters who prints and posts letters; null where the council's own post room does
     * @param emails  who sends e-mails
     */
    public DeliveryChannels(DeliveryChannel letters, DeliveryChannel emails) {
        this.letters = letters;
        this.emails = emails;
    }

    /** Who prints and posts letters; empty where the council's own post room does. */
    public Optional<DeliveryChannel> ofLetters() {
        return Optional.ofNullable(letters);
    }

    public DeliveryChannel ofEmails() {
        return emails;
    }

    /** Whoever carries this: a letter on paper or an e-mail. */
    public Optional<DeliveryChannel> channelFor(boolean byPost) {
        return byPost ? ofLetters() : Optional.of(emails);
    }

    /** All of them, each once. */
    public Stream<DeliveryChannel> all() {
        return Stream.concat(ofLetters().stream(), Stream.of(emails)).distinct();
    }
}
