package org.conferencecomplaints.web;

import org.conferencecomplaints.register.CaseAccess;
import org.conferencecomplaints.register.Complaint;
import org.springframework.stereotype.Component;

/** Those who work on a case, and so may write in it: whoever reads its file but administrators. */
@Component
class Workers {

    private final Cases cases;
    private final CaseAccess access;

    Workers(Cases cases, CaseAccess access) {
        this.cases = cases;
        this.access = access;
    }

    /** The complaint with this reference, to write in its case; {@link NotFound} for who may not read it. */
    Complaint complaint(String reference) {
        Complaint complaint = cases.complaint(reference);
        if (!mayWrite()) {
            throw new Forbidden("Administrators read a case file and write nothing in it. A concern about a "
                + "child's safety they may report.");
        }
        return complaint;
    }

    /** Whether the person may write in what they may read. */
    boolean mayWrite() {
        return !access.isAdministrator();
    }
}
