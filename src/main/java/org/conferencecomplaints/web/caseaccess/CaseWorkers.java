package org.conferencecomplaints.web.caseaccess;

import org.conferencecomplaints.casework.register.CaseAccess;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.web.support.Forbidden;
import org.conferencecomplaints.web.support.NotFound;
import org.springframework.stereotype.Component;

/** Decides who works on a case and so may write in it: whoever reads its file, except administrators. */
@Component
public class CaseWorkers {

    private final Cases cases;
    private final CaseAccess access;

    CaseWorkers(Cases cases, CaseAccess access) {
        this.cases = cases;
        this.access = access;
    }

    /** The complaint with this reference, to write in its case; {@link NotFound} for who may not read it. */
    public Complaint complaint(String reference) {
        Complaint complaint = cases.complaint(reference);
        if (!mayWrite()) {
            throw new Forbidden("Administrators read a case file and write nothing in it. A concern about a "
                + "child's safety they may report.");
        }
        return complaint;
    }

    /** Whether the person may write in what they may read. */
    public boolean mayWrite() {
        return !access.isAdministrator();
    }
}
