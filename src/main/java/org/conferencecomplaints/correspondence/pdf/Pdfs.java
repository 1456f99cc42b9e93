package org.conferencecomplaints.correspondence.pdf;

import java.awt.geom.AffineTransform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/** Finishes PDFs before they are handed on. */
public final class Pdfs {

    private static final float POINTS_IN_MM = 72 / 25.4f;

    private Pdfs() {
    }

    /**
     * One PDF of several, to be printed on both sides: each begins on a sheet of its own, so that a blank page follows
     * one that ends on a front. Each is opened when its turn comes, and what is taken of it waits on disk.
     *
     * @param pdfs in the order in which they are printed; at least one
     * @param out  stays open
     */
    public static void together(List<PrintableFile.Source> pdfs, WorkFolder work, OutputStream out) {
        if (pdfs.isEmpty()) {
            throw new IllegalArgumentException("There is nothing to print");
        }
        try (PDDocument all = new PDDocument(work.cache())) {
            PDFMergerUtility merger = new PDFMergerUtility();
            for (PrintableFile.Source pdf : pdfs) {
                beginSheet(all);
                append(all, pdf, work, merger);
            }
            all.save(out, CompressParameters.NO_COMPRESSION);
        } catch (IOException e) {
            throw new UncheckedIOException("The PDFs cannot be put together", e);
        }
    }

    private static void append(PDDocument all, PrintableFile.Source pdf, WorkFolder work, PDFMergerUtility merger)
        throws IOException {
        Path file = work.file();
        try {
            try (InputStream in = pdf.open()) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            }
            try (PDDocument one = Loader.loadPDF(file.toFile(), work.cache())) {
                merger.appendDocument(all, one);
            }
        } finally {
            Files.delete(file);
        }
    }

    /**
     * A letter as it is and, from a new sheet on, what is enclosed: each of its pages upright on A4, made smaller where
     * it takes that to leave the margins free. Both fit into memory.
     *
     * @param sides millimetres to the left and right
     * @param ends  millimetres at the head and foot
     */
    public static byte[] enclosing(byte[] letter, byte[] enclosed, float sides, float ends) {
        try (PDDocument all = Loader.loadPDF(letter); PDDocument more = Loader.loadPDF(enclosed)) {
            beginSheet(all);
            LayerUtility taker = new LayerUtility(all);
            for (PDPage page : more.getPages()) {
                PDRectangle view = page.getMediaBox();
                PDPage sheet = new PDPage(PDRectangle.A4);
                all.addPage(sheet);
                try (PDPageContentStream contents = new PDPageContentStream(all, sheet)) {
                    contents.transform(new Matrix(within(view, sides * POINTS_IN_MM, ends * POINTS_IN_MM)));
                    contents.drawForm(taker.importPageAsForm(more, page));
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            all.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The PDFs cannot be put together", e);
        }
    }

    /** A page that lies across is turned. */
    private static AffineTransform within(PDRectangle view, float sides, float ends) {
        boolean across = view.getWidth() > view.getHeight();
        float width = across ? view.getHeight() : view.getWidth();
        float height = across ? view.getWidth() : view.getHeight();
        float scale = Math.min(1, Math.min((PDRectangle.A4.getWidth() - 2 * sides) / width,
            (PDRectangle.A4.getHeight() - 2 * ends) / height));
        AffineTransform place = AffineTransform.getTranslateInstance((PDRectangle.A4.getWidth() - width * scale) / 2,
            (PDRectangle.A4.getHeight() - height * scale) / 2);
        place.scale(scale, scale);
        if (across) {
            place.concatenate(new AffineTransform(0, 1, -1, 0, width, 0));
        }
        return place;
    }

    /** How many pages it has. */
    public static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException("The PDF cannot be read", e);
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
