package org.conferencecomplaints.packs.contents;

import java.util.List;
import org.conferencecomplaints.bundles.Bundle;
import org.conferencecomplaints.bundles.Bundles;
import org.conferencecomplaints.bundles.Part;
import org.conferencecomplaints.bundles.Reader;
import org.conferencecomplaints.packs.Attachment;
import org.conferencecomplaints.packs.Concern;
import org.conferencecomplaints.packs.PackContent;
import org.conferencecomplaints.packs.Piece;
import org.conferencecomplaints.packs.Section;
import org.conferencecomplaints.paper.Content;
import org.conferencecomplaints.register.Complaint;
import org.springframework.stereotype.Component;

/** The papers that were put together for a panel or an investigation, for each reader as they were signed off. */
@Component
class PapersContent implements PackContent {

    private static final String PDF = "application/pdf";

    private final Bundles bundles;

    PapersContent(Bundles bundles) {
        this.bundles = bundles;
    }

    @Override
    public List<Piece> of(Complaint complaint) {
        return bundles.of(complaint.reference()).stream().filter(bundle -> !bundle.isDraft())
            .flatMap(bundle -> bundles.parts(bundle).stream().map(part -> piece(bundle, part))).toList();
    }

    private Piece piece(Bundle bundle, Part part) {
        return Piece.kept(Section.PAPERS, "papers-" + part.file().id(), "Papers for " + part.reader().label(),
            bundle.approvedAt(), part.isHanded() ? null : "Not handed over", concern(part.reader()),
            new Attachment("pdf", part.file().sha256(), Content.of(PDF, () -> bundles.open(part))));
    }

    private static Concern concern(Reader reader) {
        return reader.person() > 0 ? Concern.complainant(reader.person()) : Concern.somebody(reader.label());
    }
}
