package org.conferencecomplaints.files.packs;

import java.util.ArrayList;
import java.util.List;
import org.conferencecomplaints.correspondence.pdf.Markup;
import org.conferencecomplaints.correspondence.pdf.PrintableFile;
import org.conferencecomplaints.platform.Dates;

/** The sheet that describes a pack: whose it is, what is in it, and what is not. */
final class AboutSheet {

    private AboutSheet() {
    }

    /** The first sheet of a ZIP. */
    static PrintableFile of(Pack pack, List<PackPart> parts) {
        List<SheetPdf.Block> blocks = new ArrayList<>();
        blocks.add(new SheetPdf.Block("", "", facts(pack)));
        blocks.add(new SheetPdf.Block("What you should know", "",
            pack.explains().stream().map(sentence -> PackLine.of("", sentence)).toList()));
        if (!pack.leftOut().isEmpty()) {
            blocks.add(new SheetPdf.Block("What was left out, and why", "", LeftOut.inWords(pack.leftOut())));
        }
        blocks.add(new SheetPdf.Block("Files", "", parts.stream().map(part -> PackLine.of(part.title(),
            part.name() + (part.mark().isEmpty() ? "" : "\n" + part.mark()))).toList()));
        return PackPart.sheet(pack, pack.title(), blocks);
    }

    /** What stands on the cover of a PDF, above its index. */
    static String cover(Pack pack) {
        StringBuilder body = new StringBuilder();
        facts(pack).forEach(line -> body.append("<p><strong>%s:</strong> %s</p>"
            .formatted(Markup.escape(line.label()), Markup.escape(line.text()))));
        pack.explains().forEach(sentence -> body.append("<p>%s</p>".formatted(Markup.escape(sentence))));
        if (!pack.leftOut().isEmpty()) {
            body.append("<h2>What was left out, and why</h2><ul>");
            LeftOut.inWords(pack.leftOut()).forEach(line -> body.append("<li><strong>%s:</strong> %s</li>"
                .formatted(Markup.escape(line.label()), Markup.escape(line.text()))));
            body.append("</ul>");
        }
        return body.toString();
    }

    private static List<PackLine> facts(Pack pack) {
        return List.of(PackLine.of("Council", pack.council()), PackLine.of("Complaint", pack.reference()),
            PackLine.of("Made for", pack.recipient()), PackLine.of("As the file stood on", Dates.moment(pack.at())));
    }
}
