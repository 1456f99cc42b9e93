package org.conferencecomplaints.platform.nodes;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings under {@code complaints.node}.
 *
 * @param goneAfter how long a node's heartbeat may be absent before others take over its work
 */
@Validated
@ConfigurationProperties("complaints.node")
public record NodeSettings(@DefaultValue("PT30S") @NotNull @DurationMin(seconds = 3) Duration goneAfter) {

    /** Two beats may fail. */
    Duration beatEvery() {
        return goneAfter.dividedBy(3);
    }
}
