package org.conferencecomplaints.web.filing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.conferencecomplaints.casework.register.CaseAccess;
import org.conferencecomplaints.casework.register.Register;
import org.conferencecomplaints.correspondence.filing.FileCopy;
import org.conferencecomplaints.correspondence.filing.Filing;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.web.caseaccess.Cases;
import org.conferencecomplaints.web.support.NotFound;
import org.springframework.stereotype.Service;

/** The copies to be filed that the signed-in person may see: of councils whose whole register they read. */
@Service
class FilingService {

    private final Filing filing;
    private final CaseAccess access;
    private final Register register;
    private final Staff staff;

    FilingService(Filing filing, CaseAccess access, Register register, Staff staff) {
        this.filing = filing;
        this.access = access;
        this.register = register;
        this.staff = staff;
    }

    /** All of them; {@link NotFound} for somebody who reads no register. */
    List<FileCopy> all() {
        Set<String> tenants = access.registersReadable();
        if (tenants.isEmpty()) {
            throw new NotFound(Cases.NO_REGISTER);
        }
        return filing.ofCouncils(tenants, staff.currentUser());
    }

    /** Those of one council, none where it is not the person's; of all councils where none is named. */
    List<FileCopy> of(String tenant) {
        return all().stream().filter(copy -> tenant == null || copy.tenant().equals(tenant)).toList();
    }

    /** Records that a copy is on its file; {@link NotFound} for one that the person may not see. */
    void file(String id, LocalDate on) {
        Cases.requirePlain(id);
        FileCopy copy = filing.find(id)
            .filter(found -> access.registersReadable().contains(found.tenant())
                && access.mayRead(register.get(found.reference())))
            .orElseThrow(NotFound::new);
        filing.file(copy, on);
    }
}
