package org.conferencecomplaints.files.packs;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.conferencecomplaints.correspondence.pdf.Markup;
import org.conferencecomplaints.correspondence.pdf.TaggedPdf;
import org.conferencecomplaints.platform.Dates;

/** Writes labelled texts as a PDF. */
final class SheetPdf {

    private static final String CSS = TaggedPdf.text("packs/sheet.css");
    private static final Template LAYOUT = Mustache.compiler().emptyStringIsFalse(true).escapeHTML(true)
        .compile(TaggedPdf.text("packs/sheet.html"));

    private SheetPdf() {
    }

    /**
     * A heading with lines below.
     *
     * @param title empty for none
     * @param mark  empty for none
     */
    record Block(String title, String mark, List<PackLine> lines) {

        static Block of(Piece piece) {
            return new Block(piece.title(), piece.mark() == null ? "" : piece.mark(), piece.lines());
        }

        /** For a sheet of its own, which has the title. */
        Block untitled() {
            return new Block("", mark, lines);
        }

        private Block clean() {
            return new Block(Markup.clean(title), Markup.clean(mark),
                lines.stream()
                    .map(line -> new PackLine(Markup.clean(line.label()), Markup.clean(line.text()), line.concern()))
                    .toList());
        }
    }

    static byte[] of(String reference, String council, Instant at, String title, List<Block> blocks) {
        return ReproduciblePdf.made(at, TaggedPdf.of(LAYOUT.execute(Map.of("css", CSS, "reference", reference,
            "council", council, "day", Dates.day(Dates.dayOf(at)), "title", Markup.clean(title),
            "blocks", blocks.stream().map(Block::clean).toList()))));
    }
}
