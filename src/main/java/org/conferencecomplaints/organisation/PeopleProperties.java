package org.conferencecomplaints.organisation;

import jakarta.validation.constraints.NotBlank;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Who is who among the staff, where the groups do not say it: settings under {@code complaints.people}.
 *
 * @param lineManagers the line manager's user id by the conference chair's
 */
@Validated
@ConfigurationProperties("complaints.people")
record PeopleProperties(Map<String, @NotBlank String> lineManagers) {

    PeopleProperties {
        lineManagers = lineManagers == null ? Map.of() : Map.copyOf(lineManagers);
    }
}
