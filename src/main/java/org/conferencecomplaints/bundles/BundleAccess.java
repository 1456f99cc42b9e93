package org.conferencecomplaints.bundles;

import org.conferencecomplaints.people.Staff;
import org.conferencecomplaints.register.CaseAccess;
import org.conferencecomplaints.register.Complaint;
import org.springframework.stereotype.Component;

/** Who puts papers together and reads them as they were put together; answers for the person who is signed in. */
@Component
public class BundleAccess {

    private final CaseAccess access;
    private final PapersSettings settings;
    private final Staff staff;

    BundleAccess(CaseAccess access, PapersSettings settings, Staff staff) {
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
