package org.conferencecomplaints.files.packs.review;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.conferencecomplaints.correspondence.reading.BudgetedText;
import org.conferencecomplaints.correspondence.reading.ForeignFile;
import org.conferencecomplaints.correspondence.reading.ForeignPdf;
import org.conferencecomplaints.correspondence.reading.TooMuchToRead;
import org.conferencecomplaints.files.packs.Attachment;
import org.conferencecomplaints.files.packs.PackFile;
import org.conferencecomplaints.files.packs.PackFolder;
import org.conferencecomplaints.platform.Refusal;
import org.springframework.stereotype.Component;

/** Extracts text from files: of PDFs, text beneath a black box included, and of plain text. */
@Component
class TextExtractor {

    private static final int MOST_BYTES_OF_TEXT = 1 << 20;

    private final PackFolder folder;

    TextExtractor(PackFolder folder) {
        this.folder = folder;
    }

    /**
     * The texts of these files, read now, for use in a transaction, in which no file is read. Any other file has come
     * meanwhile and is refused; one that takes too much to read throws {@link TooMuchToRead} when it is asked for.
     */
    Function<Attachment, String> read(Stream<Attachment> files) {
        Map<String, Supplier<String>> texts = new HashMap<>();
        files.forEach(file -> texts.computeIfAbsent(file.sha256(), unread -> text(file)));
        return file -> texts.getOrDefault(file.sha256(), () -> {
            throw new Refusal(null, "This has changed meanwhile. Look at it again.");
        }).get();
    }

    private Supplier<String> text(Attachment file) {
        try {
            String text = extract(file);
            return () -> text;
        } catch (TooMuchToRead tooMuch) {
            return () -> {
                throw tooMuch;
            };
        }
    }

    /**
     * Empty for what is no text, such as a picture of a page.
     *
     * @throws TooMuchToRead where a file takes more work than a document needs
     */
    String extract(Attachment file) {
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
            return ForeignFile.<String, IOException>read(ForeignFile.SHORT, () -> ofPdf(pdf.file().toFile()));
        }
    }

    private static String ofPdf(File pdf) {
        try (PDDocument document = ForeignPdf.open(pdf,
            MemoryUsageSetting.setupTempFileOnly().setTempDir(pdf.getParentFile()).streamCache)) {
            return new BudgetedText().getText(document);
        } catch (TooMuchToRead tooMuch) {
            throw tooMuch;
        } catch (IOException | RuntimeException unreadable) {
            // Damaged or protected: nothing in it can be found by machine, as in a picture.
            return "";
        }
    }
}
