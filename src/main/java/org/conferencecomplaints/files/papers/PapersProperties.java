package org.conferencecomplaints.files.papers;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings under {@code complaints.papers}.
 *
 * @param preparedBy by council, the groups whose members put together the papers of the cases on which they work
 */
@Validated
@ConfigurationProperties("complaints.papers")
public record PapersProperties(Map<String, @NotEmpty List<@NotBlank String>> preparedBy) {

    List<String> preparedBy(String tenant) {
        return preparedBy == null ? List.of() : preparedBy.getOrDefault(tenant, List.of());
    }
}
