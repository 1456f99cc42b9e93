package org.conferencecomplaints;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.junit.jupiter.api.Test;

/**
 * The README's table of limits is the diagrams'. To bring it up to date:
 * {@code mvn test -Dtest=ReadmeTest -Dreadme.write=true}
 */
class ReadmeTest {

    private static final Path README = Path.of("README.md");
    private static final Path DIAGRAMS = Path.of("bpmn");
    private static final String BEGIN = "<!-- limits: written by ReadmeTest -->\n";
    private static final String END = "<!-- end of limits -->";
    private static final Pattern LIMIT = Pattern.compile("deadlines\\.open\\(complaint, '([^:']+): ([^']+)', (.*)\\)}");
    private static final Pattern LETTER = Pattern.compile("letters\\.\\w+\\(complaint, '([^']+)'\\)");

    private final Map<String, String> dateLabels = new TreeMap<>();
    private final Properties clauses = new Properties();

    @Test
    void theTableOfLimitsIsTheDiagrams() throws IOException {
        readDateLabels();
        readClauses();
        String readme = Files.readString(README);
        String current = readme.substring(readme.indexOf(BEGIN) + BEGIN.length(), readme.indexOf(END));
        String table = tables();
        if (Boolean.getBoolean("readme.write")) {
            Files.writeString(README, readme.replace(BEGIN + current, BEGIN + table));
        } else {
            assertThat(current).isEqualTo(table);
        }
    }

    private String tables() throws IOException {
        StringBuilder tables = new StringBuilder();
        for (Path diagram : files(DIAGRAMS, "*.bpmn")) {
            try (InputStream file = Files.newInputStream(diagram)) {
                tables.append(table(Bpmn.readModelFromStream(file)));
            }
        }
        return tables.toString();
    }

    private String table(BpmnModelInstance diagram) {
        Map<String, Set<String>> stepsOfLimit = new LinkedHashMap<>();
        for (BoundaryEvent boundary : diagram.getModelElementsByType(BoundaryEvent.class)) {
            for (TimerEventDefinition timer : boundary.getChildElementsByType(TimerEventDefinition.class)) {
                Matcher limit = LIMIT.matcher(timer.getTimeDate() == null ? "" : timer.getTimeDate().getTextContent());
                if (limit.find()) {
                    stepsOfLimit.computeIfAbsent(row(limit), ignored -> new LinkedHashSet<>())
                        .add(boundary.getAttachedTo().getName());
                }
            }
        }
        if (stepsOfLimit.isEmpty()) {
            return "";
        }
        StringBuilder table = new StringBuilder("\n**" + diagram.getModelElementsByType(Process.class).iterator().next()
            .getName() + "**\n\n| Clause | Limit | Runs from | Timer at |\n|---|---|---|---|\n");
        Map<String, Set<String>> inOrder = new TreeMap<>(Comparator.comparing(ReadmeTest::orderOfClause)
            .thenComparing(Comparator.naturalOrder()));
        inOrder.putAll(stepsOfLimit);
        inOrder.forEach((row, steps) -> table.append(row).append(String.join("; ", steps)).append(" |\n"));
        return table.toString();
    }

    /** B-2.5 stands before B-2.11. */
    private static String orderOfClause(String row) {
        return Pattern.compile("\\d+").matcher(row.substring(0, row.indexOf(' ', 2)))
            .replaceAll(number -> "%05d".formatted(Integer.valueOf(number.group())));
    }

    private String row(Matcher limit) {
        return "| %s %s | %s | %s | ".formatted(limit.group(1), clauses.getProperty(limit.group(1)), limit.group(2),
            anchor(limit.group(3)));
    }

    /** The dates an anchor's expression names, by the labels that people see. */
    private String anchor(String expression) {
        List<String> dates = new ArrayList<>();
        Matcher letter = LETTER.matcher(expression);
        if (letter.find()) {
            dates.add("Receipt of the letter `" + letter.group(1) + "`");
        }
        Matcher word = Pattern.compile("(?<![.\\w])\\w+").matcher(expression);
        while (word.find()) {
            if (dateLabels.containsKey(word.group()) && !dates.contains(dateLabels.get(word.group()))) {
                dates.add(dateLabels.get(word.group()));
            }
        }
        return dates.isEmpty() ? "`" + expression + "`" : String.join(" / ", dates);
    }

    private void readDateLabels() throws IOException {
        for (Path form : files(Path.of("forms"), "*.form")) {
            readDateLabels(new ObjectMapper().readTree(form.toFile()));
        }
    }

    private void readDateLabels(JsonNode component) {
        if (component.path("type").asText().equals("datetime")) {
            dateLabels.putIfAbsent(component.path("key").asText(), component.path("dateLabel").asText());
        }
        component.path("components").forEach(this::readDateLabels);
    }

    private void readClauses() throws IOException {
        for (Path file : files(Path.of("src/main/resources/clauses"), "*.properties")) {
            try (InputStream words = Files.newInputStream(file)) {
                clauses.load(words);
            }
        }
    }

    private static Set<Path> files(Path folder, String glob) throws IOException {
        Set<Path> files = new TreeSet<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, glob)) {
            found.forEach(files::add);
        }
        return files;
    }
}
