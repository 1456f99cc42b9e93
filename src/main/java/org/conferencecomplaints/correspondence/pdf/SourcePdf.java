package org.conferencecomplaints.correspondence.pdf;

import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.conferencecomplaints.correspondence.reading.ForeignFile;
import org.conferencecomplaints.correspondence.reading.ForeignPdf;
import org.conferencecomplaints.correspondence.reading.PageCost;

/** Reads a PDF from outside: only what is seen on its pages is copied, no scripts or attachments. */
final class SourcePdf implements AutoCloseable {

    private static final int MOST_PAGES = 5_000;
    /** Bytes of one page's drawing, unpacked; a scanned page has a hundred, a dense plan some millions. */
    private static final long MOST_DRAWING = 64L << 20;
    private static final String MARKED_FOR_REDACTION = "Redact";

    private final PDDocument document;

    private SourcePdf(PDDocument document) {
        this.document = document;
    }

    /** Opens the file. */
    static SourcePdf open(File file, WorkFolder work) throws IOException, NotPrintable {
        PDDocument document;
        try {
            document = ForeignPdf.open(file, work.cache());
        } catch (InvalidPasswordException e) {
            throw locked();
        }
        SourcePdf source = new SourcePdf(document);
        try {
            source.check();
            return source;
        } catch (NotPrintable | IOException | RuntimeException e) {
            document.close();
            throw e;
        }
    }

    private static NotPrintable locked() {
        return new NotPrintable("is protected by a password or against copying. Ask for it without, or print it to a"
            + " new PDF, and add that.");
    }

    private void check() throws IOException, NotPrintable {
        if (document.isEncrypted()) {
            throw locked();
        }
        if (document.getNumberOfPages() == 0) {
            throw new NotPrintable("has no pages.");
        }
        if (document.getNumberOfPages() > MOST_PAGES) {
            throw new NotPrintable("has more than " + MOST_PAGES + " pages. Add it in parts.");
        }
        PDAcroForm form = document.getDocumentCatalog().getAcroForm();
        if (form != null && form.xfaIsDynamic()) {
            throw new NotPrintable("is a form that only some programs show. Print it to a new PDF and add that.");
        }
        if (form != null && form.getNeedAppearances()) {
            form.refreshAppearances();
        }
    }

    int pages() {
        return document.getNumberOfPages();
    }

    /** Puts each page on a sheet. */
    void to(PDDocument target, boolean asPictures) throws IOException, NotPrintable {
        SheetWriter sheets = new SheetWriter(target);
        LayerUtility taker = new LayerUtility(target);
        PageRasteriser pictures = new PageRasteriser(document);
        for (PDPage page : document.getPages()) {
            ForeignFile.spend();
            check(page);
            new PageCost().check(page);
            if (asPictures) {
                sheets.put(pictures.of(page, target));
                continue;
            }
            int rotation = page.getRotation();
            page.setRotation(0);
            AnnotationFlattener.draw(document, page);
            sheets.put(taker.importPageAsForm(document, page), page.getCropBox(), rotation);
        }
    }

    private static void check(PDPage page) throws IOException, NotPrintable {
        PDRectangle view = page.getCropBox();
        if (view.getWidth() <= 0 || view.getHeight() <= 0) {
            throw NotPrintable.damaged();
        }
        for (PDAnnotation each : page.getAnnotations()) {
            if (MARKED_FOR_REDACTION.equals(each.getSubtype())) {
                throw new NotPrintable("has parts that are marked for redaction and can still be read. Apply the"
                    + " redactions, save it and add that.");
            }
        }
        long drawing = 0;
        for (var streams = page.getContentStreams(); streams.hasNext();) {
            drawing += unpacked(streams.next(), MOST_DRAWING - drawing);
        }
        if (drawing >= MOST_DRAWING) {
            throw new NotPrintable("has a page that unpacks to more than can be printed. Print it to a new PDF and add"
                + " that.");
        }
    }

    /** How many bytes, counted no further than {@code most}. */
    private static long unpacked(PDStream stream, long most) throws IOException {
        List<COSName> filters = stream.getFilters();
        try (InputStream raw = stream.getCOSObject().createRawInputStream();
            InputStream in = filters != null && !filters.isEmpty() && isFlate(filters.get(0))
                ? new InflaterInputStream(raw)
                : raw) {
            byte[] some = new byte[8192];
            long count = 0;
            for (int read = in.read(some); read > 0 && count < most; read = in.read(some)) {
                count += read;
            }
            return count;
        } catch (ZipException | EOFException e) {
            return 0; // Damaged: what can be read of it is less than was counted.
        }
    }

    private static boolean isFlate(COSName filter) {
        return COSName.FLATE_DECODE.equals(filter) || COSName.FLATE_DECODE_ABBREVIATION.equals(filter);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
