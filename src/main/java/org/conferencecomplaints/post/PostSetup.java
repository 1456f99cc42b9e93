package org.conferencecomplaints.post;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.util.StringUtils;

/** E-mail leaves through the mail server where {@code spring.mail.host} names one, else into the outbox folder. */
@Configuration(proxyBeanMethods = false)
class PostSetup {

    @Bean
    Mailer mailer(@Value("${spring.mail.host:}") String host, ObjectProvider<JavaMailSender> server,
                  @Value("${complaints.home}") Path home, @Value("${complaints.mail.from}") String from, Clock clock) {
        MimeMail mime = new MimeMail(from, clock);
        return StringUtils.hasText(host)
            ? new SmtpMailer(server.getObject(), mime)
            : new FolderMailer(home.resolve("outbox"), mime);
    }

    @Bean
    Carriers carriers(Mailer mailer, @Value("${complaints.mail.from}") String from) {
        return Carriers.byMail(mailer, from);
    }
}
