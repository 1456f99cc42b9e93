package org.conferencecomplaints.post;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.SendFailedException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/** Sends through the council's mail server: settings {@code spring.mail.*}. */
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
            server.send(mime.of(mail));
        } catch (MailException e) {
            if (brokeOff(e)) {
                throw new ResultUnknown("The mail server did not answer to message " + mail.messageId(), reduced(e));
            }
            throw new IllegalStateException("The mail server did not take message " + mail.messageId(), reduced(e));
        }
    }

    /** A refusal by the server, or no connection at all, is certain; a connection lost later is not. */
    private static boolean brokeOff(MailException failure) {
        Deque<Throwable> causes = new ArrayDeque<>();
        causes.add(failure);
        boolean lost = false;
        while (!causes.isEmpty()) {
            Throwable cause = causes.pop();
            if (isCertain(cause)) {
                return false;
            }
            lost |= cause instanceof IOException || cause instanceof SMTPSendFailedException;
            if (cause.getCause() != null) {
                causes.add(cause.getCause());
            }
            if (cause instanceof MailSendException several && several.getMessageExceptions() != null) {
                causes.addAll(Arrays.asList(several.getMessageExceptions()));
            }
        }
        return lost;
    }

    private static boolean isCertain(Throwable cause) {
        if (cause instanceof SMTPSendFailedException refused) {
            return refused.getReturnCode() != HUNG_UP;
        }
        return cause instanceof AuthenticationFailedException || cause instanceof SendFailedException
            || cause.getMessage() != null && cause.getMessage().startsWith("Mail server connection failed");
    }

    /** What went wrong by kind only: a server's answer often repeats the recipient's address. */
    private static Throwable reduced(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return new IOException(root.getClass().getSimpleName());
    }
}
