package org.conferencecomplaints.bundles;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * Settings under {@code complaints.papers}.
 *
 * @param preparedBy   by council, the groups whose members put together the papers of the cases on which they work
 * @param largestEmail papers up to this size go by e-mail
 */
@ConfigurationProperties("complaints.papers")
public record PapersSettings(Map<String, List<String>> preparedBy, DataSize largestEmail) {

    List<String> preparedBy(String tenant) {
        return preparedBy == null ? List.of() : preparedBy.getOrDefault(tenant, List.of());
    }
}
