package org.conferencecomplaints.correspondence.delivery;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How letters are delivered: settings under {@code complaints.delivery}.
 *
 * @param letters who prints and posts letters: {@code print}, the council's own post room, or {@code notify}
 * @param email   who sends letters by e-mail: {@code mail}, the mail server, or {@code notify}
 * @param longest the longest that a delivery can take; one that began earlier was broken off
 */
@Validated
@ConfigurationProperties("complaints.delivery")
public record DeliveryProperties(@DefaultValue("print") @Pattern(regexp = "print|notify") String letters,
                                 @DefaultValue("mail") @Pattern(regexp = "mail|notify") String email,
                                 @DefaultValue("PT10M") @NotNull @DurationMin(seconds = 1) Duration longest) {

    private static final String NOTIFY = "notify";

    boolean lettersByNotify() {
        return NOTIFY.equals(letters);
    }

    boolean emailByNotify() {
        return NOTIFY.equals(email);
    }
}
