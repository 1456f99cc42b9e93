package org.conferencecomplaints.files.formats;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.tika.Tika;
import org.conferencecomplaints.correspondence.reading.ForeignFile;
import org.conferencecomplaints.correspondence.reading.TooMuchToRead;

/** Finds out what a file is by its content alone: a name says what somebody wants it to be. */
public final class FileContent {

    private static final String KINDS = "Add a PDF, a picture (PNG, JPEG, TIFF), plain text, or a Word, Excel or "
        + "OpenDocument file (docx, xlsx, odt, ods)";
    private static final Map<String, String> ADVICE = Map.of(
        "application/x-tika-msoffice",
        "is an older Office file, or has a password. Save it as docx, xlsx or PDF without a password",
        "application/rtf", "is a Rich Text file. Save it as docx or PDF",
        "message/rfc822", "is an e-mail. Save it as a PDF",
        "image/heic", "is a picture of a kind that many computers cannot show. Save it as JPEG",
        "image/heif", "is a picture of a kind that many computers cannot show. Save it as JPEG");
    private static final Tika TIKA = new Tika();

    private FileContent() {
    }

    /** The type of a file that may become a document. */
    public static FileType check(Path file) throws IOException, UnsuitableFile {
        try {
            return ForeignFile.<FileType, UnsuitableFile>read(ForeignFile.SHORT, () -> type(file));
        } catch (TooMuchToRead e) {
            throw new UnsuitableFile(e.getMessage());
        }
    }

    private static FileType type(Path file) throws IOException, UnsuitableFile {
        String seems = seems(file);
        if (seems.contains("zip") || seems.contains("ooxml") || seems.contains("java-archive")
            || seems.startsWith("application/vnd.oasis.") || seems.startsWith("application/vnd.openxmlformats")) {
            return OfficeFile.type(file);
        }
        FileType type = FileType.findByMediaType(seems).orElseThrow(
            () -> new UnsuitableFile(ADVICE.getOrDefault(seems, "is not of a kind that can be added. " + KINDS)));
        switch (type) {
            case PDF -> PdfFile.check(file);
            case TEXT -> TextFile.check(file);
            default -> PictureFile.check(file, type);
        }
        return type;
    }

    private static String seems(Path file) throws IOException {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            return TIKA.detect(content);
        }
    }
}
