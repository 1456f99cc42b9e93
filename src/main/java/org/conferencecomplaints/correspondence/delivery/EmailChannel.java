package org.conferencecomplaints.correspondence.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.util.unit.DataSize;

/** Delivers letters as e-mails with the PDF attached. A letter's message id is its key at the sender's domain. */
public class EmailChannel implements DeliveryChannel {

    private final Mailer mailer;
    private final String domain;
    private final DataSize largestEnclosure;

    /** Letters leave through this mailer, from this address, with enclosures up to this size. */
    public EmailChannel(Mailer mailer, String from, DataSize largestEnclosure) {
        this.mailer = mailer;
        this.largestEnclosure = largestEnclosure;
        this.domain = from.substring(from.indexOf('@'));
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public Optional<String> declines(Enclosure enclosure, int letterPages) {
        return enclosure.size() <= largestEnclosure.toBytes()
            ? Optional.empty()
            : Optional.of("By e-mail go papers of up to " + largestEnclosure.toMegabytes() + " MB; these are larger.");
    }

    @Override
    public String handOver(Consignment letter) {
        String id = letter.key() + domain;
        mailer.send(new Mail(id, letter.email(), letter.recipient(), letter.subject(), letter.text(),
            new Mail.Attachment(letter.fileName(), letter.pdf()), letter.enclosure()));
        return id;
    }

    @Override
    public Optional<DeliveryTrace> trace(String key, Instant handedAt) {
        String id = key + domain;
        return mailer.hasLeft(id).map(left -> left ? new DeliveryTrace(true, id) : DeliveryTrace.NONE);
    }

    /** A mail server tells of a failure by a message to the sender, which people read. */
    @Override
    public Optional<DeliveryStatus> delivery(String carrierKey) {
        return Optional.empty();
    }

    @Override
    public Optional<List<ChannelLetter>> got(Instant from, Instant to) {
        return mailer.got(from, to).map(messages -> messages.stream().map(this::byKey).toList());
    }

    private ChannelLetter byKey(ChannelLetter message) {
        String id = message.carrierKey();
        return new ChannelLetter(id.endsWith(domain) ? id.substring(0, id.length() - domain.length()) : null, id,
            message.at(),
            message.sha256());
    }
}
