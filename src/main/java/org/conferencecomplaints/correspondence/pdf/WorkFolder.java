package org.conferencecomplaints.correspondence.pdf;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where pages lie while they are put together: a folder in the home that only this process uses and nobody else reads,
 * and that goes with it. What processes left that were ended in the middle is removed at the next start.
 */
@Component
public class WorkFolder implements AutoCloseable {

    private static final String LOCK = "lock";
    /** Those of this process, whose locks it must not try: that would let go of them. */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel inUse;

    public WorkFolder(@Value("${complaints.home}/work") Path all) throws IOException {
        // Libraries would keep pictures for a moment in a folder of the system.
        ImageIO.setUseCache(false);
        Path place = Files.createDirectories(all.toAbsolutePath());
        synchronized (OURS) {
            try (FileChannel turn = open(place.resolve(LOCK)); FileLock alone = turn.lock()) {
                clear(place);
                folder = Files.createTempDirectory(place, "process-", onlyOurs(place, "rwx------"));
                OURS.add(folder);
                inUse = open(folder.resolve(LOCK));
                inUse.lock();
            }
        }
    }

    private static FileChannel open(Path lock) throws IOException {
        return FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static FileAttribute<?>[] onlyOurs(Path in, String rights) {
        return in.getFileSystem().supportedFileAttributeViews().contains("posix")
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
            : new FileAttribute<?>[0];
    }

    /** Whoever has ended holds no lock any more, however it ended. */
    private static void clear(Path place) throws IOException {
        List<Path> folders;
        try (Stream<Path> listed = Files.list(place)) {
            folders = listed.filter(Files::isDirectory).filter(each -> !OURS.contains(each)).toList();
        }
        for (Path each : folders) {
            try (FileChannel lock = FileChannel.open(each.resolve(LOCK), StandardOpenOption.WRITE)) {
                if (lock.tryLock() == null) {
                    continue;
                }
            } catch (NoSuchFileException endedBeforeItsLock) {
                // Its start has ended too: only one process starts at a time.
            }
            remove(each);
        }
    }

    private static void remove(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> walked = Files.walk(folder)) {
            all = walked.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.deleteIfExists(each);
        }
    }

    /** A new file, for whoever asked to remove. */
    public Path file() throws IOException {
        return Files.createTempFile(folder, "pages-", ".tmp", onlyOurs(folder, "rw-------"));
    }

    /** Where PDFBox keeps what it has read and not written yet: on disk, however much it is. */
    StreamCacheCreateFunction cache() {
        return MemoryUsageSetting.setupTempFileOnly().setTempDir(folder.toFile()).streamCache;
    }

    @Override
    @PreDestroy
    public void close() {
        try {
            inUse.close();
            remove(folder);
            OURS.remove(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("What was put together cannot be cleared away", e);
        }
    }
}
