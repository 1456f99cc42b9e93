package org.conferencecomplaints.files.packs.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.conferencecomplaints.files.packs.Attachment;
import org.conferencecomplaints.files.packs.PackFile;
import org.conferencecomplaints.files.packs.PackFolder;
import org.springframework.stereotype.Component;

/** Extracts text from files: of PDFs, text beneath a black box included, and of plain text. */
@Component
class TextExtractor {

    private static final int MOST_BYTES_OF_TEXT = 1 << 20;

    private final PackFolder folder;

    TextExtractor(PackFolder folder) {
        this.folder = folder;
    }

    /** Empty for what is no text, such as a picture of a page. */
    String of(Attachment file) {
        try (InputStream in = file.content().source().open()) {
            return switch (file.content().mediaType()) {
                case "application/pdf" -> ofPdf(in);
                case "text/plain" -> new String(in.readNBytes(MOST_BYTES_OF_TEXT), StandardCharsets.UTF_8);
                default -> "";
            };
        } catch (IOException e) {
            throw new UncheckedIOException("A file cannot be read", e);
        }
    }

    private String ofPdf(InputStream in) throws IOException {
        try (PackFile pdf = folder.make(in::transferTo)) {
            try (PDDocument document = Loader.loadPDF(new RandomAccessReadBufferedFile(pdf.file().toFile()))) {
                return new PDFTextStripper().getText(document);
            } catch (IOException | RuntimeException unreadable) {
                // Damaged or protected: nothing in it can be found by machine, as in a picture.
                return "";
            }
        }
    }
}
