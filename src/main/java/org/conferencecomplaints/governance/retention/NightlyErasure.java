package org.conferencecomplaints.governance.retention;

import org.conferencecomplaints.platform.Dates;
import org.conferencecomplaints.platform.Incident;
import org.conferencecomplaints.platform.nodes.WorkClaims;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Nightly erasure of what has been kept for long enough, one complaint after the other, each in a transaction of its
 * own. On several nodes one does it; what a broken run has left is done the next night. Not in a database
 * that was just restored: what is to be kept longer may have been said since its backup.
 */
@Component
@ConditionalOnProperty(name = "complaints.outbound", matchIfMissing = true)
class NightlyErasure {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyErasure.class);

    private final Retention retention;
    private final WorkClaims claims;

    NightlyErasure(Retention retention, WorkClaims claims) {
        this.retention = retention;
        this.claims = claims;
    }

    @Scheduled(cron = "${complaints.retention.at}", zone = Dates.ZONE)
    void run() {
        claims.alone("erasure", this::erase);
    }

    private void erase() {
        retention.show();
        for (String reference : retention.due()) {
            try {
                if (retention.erase(reference)) {
                    LOG.info("Complaint {} erased: its time was up", reference);
                }
            } catch (RuntimeException failed) {
                LOG.error("Complaint {} could not be erased, and stays as it was until the next night: incident {}",
                    reference, Incident.of(failed).number());
            }
        }
    }
}
