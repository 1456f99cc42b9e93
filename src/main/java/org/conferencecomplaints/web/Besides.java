package org.conferencecomplaints.web;

import java.util.List;
import org.conferencecomplaints.concerns.Concern;
import org.conferencecomplaints.register.Complaint;
import org.conferencecomplaints.web.Beside.Untold;
import org.springframework.stereotype.Component;

/** Gathers what stands on a case's page beside the complaint itself. */
@Component
class Besides {

    private final ConcernDesk concernDesk;
    private final ConcernViews concernViews;
    private final ActionViews actionViews;
    private final Workers workers;
    private final ChangeDesk changes;

    Besides(ConcernDesk concernDesk, ConcernViews concernViews, ActionViews actionViews, Workers workers,
            ChangeDesk changes) {
        this.changes = changes;
        this.concernDesk = concernDesk;
        this.concernViews = concernViews;
        this.actionViews = actionViews;
        this.workers = workers;
    }

    Beside of(Complaint complaint) {
        List<Concern> concerns = concernDesk.of(complaint);
        return new Beside(complaint.reference(),
            concerns.stream().filter(concern -> !concern.isTold() && concern.failures() > 0).map(concern ->
                new Untold(ConcernViews.address(concern), concernViews.dutyPhone(complaint.tenant()))).toList(),
            concerns.stream().map(concernViews::row).toList(), actionViews.of(complaint), workers.mayWrite(),
            CaseForm.newKey(), changes.links(complaint));
    }
}
