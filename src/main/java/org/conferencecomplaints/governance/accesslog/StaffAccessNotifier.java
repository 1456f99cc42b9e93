package org.conferencecomplaints.governance.accesslog;

import org.conferencecomplaints.organisation.StaffAccessChanged;
import org.conferencecomplaints.platform.Incident;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Notifies supervisors of each change of staff's access, and tries again where e-mail failed. */
@Component
@ConditionalOnProperty(name = "complaints.outbound", matchIfMissing = true)
class StaffAccessNotifier {

    private final StaffAccessChanges changes;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    StaffAccessNotifier(StaffAccessChanges changes, TransactionTemplate transaction,
                        ApplicationEventPublisher events) {
        this.changes = changes;
        this.transaction = transaction;
        this.events = events;
    }

    /** Tells of those that nobody has been told of; what fails is tried again the next time. */
    @Scheduled(fixedDelayString = "${complaints.break-glass.tell-every:PT15S}")
    void tell() {
        for (StaffAccessChanged change : changes.untold()) {
            try {
                transaction.executeWithoutResult(status -> tell(change));
            } catch (RuntimeException failure) {
                Incident.of(failure);
            }
        }
    }

    /** Marked before it is told: where telling fails the mark goes too, and another node waits for it. */
    private void tell(StaffAccessChanged change) {
        if (changes.mark(change.id())) {
            events.publishEvent(change);
        }
    }
}
