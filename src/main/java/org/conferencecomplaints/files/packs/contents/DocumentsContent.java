package org.conferencecomplaints.files.packs.contents;

import java.util.List;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.correspondence.pdf.PrintableFile;
import org.conferencecomplaints.files.documents.Audience;
import org.conferencecomplaints.files.documents.Document;
import org.conferencecomplaints.files.documents.Documents;
import org.conferencecomplaints.files.packs.Attachment;
import org.conferencecomplaints.files.packs.ConcernedPerson;
import org.conferencecomplaints.files.packs.PackContent;
import org.conferencecomplaints.files.packs.PackSection;
import org.conferencecomplaints.files.packs.Piece;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Dates;
import org.springframework.stereotype.Component;

/** Every version of every document in a pack, withdrawn ones included. */
@Component
class DocumentsContent implements PackContent {

    private final Documents documents;
    private final Staff staff;

    DocumentsContent(Documents documents, Staff staff) {
        this.documents = documents;
        this.staff = staff;
    }

    @Override
    public List<Piece> forComplaint(Complaint complaint) {
        return documents.forComplaint(complaint.reference()).stream().map(this::piece).toList();
    }

    private Piece piece(Document document) {
        return Piece.kept(PackSection.DOCUMENTS, id(document), "%s: %s%s".formatted(document.kind().inWords(),
            document.name(), document.version() == 1 ? "" : ", version " + document.version()), document.addedAt(),
            mark(document),
            document.audience() == Audience.COUNCIL ? ConcernedPerson.staff() : ConcernedPerson.unread(),
            attachment(document));
    }

    static String id(Document document) {
        return "document-" + document.id();
    }

    private Attachment attachment(Document document) {
        int dot = document.name().lastIndexOf('.');
        return new Attachment(dot < 0 ? "bin" : document.name().substring(dot + 1), document.sha256(),
            PrintableFile.of(document.mediaType(), () -> documents.open(document)));
    }

    private String mark(Document document) {
        return !document.isWithdrawn()
            ? null
            : "Withdrawn %s by %s: %s".formatted(
                Dates.moment(document.withdrawnAt()), staff.nameOf(document.withdrawnBy()), document.withdrawnReason());
    }
}
