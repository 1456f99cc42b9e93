package org.conferencecomplaints.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.Test;

/**
 * The table of deadlines in the documents is generated from the diagrams. To bring it up to date:
 * {@code mvn test -Dtest=DeadlineTableTest -Ddocs.write=true}
 */
class DeadlineTableTest {

    private static final Pattern LETTER = Pattern.compile("letters\\.\\w+\\(complaint, '([^']+)'\\)");

    private final Map<String, String> dateLabels = new TreeMap<>();
    private final ProcedureFiles files = new ProcedureFiles();

    @Test
    void isWhatTheDiagramsSay() throws IOException {
        files.forms().values().forEach(this::readDateLabels);
        new GeneratedPart("deadlines.md").isUpToDate(tables());
    }

    private String tables() {
        StringBuilder tables = new StringBuilder();
        files.diagrams().values().forEach(diagram -> tables.append(table(diagram)));
        return tables.toString();
    }

    private String table(BpmnModelInstance diagram) {
        Map<String, Set<String>> stepsOfDeadline = new LinkedHashMap<>();
        ProcedureFiles.deadlines(diagram).forEach(deadline -> stepsOfDeadline
            .computeIfAbsent(row(deadline), ignored -> new LinkedHashSet<>()).add(deadline.step()));
        if (stepsOfDeadline.isEmpty()) {
            return "";
        }
        StringBuilder table = new StringBuilder(
            "\n## " + diagram.getModelElementsByType(Process.class).iterator().next()
                .getName() + "\n\n| Clause | Length | Runs from | Timer at |\n|---|---|---|---|\n");
        Map<String, Set<String>> inOrder = new TreeMap<>(ProcedureFiles.BY_CLAUSE);
        inOrder.putAll(stepsOfDeadline);
        inOrder.forEach((row, steps) -> table.append(row).append(String.join("; ", steps)).append(" |\n"));
        return table.toString();
    }

    private String row(ProcedureFiles.Deadline deadline) {
        return "| %s %s | %s | %s | ".formatted(deadline.clause(), files.clauses().get(deadline.clause()),
            deadline.length(), anchor(deadline.anchor()));
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

    private void readDateLabels(String form) {
        try {
            readDateLabels(new ObjectMapper().readTree(form));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readDateLabels(JsonNode component) {
        if (component.path("type").asText().equals("datetime")) {
            dateLabels.putIfAbsent(component.path("key").asText(), component.path("dateLabel").asText());
        }
        component.path("components").forEach(this::readDateLabels);
    }
}
