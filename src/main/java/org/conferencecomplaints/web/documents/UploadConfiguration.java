package org.conferencecomplaints.web.documents;

import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.conferencecomplaints.files.documents.DocumentProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Configures uploads: files are received into a folder of ours, never into memory; what a crash left there is deleted
 * at the start.
 */
@Configuration(proxyBeanMethods = false)
public class UploadConfiguration {

    private static final Duration LONG_AGO = Duration.ofHours(6);

    /** The size of a single file is looked at once it is there, so that it can be said which one is too large. */
    @Bean
    MultipartConfigElement multipartConfigElement(DocumentProperties settings, Clock clock) throws IOException {
        Path folder = Files.createDirectories(settings.uploads().toAbsolutePath());
        clear(folder, clock.instant().minus(LONG_AGO));
        return new MultipartConfigElement(folder.toString(), -1, settings.request().toBytes(), 0);
    }

    /** Another instance may use the same folder, and be receiving just now. */
    private static void clear(Path folder, Instant before) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                Files.deleteIfExists(file);
            }
        }
    }
}
