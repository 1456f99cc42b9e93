package org.conferencecomplaints.files.documents;

import java.util.List;
import org.conferencecomplaints.casework.register.CaseAccess;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.organisation.Councils;
import org.conferencecomplaints.organisation.Councils.Council;
import org.conferencecomplaints.organisation.Staff;
import org.springframework.stereotype.Component;

/**
 * Decides who may see which document, for the person who is signed in. Whoever may read the case sees what is for
 * everybody, and what they added themselves; the council's own readers, and an administrator who gave a reason, see
 * everything. What was withdrawn may concern another family, and is open to those readers only. What others rely on,
 * such as the officer's minutes, is withdrawn or replaced only by who added it or by the team that runs the case.
 */
@Component
public class DocumentAccess {

    private final Documents documents;
    private final CaseAccess access;
    private final Councils councils;
    private final Staff staff;

    DocumentAccess(Documents documents, CaseAccess access, Councils councils, Staff staff) {
        this.documents = documents;
        this.access = access;
        this.councils = councils;
        this.staff = staff;
    }

    /** Every version of the documents of which the person may know that they are there. */
    public List<Document> forComplaint(Complaint complaint) {
        if (!access.mayRead(complaint)) {
            return List.of();
        }
        boolean all = readsAll(complaint);
        return documents.forComplaint(complaint.reference()).stream().filter(document -> all || isFor(document))
            .toList();
    }

    /** Whether the person may know of the document; what is in it and its name are for {@link #mayOpen}. */
    public boolean mayKnow(Complaint complaint, Document document) {
        return access.mayRead(complaint) && (readsAll(complaint) || isFor(document));
    }

    /** Whether the person may read the document. */
    public boolean mayOpen(Complaint complaint, Document document) {
        return mayKnow(complaint, document) && (!document.isWithdrawn() || readsAll(complaint));
    }

    /** Whether the person may add documents: who reads the case for their work. */
    public boolean mayAdd(Complaint complaint) {
        return access.mayRead(complaint) && !access.isAdministrator();
    }

    /**
     * Whether the person may withdraw this version: who added it, the council's caseworkers (the unit or complaints
     * team), and its supervisors.
     */
    public boolean mayWithdraw(Complaint complaint, Document version) {
        return mayAdd(complaint) && mayOpen(complaint, version) && (isOwn(version) || runsTheCase(complaint));
    }

    /**
     * Whether the person may add a version of a document: who added its first, and whoever may withdraw any document.
     *
     * @param versions those of which the person may know
     */
    public boolean mayReplace(Complaint complaint, List<Document> versions) {
        return mayAdd(complaint) && (runsTheCase(complaint)
            || versions.stream().anyMatch(version -> version.version() == 1 && isOwn(version)));
    }

    private boolean runsTheCase(Complaint complaint) {
        Council council = councils.forTenant(complaint.tenant());
        return staff.isMember(staff.currentUser(), council.caseworkers())
            || staff.isMember(staff.currentUser(), council.supervisors());
    }

    private boolean readsAll(Complaint complaint) {
        return access.registersReadable().contains(complaint.tenant()) || access.isAdministrator();
    }

    private boolean isFor(Document document) {
        return document.audience() == Audience.CASE || isOwn(document);
    }

    private boolean isOwn(Document document) {
        return document.addedBy().equals(staff.currentUser());
    }
}
