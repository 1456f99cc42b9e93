package org.conferencecomplaints;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.conferencecomplaints.deadlines.Clauses;
import org.conferencecomplaints.platform.councilfiles.CouncilFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From each clause of the procedures one can find what keeps it. */
class ClauseTest {

    private static final List<Path> KEEPERS = List.of(Path.of("bpmn"), Path.of("forms"),
        Path.of("src/main/resources/letters"), Path.of("src/main/java"));

    static Set<String> clauses() {
        return new TreeSet<>(new Clauses(CouncilFiles.ofTheApplication()).ids());
    }

    @ParameterizedTest
    @MethodSource("clauses")
    void isNamedByWhatKeepsIt(String clause) throws IOException {
        Pattern named = Pattern.compile("(?<![A-Za-z0-9.-])" + Pattern.quote(clause) + "(?![0-9]|\\.[0-9])");
        assertThat(keepers().filter(file -> named.matcher(content(file)).find()).toList())
            .as("diagrams, forms, letters and classes that name " + clause).isNotEmpty();
    }

    private static Stream<Path> keepers() throws IOException {
        Stream<Path> all = Stream.of();
        for (Path folder : KEEPERS) {
            all = Stream.concat(all, Files.walk(folder).filter(Files::isRegularFile));
        }
        return all.filter(file -> !file.toString().endsWith(".ttf"));
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
