package org.conferencecomplaints.packs.contents;

import java.util.List;
import org.conferencecomplaints.Dates;
import org.conferencecomplaints.documents.Audience;
import org.conferencecomplaints.documents.Document;
import org.conferencecomplaints.documents.Documents;
import org.conferencecomplaints.packs.Attachment;
import org.conferencecomplaints.packs.Concern;
import org.conferencecomplaints.packs.PackContent;
import org.conferencecomplaints.packs.Piece;
import org.conferencecomplaints.packs.Section;
import org.conferencecomplaints.paper.Content;
import org.conferencecomplaints.people.Staff;
import org.conferencecomplaints.register.Complaint;
import org.springframework.stereotype.Component;

/** Every version of every document, those withdrawn too. */
@Component
class DocumentsContent implements PackContent {

    private final Documents documents;
    private final Staff staff;

    DocumentsContent(Documents documents, Staff staff) {
        this.documents = documents;
        this.staff = staff;
    }

    @Override
    public List<Piece> of(Complaint complaint) {
        return documents.of(complaint.reference()).stream().map(this::piece).toList();
    }

    private Piece piece(Document document) {
        return Piece.kept(Section.DOCUMENTS, id(document), "%s: %s%s".formatted(document.kind().inWords(),
            document.name(), document.version() == 1 ? "" : ", version " + document.version()), document.addedAt(),
            mark(document), document.audience() == Audience.COUNCIL ? Concern.staff() : Concern.unread(),
            attachment(document));
    }

    static String id(Document document) {
        return "document-" + document.id();
    }

    private Attachment attachment(Document document) {
        int dot = document.name().lastIndexOf('.');
        return new Attachment(dot < 0 ? "bin" : document.name().substring(dot + 1), document.sha256(),
            Content.of(document.mediaType(), () -> documents.open(document)));
    }

    private String mark(Document document) {
        return !document.isWithdrawn() ? null : "Withdrawn %s by %s: %s".formatted(
            Dates.moment(document.withdrawnAt()), staff.nameOf(document.withdrawnBy()), document.withdrawnReason());
    }
}
