package org.conferencecomplaints.files.documents;

import java.util.List;
import org.conferencecomplaints.casework.register.CaseAccess;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.organisation.Staff;
import org.springframework.stereotype.Component;

/**
 * Decides who may see which document, for the person who is signed in. Whoever may read the case sees what is for
 * everybody, and what they added themselves; the council's own readers, and an administrator who gave a reason, see
 * everything. What was withdrawn may concern another family, and is open to those readers only.
 */
@Component
public class DocumentAccess {

    private final Documents documents;
    private final CaseAccess access;
    private final Staff staff;

    DocumentAccess(Documents documents, CaseAccess access, Staff staff) {
        this.documents = documents;
        this.access = access;
        this.staff = staff;
    }

    /** Every version of the documents of which the person may know that they are there. */
    public List<Document> of(Complaint complaint) {
        if (!access.mayRead(complaint)) {
            return List.of();
        }
        boolean all = readsAll(complaint);
        return documents.of(complaint.reference()).stream().filter(document -> all || isFor(document)).toList();
    }

    /** Whether the person may know of the document; what is in it and its name are for {@link #mayOpen}. */
    public boolean mayKnow(Complaint complaint, Document document) {
        return access.mayRead(complaint) && (readsAll(complaint) || isFor(document));
    }

    /** Whether the person may read the document. */
    public boolean mayOpen(Complaint complaint, Document document) {
        return mayKnow(complaint, document) && (!document.isWithdrawn() || readsAll(complaint));
    }

    /**
     * Whether the person may add documents and withdraw those that they may read: who reads the case for their work.
     */
    public boolean mayAdd(Complaint complaint) {
        return access.mayRead(complaint) && !access.isAdministrator();
    }

    private boolean readsAll(Complaint complaint) {
        return access.registersReadable().contains(complaint.tenant()) || access.isAdministrator();
    }

    private boolean isFor(Document document) {
        return document.audience() == Audience.CASE || document.addedBy().equals(staff.currentUser());
    }
}
