package org.conferencecomplaints.files.packs;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.conferencecomplaints.correspondence.pdf.PrintableFile;
import org.conferencecomplaints.platform.Dates;

/**
 * A file of a pack, and its line in the index.
 *
 * @param date    in words; empty where it has none
 * @param mark    why it does not stand as it is; empty where it does
 * @param name    its path in a ZIP
 * @param content a sheet is set when it is opened
 */
record PackPart(PackSection section, String title, String date, String mark, String name, PrintableFile content) {

    static final String PDF = "application/pdf";

    /** What one sheet takes, so that a long list is set a piece at a time. */
    private static final int MOST_PIECES = 200;
    private static final int MOST_CHARACTERS = 200_000;

    /** The files of a pack, in their order. */
    static List<PackPart> of(Pack pack) {
        List<PackPart> parts = new ArrayList<>();
        int folder = 0;
        for (PackSection section : PackSection.values()) {
            List<Piece> pieces = pack.pieces().stream().filter(piece -> piece.section() == section).toList();
            if (!pieces.isEmpty()) {
                String path = "%02d %s/%1$02d-".formatted(++folder, FileNames.of(section.title()));
                List<List<Piece>> files = section.isTogether()
                    ? sheets(pieces)
                    : pieces.stream().map(List::of).toList();
                for (int i = 0; i < files.size(); i++) {
                    String number = path + "%03d ".formatted(i + 1);
                    parts.add(section.isTogether()
                        ? list(pack, section, files.get(i), i + 1, files.size(), number)
                        : single(pack, files.get(i).get(0), number));
                }
            }
        }
        return parts;
    }

    private static List<List<Piece>> sheets(List<Piece> pieces) {
        List<List<Piece>> sheets = new ArrayList<>();
        List<Piece> sheet = new ArrayList<>();
        int characters = 0;
        for (Piece piece : pieces) {
            int more = piece.text().length();
            if (sheet.size() == MOST_PIECES || !sheet.isEmpty() && characters + more > MOST_CHARACTERS) {
                sheets.add(sheet);
                sheet = new ArrayList<>();
                characters = 0;
            }
            sheet.add(piece);
            characters += more;
        }
        sheets.add(sheet);
        return sheets;
    }

    private static PackPart list(Pack pack, PackSection section, List<Piece> pieces, int number, int of, String path) {
        String title = section.title() + (of == 1 ? "" : ", part %d of %d".formatted(number, of));
        return new PackPart(section, title, "", "", path + FileNames.of(title) + ".pdf",
            sheet(pack, title, pieces.stream().map(SheetPdf.Block::of).toList()));
    }

    private static PackPart single(Pack pack, Piece piece, String path) {
        String ending = "." + (piece.isFile() ? FileNames.ending(piece.file().ending()) : "pdf");
        String name = path + FileNames.of((piece.at() == null ? "" : Dates.dayOf(piece.at()) + " ")
            + piece.title().replace(ending, "")) + ending;
        UnaryOperator<String> orEmpty = text -> text == null ? "" : text;
        String date = piece.at() == null ? "" : Dates.shortDay(Dates.dayOf(piece.at()));
        return piece.isFile()
            ? new PackPart(piece.section(), piece.title(), date, orEmpty.apply(piece.mark()),
                name, piece.file().content())
            : new PackPart(piece.section(), piece.title(), date, orEmpty.apply(piece.mark()), name,
                sheet(pack, piece.title(), List.of(SheetPdf.Block.of(piece).untitled())));
    }

    static PrintableFile sheet(Pack pack, String title, List<SheetPdf.Block> blocks) {
        String reference = pack.reference();
        String council = pack.council();
        Instant at = pack.at();
        return PrintableFile.of(PDF,
            () -> new ByteArrayInputStream(SheetPdf.of(reference, council, at, title, blocks)));
    }
}
