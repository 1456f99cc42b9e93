package org.conferencecomplaints.security;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings under {@code complaints.requests} that say how long a request's body may take.
 *
 * @param bodyWithin    how long the whole body may take; each 4 KB that have come give a second more
 * @param notSignedIn   how many requests of people who have not signed in may wait for their body at once
 */
@Validated
@ConfigurationProperties("complaints.requests")
record RequestBodyProperties(@DefaultValue("PT30S") @NotNull @DurationMin(seconds = 1) Duration bodyWithin,
                             @DefaultValue("40") @Min(1) @Max(1000) int notSignedIn) {}
