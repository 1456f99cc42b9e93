package org.conferencecomplaints.correspondence.delivery;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import uk.gov.service.notify.NotificationClient;

/**
 * Settings under {@code complaints.delivery.notify}: how GOV.UK Notify is reached.
 *
 * @param baseUrl       its API
 * @param apiKey        secret, as Notify shows it once when it is made
 * @param emailTemplate id of the template for e-mails
 * @param timeout       how long a connection or an answer may take; see {@link OutgoingConnections}
 */
@Validated
@ConfigurationProperties("complaints.delivery.notify")
record NotifyProperties(@DefaultValue("https://api.notifications.service.gov.uk") @NotBlank String baseUrl,
                        String apiKey, String emailTemplate,
                        @DefaultValue(USUAL_TIMEOUT) @NotNull @DurationMin(seconds = 1) Duration timeout) {

    static final String TIMEOUT = "complaints.delivery.notify.timeout";
    static final String USUAL_TIMEOUT = "PT30S";

    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern KEY = Pattern.compile(".+-" + UUID + "-" + UUID);

    DeliveryChannel ofLetters(Clock clock) {
        return NotifyChannel.ofLetters(client(), clock);
    }

    DeliveryChannel ofEmails(Clock clock) {
        if (emailTemplate == null || !UUID.matcher(emailTemplate).matches()) {
            throw new IllegalArgumentException(
                "complaints.delivery.notify.email-template: give the id of the template that GOV.UK Notify shows");
        }
        return NotifyChannel.ofEmails(client(), emailTemplate, clock);
    }

    private NotificationClient client() {
        if (apiKey == null || !KEY.matcher(apiKey).matches()) {
            throw new IllegalArgumentException(
                "complaints.delivery.notify.api-key: is missing, or is no key of GOV.UK Notify");
        }
        return new NotificationClient(apiKey, baseUrl.replaceAll("/+$", ""));
    }
}
