package org.conferencecomplaints.files.papers;

import org.conferencecomplaints.casework.register.CaseAccess;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.organisation.Staff;
import org.springframework.stereotype.Component;

/** The port that decides who puts papers together and reads them, for the person who is signed in. */
@Component
public class PapersAccess {

    private final CaseAccess access;
    private final PapersProperties settings;
    private final Staff staff;

    PapersAccess(CaseAccess access, PapersProperties settings, Staff staff) {
        this.access = access;
        this.settings = settings;
        this.staff = staff;
    }

    /** The council's own readers, and of those who work on the case the members of the groups that are set for it. */
    public boolean mayPrepare(Complaint complaint) {
        return access.mayRead(complaint) && !access.isAdministrator()
            && (access.registersReadable().contains(complaint.tenant())
                || settings.preparedBy(complaint.tenant()).stream()
                    .anyMatch(group -> staff.isMember(staff.currentUser(), group)));
    }
}
