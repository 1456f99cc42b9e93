package org.conferencecomplaints.correspondence.delivery;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Builds plain e-mails to staff, with links to our pages. */
@Component
public class StaffMail {

    private final Mailer mailer;
    private final String baseUrl;
    private final String domain;

    public StaffMail(Mailer mailer, @Value("${complaints.base-url}") String baseUrl,
                     @Value("${complaints.mail.from}") String from) {
        this.mailer = mailer;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
        this.domain = from.substring(from.indexOf('@') + 1);
    }

    /**
     * Sends it; throws as {@link Mailer#send} does.
     *
     * @param occasion the same for the same message, so that one that is sent again bears the same id
     * @param name     the name beside the address; may be null
     */
    public void send(String occasion, String address, String name, String subject, String text) {
        String id = "notice-" + UUID.nameUUIDFromBytes(occasion.getBytes(StandardCharsets.UTF_8)) + "@" + domain;
        mailer.send(new Mail(id, address, name, subject, text, null));
    }

    /** A page of ours, for a link. */
    public String link(String path) {
        return baseUrl + path;
    }
}
