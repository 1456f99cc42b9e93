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
 * Chooses the delivery channels by setting. E-mail leaves through the mail server where {@code spring.mail.host} names
 * one, else into the outbox folder, unless GOV.UK Notify sends it. Notices to staff always go by e-mail of our own.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DeliveryProperties.class, NotifyProperties.class})
class DeliveryConfiguration {

    @Bean
    Mailer mailer(@Value("${spring.mail.host:}") String host, ObjectProvider<JavaMailSender> server,
                  @Value("${complaints.home}") Path home, @Value("${complaints.mail.from}") String from, Clock clock) {
        MimeMail mime = new MimeMail(from, clock);
        return StringUtils.hasText(host)
            ? new SmtpMailer(server.getObject(), mime)
            : new FolderMailer(home.resolve("outbox"), mime);
    }

    @Bean
    DeliveryChannels carriers(DeliveryProperties delivery,
                              @Value("${complaints.letter-window:}") String window,
                              @Value("${complaints.mail.from}") String from,
                              @Value("${complaints.papers.largest-email:10MB}") String largest, Mailer mailer,
                              NotifyProperties notify, Clock clock) {
        if (delivery.lettersByNotify() && !window.equals("notify")) {
            throw new IllegalArgumentException(
                "complaints.letter-window: must be 'notify' where GOV.UK Notify prints the"
                    + " letters: it refuses others, since the address has to stand where its envelopes have their "
                    + "window");
        }
        DeliveryChannel ofLetters = delivery.lettersByNotify() ? notify.ofLetters(clock) : null;
        return new DeliveryChannels(ofLetters,
            delivery.emailByNotify()
                ? notify.ofEmails(clock)
                : new EmailChannel(mailer, from, DataSize.parse(largest)));
    }
}
