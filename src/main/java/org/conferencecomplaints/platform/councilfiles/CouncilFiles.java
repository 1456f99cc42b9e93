package org.conferencecomplaints.platform.councilfiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The files of the procedures: the application's own, and those of further councils in a folder outside it, the setting
 * {@code complaints.procedures.location}. Both are laid out alike: {@code bpmn}, {@code forms}, {@code letters} and
 * {@code clauses}.
 */
@Component
public class CouncilFiles {

    private static final int DEEPEST = 3;

    private final Path folder;

    /**
     * @param location the folder; empty where there is none
     * @throws IllegalArgumentException for a folder that does not exist
     */
    public CouncilFiles(@Value("${complaints.procedures.location:}") String location) {
        this.folder = location.isBlank() ? null : Path.of(location.strip()).toAbsolutePath().normalize();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new IllegalArgumentException("complaints.procedures.location: there is no folder " + folder);
        }
    }

    /** The application's own files and no others. */
    public static CouncilFiles ofTheApplication() {
        return new CouncilFiles("");
    }

    /**
     * The files of one kind, the application's own first.
     *
     * @param kind    the folder they lie in, such as {@code letters}
     * @param pattern which of its files, such as {@code *}{@code /*.html}
     * @throws CouncilFileFault for a file outside that has the name of one of the application's own
     */
    public List<CouncilFile> files(String kind, String pattern) {
        try {
            List<CouncilFile> files = inside(kind, pattern);
            Set<String> taken = files.stream().map(CouncilFile::name).collect(Collectors.toSet());
            for (CouncilFile file : outside(kind, pattern)) {
                if (taken.contains(file.name())) {
                    throw new CouncilFileFault(file, "the application has a file " + kind + "/" + file.name()
                        + " of its own: give yours another name");
                }
                files.add(file);
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("The " + kind + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<CouncilFile> inside(String kind, String pattern) throws IOException {
        List<CouncilFile> files = new ArrayList<>();
        String below = "/" + kind + "/";
        Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath*:" + kind + "/" + pattern);
        for (Resource file : found) {
            String path = file.getURL().getPath();
            String name = path.substring(path.lastIndexOf(below) + below.length());
            files.add(new CouncilFile(name, kind + "/" + name, false, file.getContentAsByteArray()));
        }
        return files;
    }

    private List<CouncilFile> outside(String kind, String pattern) throws IOException {
        if (folder == null || !Files.isDirectory(folder.resolve(kind))) {
            return List.of();
        }
        Path root = folder.resolve(kind);
        PathMatcher wanted = root.getFileSystem().getPathMatcher("glob:" + pattern);
        List<CouncilFile> files = new ArrayList<>();
        // Links are followed: a folder that an operator mounts is often made of them.
        try (Stream<Path> all = Files.walk(root, DEEPEST, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                Path name = root.relativize(file);
                if (wanted.matches(name)) {
                    files.add(new CouncilFile(name.toString().replace('\\', '/'), file.toString(), true,
                        Files.readAllBytes(file)));
                }
            }
        }
        return files;
    }
}
