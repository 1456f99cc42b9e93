package org.conferencecomplaints.security;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings under {@code complaints.sessions}.
 *
 * @param longest how long somebody stays signed in at most, however busy
 */
@Validated
@ConfigurationProperties("complaints.sessions")
public record SessionProperties(@DefaultValue("PT10H") @NotNull @DurationMin(minutes = 1) Duration longest) {}
