package org.conferencecomplaints.files.packs;

import java.io.OutputStream;
import org.conferencecomplaints.correspondence.pdf.Cover;
import org.conferencecomplaints.correspondence.pdf.IndexItem;
import org.conferencecomplaints.correspondence.pdf.NotPrintable;
import org.conferencecomplaints.correspondence.pdf.PaginatedPdf;
import org.conferencecomplaints.correspondence.pdf.WorkFolder;

/** Writes a pack as one PDF. What cannot be put on paper stands in the index, with its place in the ZIP. */
final class PackPdf {

    private PackPdf() {
    }

    static void write(Pack pack, WorkFolder work, OutputStream out) {
        try (PaginatedPdf pdf = new PaginatedPdf(work)) {
            for (PackPart part : PackPart.of(pack)) {
                add(pdf, part);
            }
            pdf.write(new Cover(pack.title(), AboutSheet.cover(pack), pack.reference()), out);
        }
    }

    private static void add(PaginatedPdf pdf, PackPart part) {
        try {
            pdf.add(new IndexItem(part.title(), part.date(), part.mark()), part.content());
        } catch (NotPrintable notHere) {
            String where = "Not on these pages: in the ZIP, file \"%s\".".formatted(part.name());
            pdf.mention(
                new IndexItem(part.title(), part.date(), part.mark().isEmpty() ? where : part.mark() + ". " + where));
        }
    }
}
