package org.conferencecomplaints.correspondence.pdf;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.conferencecomplaints.correspondence.reading.ForeignFile;
import org.conferencecomplaints.correspondence.reading.TooMuchToRead;

/**
 * One PDF of many documents: a cover, an index with page numbers and links, a bookmark for each document, and on every
 * page its number among all. Documents are opened one at a time, and what is taken of them waits on disk; memory holds
 * an outline of the pages. For one thread; closing it leaves nothing behind.
 */
public final class PaginatedPdf implements AutoCloseable {

    private final WorkFolder work;
    private final PDDocument target;
    private final List<IndexEntry> entries = new ArrayList<>();

    /** One that is put together in this folder. */
    public PaginatedPdf(WorkFolder work) {
        this.work = work;
        this.target = new PDDocument(work.cache());
    }

    /**
     * Adds a document: a PDF as it is, a picture (PNG, JPEG) on a page of its own, plain text set as it was typed. One
     * that is refused leaves no trace.
     *
     * @throws NotPrintable         for what cannot be put on paper, in words that follow its name
     * @throws UncheckedIOException where the source cannot be read
     */
    public void add(IndexItem item, PrintableFile content) throws NotPrintable {
        int first = target.getNumberOfPages();
        try {
            Path file = work.file();
            try {
                try (InputStream in = content.source().open()) {
                    Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                }
                ForeignFile.<Boolean, NotPrintable>read(ForeignFile.LONG, () -> take(file.toFile(), content));
            } finally {
                Files.delete(file);
            }
        } catch (TooMuchToRead e) {
            forget(first);
            throw NotPrintable.tooMuch(e);
        } catch (NotPrintable e) {
            forget(first);
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException("A document cannot be read", e);
        }
        entries.add(new IndexEntry(item, first, target.getNumberOfPages() - first));
    }

    /** Lists a document in the index without its pages, such as one that is withheld. */
    public void mention(IndexItem item) {
        entries.add(new IndexEntry(item, target.getNumberOfPages(), 0));
    }

    /** Libraries that read what anybody may have made fail in many ways, on what is damaged or made to harm. */
    private boolean take(File file, PrintableFile content) throws NotPrintable {
        try {
            switch (content.mediaType()) {
                case "application/pdf" -> takePdf(file, content.asPictures());
                case "image/jpeg" -> PhotoPages.to(target, file, true);
                case "image/png" -> PhotoPages.to(target, file, false);
                case "text/plain" -> takeText(file, content.asPictures());
                default -> throw NotPrintable.kind();
            }
            return true;
        } catch (TooMuchToRead e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw NotPrintable.damaged();
        }
    }

    private void takePdf(File file, boolean asPictures) throws IOException, NotPrintable {
        try (SourcePdf pdf = SourcePdf.open(file, work)) {
            pdf.to(target, asPictures);
        }
    }

    private void takeText(File file, boolean asPictures) throws IOException, NotPrintable {
        Files.write(file.toPath(), TextPages.pdf(file));
        takePdf(file, asPictures);
    }

    private void forget(int first) {
        while (target.getNumberOfPages() > first) {
            target.removePage(target.getNumberOfPages() - 1);
        }
    }

    /**
     * Writes it, once; the stream stays open.
     *
     * @return the number of pages, cover and index included
     */
    public int write(Cover cover, OutputStream out) {
        try {
            int front = FrontPages.put(target, cover, entries);
            Outline outline = new Outline(target, front);
            outline.tag(entries);
            outline.bookmark(entries);
            PageNumbers.stamp(target, cover.footer());
            withdrawClaims();
            target.save(out, CompressParameters.NO_COMPRESSION);
            return target.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException("The PDF cannot be written", e);
        }
    }

    /** Cover and index keep the standards for archives and readers; documents of others may not. */
    private void withdrawClaims() {
        target.getDocumentCatalog().setMetadata(null);
        target.getDocumentCatalog().setOutputIntents(List.of());
    }

    @Override
    public void close() {
        try {
            target.close();
        } catch (IOException e) {
            throw new UncheckedIOException("What was put together cannot be cleared away", e);
        }
    }
}
