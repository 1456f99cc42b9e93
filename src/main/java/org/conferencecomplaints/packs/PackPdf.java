package org.conferencecomplaints.packs;

import java.io.OutputStream;
import org.conferencecomplaints.paper.Cover;
import org.conferencecomplaints.paper.Item;
import org.conferencecomplaints.paper.NotPrintable;
import org.conferencecomplaints.paper.PaginatedPdf;
import org.conferencecomplaints.paper.WorkFolder;

/** A pack as one PDF. What cannot be put on paper stands in the index, with its place in the ZIP. */
final class PackPdf {

    private PackPdf() {
    }

    static void write(Pack pack, WorkFolder work, OutputStream out) {
        try (PaginatedPdf pdf = new PaginatedPdf(work)) {
            for (Part part : Part.of(pack)) {
                add(pdf, part);
            }
            pdf.write(new Cover(pack.title(), AboutSheet.cover(pack), pack.reference()), out);
        }
    }

    private static void add(PaginatedPdf pdf, Part part) {
        try {
            pdf.add(new Item(part.title(), part.date(), part.mark()), part.content());
        } catch (NotPrintable notHere) {
            String where = "Not on these pages: in the ZIP, file \"%s\".".formatted(part.name());
            pdf.mention(new Item(part.title(), part.date(), part.mark().isEmpty() ? where : part.mark() + ". " + where));
        }
    }
}
