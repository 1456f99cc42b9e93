package org.conferencecomplaints.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code complaints.sessions}.
 *
 * @param longest how long somebody stays signed in at most, however busy
 */
@ConfigurationProperties("complaints.sessions")
public record SessionProperties(@DefaultValue("PT10H") Duration longest) {}
