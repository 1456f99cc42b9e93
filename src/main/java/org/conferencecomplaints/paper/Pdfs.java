package org.conferencecomplaints.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;

/** Finished PDFs, as they are handed on. */
public final class Pdfs {

    private Pdfs() {
    }

    /**
     * One PDF of several, to be printed on both sides: each begins on a sheet of its own, so that a blank page follows
     * one that ends on a front.
     *
     * @param pdfs in the order in which they are printed; at least one
     */
    public static byte[] together(List<byte[]> pdfs) {
        if (pdfs.isEmpty()) {
            throw new IllegalArgumentException("There is nothing to print");
        }
        try (PDDocument all = new PDDocument()) {
            PDFMergerUtility merger = new PDFMergerUtility();
            for (byte[] pdf : pdfs) {
                beginSheet(all);
                try (PDDocument one = Loader.loadPDF(pdf)) {
                    merger.appendDocument(all, one);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            all.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The PDFs cannot be put together", e);
        }
    }

    private static void beginSheet(PDDocument document) {
        int pages = document.getNumberOfPages();
        if (pages % 2 == 1) {
            PDPage blank = new PDPage(document.getPage(pages - 1).getMediaBox());
            blank.setResources(new PDResources());
            document.addPage(blank);
        }
    }
}
