package org.conferencecomplaints.web.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.conferencecomplaints.files.documents.UploadedFile;

/** The files of a request; they are deleted when it is closed. */
record Upload(List<UploadedFile> files) implements AutoCloseable {

    @Override
    public void close() {
        for (UploadedFile file : files) {
            try {
                Files.deleteIfExists(file.file());
            } catch (IOException e) {
                throw new UncheckedIOException("A file that was received is left over", e);
            }
        }
    }
}
