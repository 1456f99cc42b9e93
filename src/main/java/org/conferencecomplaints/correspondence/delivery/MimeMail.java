package org.conferencecomplaints.correspondence.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Builds the MIME message of a {@link Mail}. A name or subject cannot add a header. */
class MimeMail {

    private static final String PDF = "application/pdf";

    /** Has read what types of files there are once, and not for each message. */
    private final JavaMailSenderImpl blank = new JavaMailSenderImpl();
    private final String from;
    private final Clock clock;

    MimeMail(String from, Clock clock) {
        this.from = from;
        this.clock = clock;
    }

    MimeMessage compose(Mail mail) {
        try {
            MimeMessage message = blank.createMimeMessage();
            MimeMessageHelper helper = new MimeMessageHelper(message, mail.pdf() != null,
                StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(address(mail));
            helper.setSubject(oneLine(mail.subject()));
            helper.setText(mail.text());
            helper.setSentDate(Date.from(clock.instant()));
            message.setHeader("Auto-Submitted", "auto-generated");
            if (mail.pdf() != null) {
                helper.addAttachment(oneLine(mail.pdf().fileName()), new ByteArrayResource(mail.pdf().content()),
                    PDF);
            }
            if (mail.enclosure() != null) {
                helper.addAttachment(oneLine(mail.enclosure().fileName()), mail.enclosure().content(), PDF);
            }
            message.saveChanges();
            // Jakarta Mail would give each attempt an id of its own.
            message.setHeader("Message-ID", "<" + oneLine(mail.messageId()) + ">");
            return message;
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalStateException("Message " + mail.messageId() + " cannot be put together", e);
        }
    }

    private static InternetAddress address(Mail mail) throws UnsupportedEncodingException {
        try {
            InternetAddress address = new InternetAddress(mail.to(), true);
            if (!address.getAddress().equals(mail.to()) || address.isGroup() || !mail.to().equals(oneLine(mail.to()))) {
                throw new AddressException();
            }
            if (mail.toName() != null) {
                address.setPersonal(oneLine(mail.toName()), StandardCharsets.UTF_8.name());
            }
            return address;
        } catch (AddressException notAnAddress) {
            // Without the cause: it repeats the address, and what is logged holds no personal data.
            throw new IllegalArgumentException(
                "The e-mail address of message " + mail.messageId() + " is not one address");
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
    }
}
