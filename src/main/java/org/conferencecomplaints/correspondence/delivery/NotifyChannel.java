package org.conferencecomplaints.correspondence.delivery;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.conferencecomplaints.correspondence.pdf.Pdfs;
import uk.gov.service.notify.Notification;
import uk.gov.service.notify.NotificationClient;
import uk.gov.service.notify.NotificationClientException;

/**
 * Delivers letters through GOV.UK Notify: printed and posted, or e-mailed with a link to the PDF. What is enclosed
 * goes in the same PDF, where both together keep to Notify's limits. A letter's key is its reference there, by which
 * it is looked up; it does not keep Notify from taking the same letter twice.
 */
class NotifyChannel implements DeliveryChannel {

    /** Notify forgets what it carried after seven days. */
    private static final Duration REMEMBERED = Duration.ofDays(6);
    private static final Map<String, String> FAILURES = Map.of(
        "permanent-failure", "It could not be delivered: the address does not exist, or refuses it.",
        "temporary-failure", "It could not be delivered: the mailbox is full or its server cannot be reached.",
        "technical-failure", "It could not be delivered: a fault at GOV.UK Notify or at its printer.",
        "validation-failed",
        "GOV.UK Notify could not print it: the pages do not keep to its rules, or the address is no postal address.",
        "virus-scan-failed", "GOV.UK Notify did not print it: its virus scan found something.",
        "cancelled", "It was cancelled at GOV.UK Notify before it was printed.");
    /** What Notify prints at most: five sheets on both sides. */
    private static final int MOST_PAGES = 10;
    private static final int MOST_MB = 2;
    /** Bytes that are left for the letter itself. */
    private static final long ROOM_FOR_LETTER = 512 << 10;
    /** Millimetres that Notify's printer needs free. */
    private static final float SIDES = 15;
    private static final float ENDS = 5;
    private static final List<String> OVER = List.of("delivered", "received");

    private final NotificationClient client;
    private final String emailTemplate;
    private final Clock clock;

    private NotifyChannel(NotificationClient client, String emailTemplate, Clock clock) {
        this.client = client;
        this.emailTemplate = emailTemplate;
        this.clock = clock;
    }

    /** Has letters printed and posted. */
    static NotifyChannel ofLetters(NotificationClient client, Clock clock) {
        return new NotifyChannel(client, null, clock);
    }

    /** E-mails by a template with the fields {@code subject}, {@code message} and {@code document}. */
    static NotifyChannel ofEmails(NotificationClient client, String template, Clock clock) {
        return new NotifyChannel(client, template, clock);
    }

    @Override
    public String name() {
        return emailTemplate == null ? "notify-letter" : "notify-email";
    }

    private String type() {
        return emailTemplate == null ? "letter" : "email";
    }

    @Override
    public Optional<String> declines(Enclosure enclosure, int letterPages) {
        if (enclosure.size() > (MOST_MB << 20) - ROOM_FOR_LETTER) {
            return Optional.of("GOV.UK Notify takes letters of up to %d MB; with its papers this one is larger."
                .formatted(MOST_MB));
        }
        int pages = letterPages + letterPages % 2 + enclosure.pages();
        return emailTemplate != null || pages <= MOST_PAGES
            ? Optional.empty()
            : Optional.of("GOV.UK Notify prints letters of up to %d pages; with its papers this one has %d."
                .formatted(MOST_PAGES, pages));
    }

    /** The letter with what goes along with it. */
    private byte[] whole(Consignment letter) {
        if (letter.enclosure() == null) {
            return letter.pdf();
        }
        declines(letter.enclosure(), Pdfs.pages(letter.pdf())).ifPresent(why -> {
            throw new DeliveryRejected(why, null);
        });
        try (InputStream in = letter.enclosure().content().getInputStream()) {
            return Pdfs.enclosing(letter.pdf(), in.readAllBytes(), SIDES, ENDS);
        } catch (IOException e) {
            throw new UncheckedIOException("What goes along with a letter cannot be read", e);
        }
    }

    @Override
    public String handOver(Consignment letter) {
        byte[] pdf = whole(letter);
        try {
            UUID id = emailTemplate == null
                ? client.sendPrecompiledLetterWithInputStream(letter.key(), new ByteArrayInputStream(pdf))
                    .getNotificationId()
                : client.sendEmail(emailTemplate, letter.email(),
                    Map.of("subject", letter.subject(), "message", letter.text(),
                        "document", NotificationClient.prepareUpload(pdf, letter.fileName(), true, "26 weeks")),
                    letter.key()).getNotificationId();
            return id.toString();
        } catch (NotificationClientException e) {
            throw inWords(e);
        } catch (RuntimeException unreadable) {
            throw new DeliveryUnknown("GOV.UK Notify answered what cannot be read", kind(unreadable));
        }
    }

    /** Notify's words may repeat an address: only the kind of failure goes on. */
    private static RuntimeException inWords(NotificationClientException e) {
        int code = e.getHttpResult();
        if (e.getCause() instanceof IOException broken) {
            return isCertain(broken)
                ? new DeliveryRejected("GOV.UK Notify cannot be reached.", kind(broken))
                : new DeliveryUnknown("The connection to GOV.UK Notify broke", kind(broken));
        }
        if (code >= 500) {
            return new DeliveryUnknown("GOV.UK Notify answered " + code, null);
        }
        return new DeliveryRejected(switch (code) {
            case 403 -> "GOV.UK Notify does not let us in (answer 403): the API key or this computer's clock is wrong.";
            case 413 -> "The letter is too large for GOV.UK Notify (2 MB).";
            case 429 -> "GOV.UK Notify takes no more from us for now (answer 429).";
            default -> "GOV.UK Notify refused it (answer %d).".formatted(code);
        }, null);
    }

    private static boolean isCertain(IOException broken) {
        return broken instanceof ConnectException || broken instanceof UnknownHostException
            || broken instanceof NoRouteToHostException;
    }

    private static Throwable kind(Exception e) {
        return new IOException(e.getClass().getSimpleName());
    }

    @Override
    public Optional<DeliveryTrace> trace(String key, Instant handedAt) {
        List<Notification> found = ask(() -> client.getNotifications(null, type(), key, null).getNotifications());
        if (found.isEmpty()) {
            return clock.instant().isAfter(handedAt.plus(REMEMBERED))
                ? Optional.empty()
                : Optional.of(DeliveryTrace.NONE);
        }
        return Optional.of(new DeliveryTrace(true, found.get(0).getId().toString()));
    }

    @Override
    public Optional<DeliveryStatus> delivery(String carrierKey) {
        String state = ask(() -> client.getNotificationById(carrierKey).getStatus());
        String failure = FAILURES.get(state);
        return Optional.of(new DeliveryStatus(state, failure, failure != null || OVER.contains(state)));
    }

    @Override
    public Optional<List<ChannelLetter>> got(Instant from, Instant to) {
        if (from.isBefore(clock.instant().minus(REMEMBERED))) {
            return Optional.empty();
        }
        List<ChannelLetter> all = new ArrayList<>();
        String olderThan = null;
        List<Notification> page = page(olderThan);
        while (!page.isEmpty()) {
            page.stream().map(NotifyChannel::found)
                .filter(found -> !found.at().isBefore(from) && found.at().isBefore(to)).forEach(all::add);
            Notification last = page.get(page.size() - 1);
            olderThan = last.getId().toString();
            page = last.getCreatedAt().toInstant().isBefore(from) ? List.of() : page(olderThan);
        }
        return Optional.of(all);
    }

    private List<Notification> page(String olderThan) {
        return ask(() -> client.getNotifications(null, type(), null, olderThan).getNotifications());
    }

    private static ChannelLetter found(Notification notification) {
        return new ChannelLetter(notification.getReference().orElse(null), notification.getId().toString(),
            notification.getCreatedAt().toInstant(), null);
    }

    private interface Question<T> {
        T ask() throws NotificationClientException;
    }

    private static <T> T ask(Question<T> question) {
        try {
            return question.ask();
        } catch (NotificationClientException e) {
            throw new IllegalStateException("GOV.UK Notify does not answer what became of letters ("
                + (e.getCause() == null ? "answer " + e.getHttpResult() : e.getCause().getClass().getSimpleName())
                + ")");
        }
    }
}
