package org.conferencecomplaints.files.packs.contents;

import java.util.List;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.correspondence.pdf.PrintableFile;
import org.conferencecomplaints.files.packs.Attachment;
import org.conferencecomplaints.files.packs.ConcernedPerson;
import org.conferencecomplaints.files.packs.PackContent;
import org.conferencecomplaints.files.packs.PackSection;
import org.conferencecomplaints.files.packs.Piece;
import org.conferencecomplaints.files.papers.Papers;
import org.conferencecomplaints.files.papers.PapersService;
import org.conferencecomplaints.files.papers.Reader;
import org.conferencecomplaints.files.papers.ReaderPapers;
import org.springframework.stereotype.Component;

/** The papers for a panel or an investigation in a pack, for each reader as they were signed off. */
@Component
class PapersContent implements PackContent {

    private static final String PDF = "application/pdf";

    private final PapersService bundles;

    PapersContent(PapersService bundles) {
        this.bundles = bundles;
    }

    @Override
    public List<Piece> forComplaint(Complaint complaint) {
        return bundles.forComplaint(complaint.reference()).stream().filter(bundle -> !bundle.isDraft())
            .flatMap(bundle -> bundles.parts(bundle).stream().map(part -> piece(bundle, part))).toList();
    }

    private Piece piece(Papers bundle, ReaderPapers part) {
        return Piece.kept(PackSection.PAPERS, "papers-" + part.file().id(), "Papers for " + part.reader().label(),
            bundle.approvedAt(), part.isHanded() ? null : "Not handed over", concern(part.reader()),
            new Attachment("pdf", part.file().sha256(), PrintableFile.of(PDF, () -> bundles.open(part))));
    }

    private static ConcernedPerson concern(Reader reader) {
        return reader.person() > 0
            ? ConcernedPerson.complainant(reader.person())
            : ConcernedPerson.somebody(reader.label());
    }
}
