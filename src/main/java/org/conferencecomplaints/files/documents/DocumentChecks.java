package org.conferencecomplaints.files.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.conferencecomplaints.files.formats.FileContent;
import org.conferencecomplaints.files.formats.FileType;
import org.conferencecomplaints.files.formats.SafeFileName;
import org.conferencecomplaints.files.formats.UnsuitableFile;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.platform.Refusals;
import org.springframework.stereotype.Component;

/** Validates uploaded files by their content, whatever their name says. */
@Component
public class DocumentChecks {

    private final DocumentProperties settings;

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
            FileType type = FileContent.check(sent.file());
            return new CheckedFile(SafeFileName.of(sent.name(), type), type.mediaType(), sent.file());
        } catch (FileSystemException e) {
            throw new UnsuitableFile("could not be opened: a virus scanner may have stopped it");
        } catch (IOException e) {
            throw new UncheckedIOException("A file that was sent cannot be looked at", e);
        }
    }
}
