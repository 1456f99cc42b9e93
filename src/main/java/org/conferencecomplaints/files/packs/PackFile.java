package org.conferencecomplaints.files.packs;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A pack on disk, ready to be downloaded. Closing it removes it, whether it was taken or the download broke off.
 *
 * @param bytes  how long it is
 * @param sha256 its checksum in hexadecimal
 */
public record PackFile(Path file, long bytes, String sha256) implements AutoCloseable {

    /** Writes it, a piece at a time. */
    public void to(OutputStream out) throws IOException {
        Files.copy(file, out);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
