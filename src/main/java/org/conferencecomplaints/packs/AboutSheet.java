package org.conferencecomplaints.packs;

import java.util.ArrayList;
import java.util.List;
import org.conferencecomplaints.Dates;
import org.conferencecomplaints.paper.Content;
import org.conferencecomplaints.paper.Markup;

/** What a pack says of itself: whose it is, what is in it, and what is not. */
final class AboutSheet {

    private AboutSheet() {
    }

    /** The first sheet of a ZIP. */
    static Content of(Pack pack, List<Part> parts) {
        List<SheetPdf.Block> blocks = new ArrayList<>();
        blocks.add(new SheetPdf.Block("", "", facts(pack)));
        blocks.add(new SheetPdf.Block("What you should know", "",
            pack.explains().stream().map(sentence -> Line.of("", sentence)).toList()));
        if (!pack.leftOut().isEmpty()) {
            blocks.add(new SheetPdf.Block("What was left out, and why", "", LeftOut.inWords(pack.leftOut())));
        }
        blocks.add(new SheetPdf.Block("Files", "", parts.stream().map(part -> Line.of(part.title(),
            part.name() + (part.mark().isEmpty() ? "" : "\n" + part.mark()))).toList()));
        return Part.sheet(pack, pack.title(), blocks);
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

    private static List<Line> facts(Pack pack) {
        return List.of(Line.of("Council", pack.council()), Line.of("Complaint", pack.reference()),
            Line.of("Made for", pack.recipient()), Line.of("As the file stood on", Dates.moment(pack.at())));
    }
}
