package org.conferencecomplaints.deadlines.calendar;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How long complainants have to answer: settings under {@code complaints.windows}.
 *
 * @param windows working days by the window's name
 */
@Validated
@ConfigurationProperties("complaints")
public record WindowProperties(Map<String, @NotNull @Min(1) @Max(366) Integer> windows) {

    public WindowProperties {
        windows = windows == null ? Map.of() : Map.copyOf(windows);
    }
}
