package org.conferencecomplaints.engine;

import org.camunda.bpm.engine.RuntimeService;
import org.conferencecomplaints.complainants.ComplainantChanged;
import org.conferencecomplaints.engine.staff.WithoutChecks;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells letters that wait for an address to look again, where one was given beside their task. */
@Component
class AddressesKnown {

    private final RuntimeService runtime;
    private final WithoutChecks withoutChecks;

    AddressesKnown(RuntimeService runtime, WithoutChecks withoutChecks) {
        this.runtime = runtime;
        this.withoutChecks = withoutChecks;
    }

    @EventListener
    void changed(ComplainantChanged change) {
        withoutChecks.ask(() -> runtime.createMessageCorrelation("AddressKnown")
            .processInstanceBusinessKey(change.now().reference()).correlateAllWithResult());
    }
}
