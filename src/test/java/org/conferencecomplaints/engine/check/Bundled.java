package org.conferencecomplaints.engine.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conferencecomplaints.deadlines.Clauses;
import org.conferencecomplaints.engine.check.diagram.Diagram;
import org.conferencecomplaints.engine.check.diagram.DiagramFile;
import org.conferencecomplaints.engine.check.diagram.Findings;
import org.conferencecomplaints.engine.check.vocabulary.Vocabulary;
import org.conferencecomplaints.engine.forms.Form;
import org.conferencecomplaints.organisation.Councils;
import org.conferencecomplaints.platform.councilfiles.CouncilFiles;
import org.conferencecomplaints.process.ProcessBean;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** The project's own diagrams, and what exists for them, as the files say. */
public final class Bundled {

    private static final Path LETTERS = Path.of("src/main/resources/letters");

    private Bundled() {
    }

    static List<DiagramFile> diagrams() {
        return files(Path.of("bpmn"), ".bpmn").stream()
            .map(file -> new DiagramFile(file.getFileName().toString(), content(file).getBytes(StandardCharsets.UTF_8)))
            .toList();
    }

    /** Each procedure with the diagrams that procedures share. */
    static List<List<DiagramFile>> deployments() {
        Map<Boolean, List<DiagramFile>> byKind = diagrams().stream()
            .collect(Collectors.partitioningBy(file -> Diagram.read(file, new Findings()).orElseThrow().isProcedure()));
        return byKind.get(true).stream()
            .map(procedure -> Stream.concat(Stream.of(procedure), byKind.get(false).stream()).toList()).toList();
    }

    static Vocabulary known() {
        Map<String, Councils.Council> councils = councils();
        Map<String, Form> forms = files(Path.of("forms"), ".form").stream().map(file -> Form.read(content(file)))
            .collect(Collectors.toMap(Form::id, form -> form));
        Set<String> letters = files(LETTERS, ".html").stream()
            .filter(file -> !file.getParent().equals(LETTERS))
            .map(file -> LETTERS.relativize(file).toString().replace(".html", "")).collect(Collectors.toSet());
        Map<String, Set<String>> groups = councils.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, council -> council.getValue().groups().keySet()));
        return new Vocabulary(beans(), letters, readFirst(), forms, new Clauses(CouncilFiles.ofTheApplication()).ids(),
            groups,
            Set.of("further-meeting", "hearing", "further-review", "recommendations"));
    }

    private static Set<String> readFirst() {
        return files(LETTERS, ".html").stream().filter(file -> content(file).contains("\ncheck: yes"))
            .map(file -> LETTERS.relativize(file).toString().replace(".html", "")).collect(Collectors.toSet());
    }

    public static Map<String, Class<?>> beans() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ProcessBean.class));
        Map<String, Class<?>> beans = new TreeMap<>();
        scan.findCandidateComponents("org.conferencecomplaints").forEach(found -> {
            try {
                Class<?> type = Class.forName(found.getBeanClassName());
                beans.put(type.getAnnotation(ProcessBean.class).value(), type);
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        });
        return beans;
    }

    private static Map<String, Councils.Council> councils() {
        try {
            return new Binder(ConfigurationPropertySources.from(new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yml"))))
                .bind("complaints", Councils.class).get().councils();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
