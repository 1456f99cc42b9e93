package org.conferencecomplaints.engine.adapters;

import org.camunda.bpm.engine.RuntimeService;
import org.conferencecomplaints.casework.complainants.ComplainantChanged;
import org.conferencecomplaints.engine.identity.UncheckedAccess;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells letters that wait for an address to look again, where one was given beside their task. */
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
