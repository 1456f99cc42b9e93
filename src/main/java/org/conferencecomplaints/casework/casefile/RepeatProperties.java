package org.conferencecomplaints.casework.casefile;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How often a step may be repeated in a complaint: settings under {@code complaints.repeats}.
 *
 * @param repeats how often, by the step's name
 */
@Validated
@ConfigurationProperties("complaints")
record RepeatProperties(@NotNull Map<String, @NotNull @Min(0) Integer> repeats) {}
