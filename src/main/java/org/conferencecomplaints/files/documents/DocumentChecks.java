package org.conferencecomplaints.files.documents;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.tika.Tika;
import org.conferencecomplaints.files.formats.FileType;
import org.conferencecomplaints.files.formats.OfficeFile;
import org.conferencecomplaints.files.formats.PdfFile;
import org.conferencecomplaints.files.formats.PictureFile;
import org.conferencecomplaints.files.formats.SafeFileName;
import org.conferencecomplaints.files.formats.TextFile;
import org.conferencecomplaints.files.formats.UnsuitableFile;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.platform.Refusals;
import org.springframework.stereotype.Component;

/** Validates uploaded files by their content, whatever their name says. */
@Component
public class DocumentChecks {

    private static final String KINDS = "Add a PDF, a picture (PNG, JPEG, TIFF), plain text, or a Word, Excel or "
        + "OpenDocument file (docx, xlsx, odt, ods)";
    private static final Map<String, String> ADVICE = Map.of(
        "application/x-tika-msoffice",
        "is an older Office file, or has a password. Save it as docx, xlsx or PDF without a password",
        "application/rtf", "is a Rich Text file. Save it as docx or PDF",
        "message/rfc822", "is an e-mail. Save it as a PDF",
        "image/heic", "is a picture of a kind that many computers cannot show. Save it as JPEG",
        "image/heif", "is a picture of a kind that many computers cannot show. Save it as JPEG");

    private final DocumentProperties settings;
    private final Tika tika = new Tika();

    DocumentChecks(DocumentProperties settings) {
        this.settings = settings;
    }

    /**
     * The files as they may become documents.
     *
     * @throws Refusal with a sentence for each file that may not, by its place among them
     */
    public List<CheckedFile> check(List<UploadedFile> files) {
        if (files.isEmpty()) {
            throw new Refusal(UploadedFile.FIELD, "Files: choose at least one.");
        }
        if (files.size() > settings.atOnce()) {
            throw tooMany();
        }
        List<CheckedFile> checked = new ArrayList<>();
        List<Refusal> refused = new ArrayList<>();
        for (UploadedFile file : files) {
            try {
                checked.add(check(file));
            } catch (UnsuitableFile unfit) {
                String place = files.size() == 1 ? "The file" : "File " + (files.indexOf(file) + 1);
                refused.add(new FileRefused(file.name(), place, unfit.getMessage()));
            }
        }
        if (!refused.isEmpty()) {
            throw refused.size() == 1 ? refused.get(0) : new Refusals(refused);
        }
        return checked;
    }

    /** More files came than are taken at once. */
    public Refusal tooMany() {
        return new Refusal(UploadedFile.FIELD, "Files: at most %d can be added at once.".formatted(settings.atOnce()));
    }

    private CheckedFile check(UploadedFile sent) throws UnsuitableFile {
        try {
            long size = Files.size(sent.file());
            if (size == 0) {
                throw new UnsuitableFile("is empty");
            }
            if (size > settings.largest().toBytes()) {
                throw new UnsuitableFile("is larger than %d MB".formatted(settings.largest().toMegabytes()));
            }
            FileType type = type(sent.file());
            return new CheckedFile(SafeFileName.of(sent.name(), type), type.mediaType(), sent.file());
        } catch (FileSystemException e) {
            throw new UnsuitableFile("could not be opened: a virus scanner may have stopped it");
        } catch (IOException e) {
            throw new UncheckedIOException("A file that was sent cannot be looked at", e);
        }
    }

    private FileType type(Path file) throws IOException, UnsuitableFile {
        String seems = seems(file);
        if (seems.contains("zip") || seems.contains("ooxml") || seems.contains("java-archive")
            || seems.startsWith("application/vnd.oasis.") || seems.startsWith("application/vnd.openxmlformats")) {
            return OfficeFile.type(file);
        }
        FileType type = FileType.of(seems).orElseThrow(
            () -> new UnsuitableFile(ADVICE.getOrDefault(seems, "is not of a kind that can be added. " + KINDS)));
        switch (type) {
            case PDF -> PdfFile.check(file);
            case TEXT -> TextFile.check(file);
            default -> PictureFile.check(file, type);
        }
        return type;
    }

    /** By content alone: a name says what somebody wants it to be. */
    private String seems(Path file) throws IOException {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            return tika.detect(content);
        }
    }
}
