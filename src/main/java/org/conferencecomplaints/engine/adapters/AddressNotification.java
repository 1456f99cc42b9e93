package org.conferencecomplaints.engine.adapters;

import org.camunda.bpm.engine.RuntimeService;
import org.conferencecomplaints.casework.complainants.ComplainantChanged;
import org.conferencecomplaints.engine.identity.UncheckedAccess;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Correlates the message that a new address is there: letters that wait for one look again. */
@Component
class AddressNotification {

    private final RuntimeService runtime;
    private final UncheckedAccess withoutChecks;

    AddressNotification(RuntimeService runtime, UncheckedAccess withoutChecks) {
        this.runtime = runtime;
        this.withoutChecks = withoutChecks;
    }

    @EventListener
    void changed(ComplainantChanged change) {
        withoutChecks.ask(() -> runtime.createMessageCorrelation("AddressKnown")
            .processInstanceBusinessKey(change.now().reference()).correlateAllWithResult());
    }
}
