package org.conferencecomplaints.organisation;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who is who among the staff, where the groups do not say it: settings under {@code complaints.people}.
 *
 * @param lineManagers the line manager's user id by the conference chair's
 */
@ConfigurationProperties("complaints.people")
record PeopleProperties(Map<String, String> lineManagers) {

    PeopleProperties {
        lineManagers = lineManagers == null ? Map.of() : Map.copyOf(lineManagers);
    }
}
