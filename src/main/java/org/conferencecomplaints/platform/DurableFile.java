package org.conferencecomplaints.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Durable write of a file: it gets its name only when all of it is on the disk (fsync), so that it outlives a power
 * cut.
 */
public final class DurableFile {

    private DurableFile() {
    }

    /**
     * Gives a file that has been written its name. One that had the name is replaced.
     *
     * @param written beside it, on the same file system
     */
    public static void put(Path written, Path file) throws IOException {
        force(written, StandardOpenOption.WRITE);
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        Path folder = file.toAbsolutePath().getParent();
        // The name is kept by the folder, and the folder, which may be new, by the one above it. Windows opens no
        // folders.
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            force(folder, StandardOpenOption.READ);
            force(folder.getParent(), StandardOpenOption.READ);
        }
    }

    private static void force(Path what, OpenOption opened) throws IOException {
        try (FileChannel channel = FileChannel.open(what, opened)) {
            channel.force(true);
        }
    }
}
