package org.conferencecomplaints.docs;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/** The files that the procedures are made of, as they lie in the project, each kind in the order of its paths. */
final class ProcedureFiles {

    /** Rows or headings that begin with a clause: B-2.5 before B-2.11. */
    static final Comparator<String> BY_CLAUSE = Comparator.comparing(ProcedureFiles::withPaddedNumbers)
        .thenComparing(Comparator.naturalOrder());

    private static final Pattern CLAUSE = Pattern.compile("[A-Z]-\\d+(?:\\.\\d+)?");
    private static final Pattern CLAUSE_AND_LENGTH = Pattern.compile("'(" + CLAUSE.pattern() + "): ([^']+)'");
    private static final Pattern ANCHOR = Pattern.compile(".*'" + CLAUSE.pattern() + ": [^']+', (.*)\\)}",
        Pattern.DOTALL);

    /**
     * A deadline that a timer runs for.
     *
     * @param clause the clause that sets it
     * @param length how long it is, as the diagram writes it
     * @param anchor the expression of the date that it runs from
     * @param step   the name of the step that the timer is at
     */
    record Deadline(String clause, String length, String anchor, String step) {}

    /** The deadlines of a diagram's timers, in its order. An expression that chooses between clauses gives several. */
    static List<Deadline> deadlines(BpmnModelInstance diagram) {
        List<Deadline> deadlines = new ArrayList<>();
        for (BoundaryEvent boundary : diagram.getModelElementsByType(BoundaryEvent.class)) {
            for (TimerEventDefinition timer : boundary.getChildElementsByType(TimerEventDefinition.class)) {
                String date = timer.getTimeDate() == null ? "" : timer.getTimeDate().getTextContent();
                Matcher anchor = ANCHOR.matcher(date);
                Matcher deadline = CLAUSE_AND_LENGTH.matcher(date);
                while (anchor.find(0) && deadline.find()) {
                    deadlines.add(new Deadline(deadline.group(1), deadline.group(2), anchor.group(1),
                        boundary.getAttachedTo().getName()));
                }
            }
        }
        return deadlines;
    }

    private static String withPaddedNumbers(String text) {
        Matcher clause = CLAUSE.matcher(text);
        return clause.find()
            ? Pattern.compile("\\d+").matcher(clause.group())
                .replaceAll(number -> "%05d".formatted(Integer.valueOf(number.group())))
            : text;
    }

    Map<Path, BpmnModelInstance> diagrams() {
        Map<Path, BpmnModelInstance> diagrams = new TreeMap<>();
        texts(Path.of("bpmn"), ".bpmn").keySet()
            .forEach(file -> diagrams.put(file, Bpmn.readModelFromFile(file.toFile())));
        return diagrams;
    }

    Map<Path, String> forms() {
        return texts(Path.of("forms"), ".form");
    }

    Map<Path, String> letters() {
        return texts(Path.of("src/main/resources/letters"), ".html");
    }

    Map<Path, String> tests() {
        return texts(Path.of("src/test/java"), "Test.java");
    }

    /** What each clause is called. */
    Map<String, String> clauses() {
        Map<String, String> clauses = new TreeMap<>(BY_CLAUSE);
        texts(Path.of("src/main/resources/clauses"), ".properties").values()
            .forEach(text -> properties(text).forEach((id, name) -> clauses.put((String) id, (String) name)));
        return clauses;
    }

    private static Properties properties(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static Map<Path, String> texts(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            Map<Path, String> texts = new TreeMap<>();
            for (Path file : files.filter(path -> path.toString().endsWith(ending)).toList()) {
                texts.put(file, Files.readString(file, StandardCharsets.UTF_8));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
