package org.conferencecomplaints.correspondence.delivery;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;

/**
 * Who carries letters, by setting. E-mail leaves through the mail server where {@code spring.mail.host} names one, else
 * into the outbox folder, unless GOV.UK Notify sends it. Notices to staff always go by e-mail of our own.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NotifyProperties.class)
class DeliveryConfiguration {

    private static final String NOTIFY = "notify";

    @Bean
    Mailer mailer(@Value("${spring.mail.host:}") String host, ObjectProvider<JavaMailSender> server,
                  @Value("${complaints.home}") Path home, @Value("${complaints.mail.from}") String from, Clock clock) {
        MimeMail mime = new MimeMail(from, clock);
        return StringUtils.hasText(host)
            ? new SmtpMailer(server.getObject(), mime)
            : new FolderMailer(home.resolve("outbox"), mime);
    }

    @Bean
    DeliveryChannels carriers(@Value("${complaints.post.letters:print}") String letters,
                              @Value("${complaints.post.email:mail}") String email,
                              @Value("${complaints.letter-window:}") String window,
                              @Value("${complaints.mail.from}") String from,
                              @Value("${complaints.papers.largest-email:10MB}") String largest, Mailer mailer,
                              NotifyProperties notify, Clock clock) {
        if (letters.equals(NOTIFY) && !window.equals(NOTIFY)) {
            throw new IllegalArgumentException(
                "complaints.letter-window: must be 'notify' where GOV.UK Notify prints the"
                    + " letters: it refuses others, since the address has to stand where its envelopes have their window");
        }
        DeliveryChannel ofLetters = isNotify("letters", letters, "print") ? notify.ofLetters(clock) : null;
        return new DeliveryChannels(ofLetters,
            isNotify("email", email, "mail")
                ? notify.ofEmails(clock)
                : new EmailChannel(mailer, from, DataSize.parse(largest)));
    }

    private static boolean isNotify(String channel, String carrier, String other) {
        if (!carrier.equals(NOTIFY) && !carrier.equals(other)) {
            throw new IllegalArgumentException("complaints.post.%s: is '%s', and must be '%s' or 'notify'"
                .formatted(channel, carrier, other));
        }
        return carrier.equals(NOTIFY);
    }
}
