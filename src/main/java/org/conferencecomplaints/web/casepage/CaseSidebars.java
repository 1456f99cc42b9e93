package org.conferencecomplaints.web.casepage;

import java.util.List;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.governance.concerns.Concern;
import org.conferencecomplaints.web.caseaccess.CaseWorkers;
import org.conferencecomplaints.web.casepage.CaseSidebar.Untold;
import org.conferencecomplaints.web.changes.ChangeService;
import org.conferencecomplaints.web.concerns.ConcernService;
import org.conferencecomplaints.web.concerns.ConcernViews;
import org.conferencecomplaints.web.learning.ActionViews;
import org.conferencecomplaints.web.support.CaseForm;
import org.springframework.stereotype.Component;

/** Collects what the case page shows beside the complaint itself. */
@Component
class CaseSidebars {

    private final ConcernService concernDesk;
    private final ConcernViews concernViews;
    private final ActionViews actionViews;
    private final CaseWorkers workers;
    private final ChangeService changes;

    CaseSidebars(ConcernService concernDesk, ConcernViews concernViews, ActionViews actionViews, CaseWorkers workers,
                 ChangeService changes) {
        this.changes = changes;
        this.concernDesk = concernDesk;
        this.concernViews = concernViews;
        this.actionViews = actionViews;
        this.workers = workers;
    }

    CaseSidebar forComplaint(Complaint complaint) {
        List<Concern> concerns = concernDesk.forComplaint(complaint);
        return new CaseSidebar(complaint.reference(),
            concerns.stream().filter(concern -> !concern.isTold() && concern.failures() > 0)
                .map(concern -> new Untold(ConcernViews.address(concern), concernViews.dutyPhone(complaint.tenant())))
                .toList(),
            concerns.stream().map(concernViews::row).toList(), actionViews.forComplaint(complaint), workers.mayWrite(),
            CaseForm.newKey(), changes.links(complaint));
    }
}
