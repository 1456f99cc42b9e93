package org.conferencecomplaints.organisation;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * When the councils' Executive groups meet (B-2.27): settings under {@code complaints.executive-meetings}.
 *
 * @param executiveMeetings the dates by tenant id
 */
@Validated
@ConfigurationProperties("complaints")
record ExecutiveMeetingProperties(Map<String, List<@NotNull LocalDate>> executiveMeetings) {

    ExecutiveMeetingProperties {
        executiveMeetings = executiveMeetings == null ? Map.of() : executiveMeetings;
    }
}
