package org.conferencecomplaints.letters;

import java.time.Clock;
import java.time.LocalDate;
import org.conferencecomplaints.people.Councils;
import org.conferencecomplaints.post.Mail;
import org.conferencecomplaints.post.Mailer;
import org.conferencecomplaints.post.ResultUnknown;
import org.conferencecomplaints.register.Register;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends letters by e-mail, neither lost nor doubled: a letter is marked before it is handed over and after, each in a
 * transaction of its own, so that a crash in between shows.
 */
@Component
public class LetterEmail {

    private final LetterStore store;
    private final Mailer mailer;
    private final Register register;
    private final Councils councils;
    private final TransactionTemplate apart;
    private final Clock clock;
    private final String domain;

    LetterEmail(LetterStore store, Mailer mailer, Register register, Councils councils,
                PlatformTransactionManager transactions, Clock clock, @Value("${complaints.mail.from}") String from) {
        this.store = store;
        this.mailer = mailer;
        this.register = register;
        this.councils = councils;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
        this.domain = from.substring(from.indexOf('@') + 1);
    }

    /**
     * Says what became of a letter of which it is not known whether it left, after somebody has looked.
     *
     * @param left true where it has left; false lets it be sent again
     */
    public void settle(String letterId, boolean left) {
        if (left) {
            mark(letterId);
        } else {
            apart.executeWithoutResult(status -> store.move(letterId, Letter.SENDING, Letter.ISSUED));
        }
    }

    void send(String letterId) {
        Letter letter = store.get(letterId);
        if (letter.is(Letter.SENDING)) {
            throw unknown(letterId);
        }
        if (letter.is(Letter.ISSUED)) {
            Mail mail = mail(letter);
            if (claim(letterId)) {
                handOver(letterId, mail);
            }
        }
    }

    /** False where somebody else has claimed, sent or voided it since it was read. */
    private boolean claim(String letterId) {
        return Boolean.TRUE.equals(apart.execute(status -> store.move(letterId, Letter.ISSUED, Letter.SENDING)));
    }

    private void handOver(String letterId, Mail mail) {
        try {
            mailer.send(mail);
        } catch (ResultUnknown e) {
            throw unknown(letterId);
        } catch (RuntimeException e) {
            apart.executeWithoutResult(status -> store.move(letterId, Letter.SENDING, Letter.ISSUED));
            throw new IllegalStateException("Letter " + letterId + " could not be sent by e-mail", e);
        }
        mark(letterId);
    }

    private void mark(String letterId) {
        apart.executeWithoutResult(status ->
            store.sent(letterId, Letter.SENDING, LocalDate.now(clock), clock.instant()));
    }

    private static IllegalStateException unknown(String letterId) {
        return new IllegalStateException("It is not known whether letter " + letterId
            + " left: look for its id in the outbox or in the mail server's log, and mark it as sent or not sent");
    }

    private Mail mail(Letter letter) {
        byte[] pdf = store.pdf(letter.id())
            .orElseThrow(() -> new IllegalStateException("Letter " + letter.id() + " has not been made into a PDF"));
        return new Mail(letter.id() + "@" + domain, letter.email(), letter.recipient(), letter.subject(),
            covering(letter), new Mail.Attachment(letter.reference() + ".pdf", pdf));
    }

    private String covering(Letter letter) {
        Councils.Unit unit = councils.of(register.get(letter.reference()).tenant()).unit();
        return """
            Dear %s,

            Please find our letter attached. Our reference is %s.

            If you cannot open it, or need it in another format, please get in touch:

            %s
            %s
            Telephone: %s
            E-mail: %s
            """.formatted(letter.recipient(), letter.reference(), unit.name(), String.join("\n", unit.address()),
            unit.phone(), unit.email());
    }
}
