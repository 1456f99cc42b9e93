package org.conferencecomplaints.docs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.Test;

/**
 * What keeps each clause, generated from diagrams, forms, letters and tests. To bring it up to date:
 * {@code mvn test -Dtest=ClauseTableTest -Ddocs.write=true}
 */
class ClauseTableTest {

    private static final Map<String, String> COUNCILS = new TreeMap<>(Map.of("B", "Brent", "H", "City and Hackney"));
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final ProcedureFiles files = new ProcedureFiles();
    private final Map<Path, BpmnModelInstance> diagrams = files.diagrams();
    private final Map<Path, String> forms = files.forms();
    private final Map<Path, String> letters = files.letters();
    private final Map<Path, String> tests = files.tests();

    @Test
    void namesWhatKeepsEachClause() throws IOException {
        StringBuilder sections = new StringBuilder();
        COUNCILS.forEach((prefix, council) -> {
            sections.append("\n## ").append(council).append('\n');
            files.clauses().forEach((id, name) -> {
                if (id.startsWith(prefix + "-")) {
                    sections.append("\n### ").append(id).append(' ').append(name).append("\n\n").append(keepers(id));
                }
            });
        });
        new GeneratedPart("clauses.md").isUpToDate(sections.toString());
    }

    private String keepers(String clause) {
        List<String> elements = new ArrayList<>();
        Collection<String> formsOfClause = new TreeSet<>(naming(clause, forms));
        diagrams.forEach((file, diagram) -> {
            List<BaseElement> here = elements(diagram, clause);
            here.forEach(element -> formOf(element).ifPresent(formsOfClause::add));
            if (!here.isEmpty()) {
                elements.add(link(file) + ": " + String.join(", ",
                    here.stream().map(ClauseTableTest::inWords).distinct().toList()));
            }
        });
        return line("Elements", elements, "; ") + line("Forms", formsOfClause, ", ")
            + line("Letters", naming(clause, letters), ", ") + line("Deadlines", deadlines(clause), ", ")
            + line("Tests", tests(clause), ", ");
    }

    private static String line(String title, Collection<String> items, String between) {
        return items.isEmpty() ? "" : "- " + title + ": " + String.join(between, items) + "\n";
    }

    private static List<BaseElement> elements(BpmnModelInstance diagram, String clause) {
        return diagram.getModelElementsByType(CamundaProperty.class).stream()
            .filter(property -> "clause".equals(property.getCamundaName()))
            .filter(property -> Arrays.asList(property.getCamundaValue().split("\\s*,\\s*")).contains(clause))
            .map(ClauseTableTest::owner).toList();
    }

    private static BaseElement owner(CamundaProperty property) {
        CamundaProperties all = (CamundaProperties) property.getParentElement();
        return (BaseElement) all.getParentElement().getParentElement();
    }

    private static String inWords(BaseElement element) {
        String name = element instanceof FlowElement flow
            ? flow.getName()
            : element instanceof Process process ? process.getName() : null;
        return name == null || name.isBlank()
            ? "`" + element.getId() + "`"
            : "%s (`%s`)".formatted(name.replaceAll("\\s+", " "), element.getId());
    }

    private Optional<String> formOf(BaseElement element) {
        String form = element.getAttributeValueNs(CAMUNDA, "formRef");
        return forms.keySet().stream().filter(file -> file.getFileName().toString().equals(form + ".form"))
            .map(file -> link(file)).findFirst();
    }

    private Collection<String> deadlines(String clause) {
        Collection<String> lengths = new TreeSet<>();
        diagrams.values().stream().flatMap(diagram -> ProcedureFiles.deadlines(diagram).stream())
            .filter(deadline -> deadline.clause().equals(clause))
            .forEach(deadline -> lengths.add(deadline.length() + " (timer at " + deadline.step() + ")"));
        return lengths;
    }

    private List<String> tests(String clause) {
        return filesNaming(clause, tests).map(file -> "`" + nameOf(file) + "`").sorted().toList();
    }

    private static List<String> naming(String clause, Map<Path, String> texts) {
        return filesNaming(clause, texts).map(file -> link(file)).toList();
    }

    private static Stream<Path> filesNaming(String clause, Map<Path, String> texts) {
        Pattern named = Pattern.compile("(?<![A-Za-z0-9.-])" + Pattern.quote(clause) + "(?![0-9]|\\.[0-9])");
        return texts.entrySet().stream().filter(text -> named.matcher(text.getValue()).find()).map(Map.Entry::getKey);
    }

    private static String link(Path file) {
        return "[%s](../../%s)".formatted(nameOf(file), file.toString().replace('\\', '/'));
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString().replaceFirst("\\.(bpmn|form|html|java)$", "");
    }
}
