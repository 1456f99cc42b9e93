package org.conferencecomplaints.files.papers;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings under {@code complaints.papers}.
 *
 * @param preparedBy by council, the groups whose members put together the papers of the cases on which they work
 */
@ConfigurationProperties("complaints.papers")
public record PapersProperties(Map<String, List<String>> preparedBy) {

    List<String> preparedBy(String tenant) {
        return preparedBy == null ? List.of() : preparedBy.getOrDefault(tenant, List.of());
    }
}
