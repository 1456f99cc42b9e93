package org.conferencecomplaints.correspondence.pdf;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.conferencecomplaints.correspondence.reading.ForeignFile;
import org.conferencecomplaints.correspondence.reading.TooMuchToRead;

/** Counts the pages of a document without adding it. */
public final class PageCount {

    private PageCount() {
    }

    /**
     * Counts them.
     *
     * @throws NotPrintable         where it can be seen already that the document cannot be put on paper
     * @throws UncheckedIOException where the source cannot be read
     */
    public static int of(PrintableFile content, WorkFolder work) throws NotPrintable {
        try {
            Path file = work.file();
            try {
                try (InputStream in = content.source().open()) {
                    Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                }
                return ForeignFile.<Integer, NotPrintable>read(ForeignFile.SHORT,
                    () -> of(file.toFile(), content.mediaType(), work));
            } finally {
                Files.delete(file);
            }
        } catch (TooMuchToRead e) {
            throw NotPrintable.tooMuch(e);
        } catch (IOException e) {
            throw new UncheckedIOException("A document cannot be read", e);
        }
    }

    /** Libraries that read what anybody may have made fail in many ways. */
    private static int of(File file, String mediaType, WorkFolder work) throws NotPrintable {
        try {
            return switch (mediaType) {
                case "application/pdf" -> pages(file, work);
                case "image/jpeg", "image/png" -> 1;
                case "text/plain" -> Pdfs.pages(TextPages.pdf(file));
                default -> throw NotPrintable.kind();
            };
        } catch (TooMuchToRead e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw NotPrintable.damaged();
        }
    }

    private static int pages(File file, WorkFolder work) throws IOException, NotPrintable {
        try (SourcePdf pdf = SourcePdf.open(file, work)) {
            return pdf.pages();
        }
    }
}
