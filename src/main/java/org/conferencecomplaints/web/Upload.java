package org.conferencecomplaints.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.conferencecomplaints.documents.SentFile;

/** Files that came with a request; they are gone when it is closed. */
record Upload(List<SentFile> files) implements AutoCloseable {

    @Override
    public void close() {
        for (SentFile file : files) {
            try {
                Files.deleteIfExists(file.file());
            } catch (IOException e) {
                throw new UncheckedIOException("A file that was received is left over", e);
            }
        }
    }
}
