package org.conferencecomplaints.correspondence.delivery;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.SendFailedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/** Sends e-mails through the council's mail server: settings {@code spring.mail.*}. */
class SmtpMailer implements Mailer {

    /** What Angus Mail gives as the answer when the server hangs up instead of answering. */
    private static final int HUNG_UP = -1;

    private final JavaMailSender server;
    private final MimeMail mime;

    SmtpMailer(JavaMailSender server, MimeMail mime) {
        this.server = server;
        this.mime = mime;
    }

    @Override
    public void send(Mail mail) {
        try {
            server.send(mime.compose(mail));
        } catch (MailException e) {
            List<Throwable> causes = causes(e);
            Throwable why = reduced(causes);
            if (causes.stream().noneMatch(SmtpMailer::isCertain) && causes.stream().anyMatch(SmtpMailer::isLoss)) {
                throw new DeliveryUnknown("The mail server did not answer to message " + mail.messageId(), why);
            }
            throw new DeliveryRejected(inWords(causes), why);
        }
    }

    /** The answer's code says more to whoever runs the mail server than its words may say to others. */
    private static String inWords(List<Throwable> causes) {
        return causes.stream().map(SmtpMailer::code).filter(code -> code > 0).findFirst()
            .map(code -> "The mail server refused it with answer %d.".formatted(code))
            .orElse("The mail server cannot be reached or does not let us in.");
    }

    private static int code(Throwable cause) {
        if (cause instanceof SMTPSendFailedException refused) {
            return refused.getReturnCode();
        }
        return cause instanceof SMTPAddressFailedException refused ? refused.getReturnCode() : 0;
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>(List.of(failure));
        if (failure.getCause() != null) {
            causes.addAll(causes(failure.getCause()));
        }
        if (failure instanceof MailSendException several && several.getMessageExceptions() != null) {
            for (Exception one : several.getMessageExceptions()) {
                causes.addAll(causes(one));
            }
        }
        return causes;
    }

    /** The server has refused, or there was no connection at all: the message has not left. */
    private static boolean isCertain(Throwable cause) {
        if (cause instanceof SMTPSendFailedException refused) {
            return refused.getReturnCode() != HUNG_UP;
        }
        return cause instanceof AuthenticationFailedException || cause instanceof SendFailedException
            || cause.getMessage() != null && cause.getMessage().startsWith("Mail server connection failed");
    }

    private static boolean isLoss(Throwable cause) {
        return cause instanceof IOException || cause instanceof SMTPSendFailedException;
    }

    /** What went wrong by kind and answer code only: a server's words often repeat the recipient's address. */
    private static Throwable reduced(List<Throwable> causes) {
        return new IOException(causes.stream().map(SmtpMailer::kind).distinct().collect(Collectors.joining(", ")));
    }

    private static String kind(Throwable cause) {
        String kind = cause.getClass().getSimpleName();
        return code(cause) == 0 ? kind : kind + " " + code(cause);
    }
}
