package org.conferencecomplaints.files.packs;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The folder in the home in which packs lie while they are made and downloaded, readable by nobody else. */
@Component
public class PackFolder {

    /** No download takes longer; what is older was left by a machine that stopped in the middle. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Path folder;

    PackFolder(@Value("${complaints.home}") Path home) {
        this.folder = home.resolve("packs");
    }

    /** Makes a file; where that fails nothing of it stays. */
    public PackFile make(SizeAndChecksum.Writing writing) throws IOException {
        Path file = file();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            SizeAndChecksum sum = SizeAndChecksum.written(out, writing);
            out.flush();
            return new PackFile(file, sum.bytes(), sum.sha256());
        } catch (IOException | RuntimeException | Error failure) {
            Files.deleteIfExists(file);
            throw failure;
        }
    }

    private Path file() throws IOException {
        Files.createDirectories(folder);
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
            ? Files.createTempFile(folder, "pack-", ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
            : Files.createTempFile(folder, "pack-", ".tmp");
    }

    /** Another node may be making packs in the same home: what is young stays. */
    @EventListener(ApplicationReadyEvent.class)
    void clear() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "pack-*.tmp")) {
            FileTime oldest = FileTime.fromMillis(System.currentTimeMillis() - LONGEST.toMillis());
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).compareTo(oldest) < 0) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("What is left of old packs cannot be removed", e);
        }
    }
}
