package org.conferencecomplaints.files.formats;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.conferencecomplaints.correspondence.reading.ForeignPdf;
import org.conferencecomplaints.correspondence.reading.PageCost;
import org.conferencecomplaints.correspondence.reading.TooMuchToRead;

/** Checks a PDF: it opens without a password, is complete, and has pages that can be drawn. */
final class PdfFile {

    private static final String DAMAGED = "cannot be read as a PDF: it is damaged or not complete";
    private static final String PASSWORD = "is protected with a password. Save it without one";

    private PdfFile() {
    }

    static void check(Path file) throws UnsuitableFile {
        try {
            if (!ForeignPdf.endsWhole(file.toFile())) {
                throw new UnsuitableFile(DAMAGED);
            }
            try (PDDocument document = ForeignPdf.open(file.toFile(),
                MemoryUsageSetting.setupTempFileOnly().setTempDir(file.getParent().toFile()).streamCache)) {
                check(document);
            }
        } catch (InvalidPasswordException e) {
            throw new UnsuitableFile(PASSWORD);
        } catch (TooMuchToRead e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new UnsuitableFile(DAMAGED);
        }
    }

    private static void check(PDDocument document) throws IOException, UnsuitableFile {
        if (document.isEncrypted()) {
            throw new UnsuitableFile(PASSWORD);
        }
        int pages = 0;
        for (PDPage page : document.getPages()) {
            page.getMediaBox();
            new PageCost().check(page);
            pages++;
        }
        if (pages == 0) {
            throw new UnsuitableFile(DAMAGED);
        }
    }
}
