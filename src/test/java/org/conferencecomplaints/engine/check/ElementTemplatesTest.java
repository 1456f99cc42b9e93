package org.conferencecomplaints.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.conferencecomplaints.engine.check.diagram.BpmnElement;
import org.conferencecomplaints.engine.check.diagram.Diagram;
import org.conferencecomplaints.engine.check.diagram.DiagramFile;
import org.conferencecomplaints.engine.check.diagram.Findings;
import org.conferencecomplaints.engine.check.vocabulary.ExpressionCheck;
import org.conferencecomplaints.engine.check.vocabulary.Variables;
import org.conferencecomplaints.engine.check.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

class ElementTemplatesTest {

    /** What templates for Camunda 7 can fill in, of what diagrams here use; with which kinds of field. */
    private static final Map<String, Set<String>> BINDINGS = Map.of(
        "property", Set.of("String", "Text", "Hidden", "Dropdown", "Boolean"),
        "camunda:property", Set.of("String", "Hidden", "Dropdown"),
        "camunda:in", Set.of("String", "Hidden", "Dropdown"),
        "camunda:in:businessKey", Set.of("String", "Hidden", "Dropdown"),
        "camunda:out", Set.of("String", "Hidden", "Dropdown"));
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{[^}]+}");

    private final List<JsonNode> templates = Bundled.files(Path.of("bpmn/.camunda/element-templates"), ".json").stream()
        .map(file -> json(Bundled.content(file))).toList();

    private static JsonNode json(String content) {
        try {
            return new ObjectMapper().readTree(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void offerWhatAnalystsNeed() {
        assertThat(templates).extracting(template -> template.path("name").asText()).containsExactlyInAnyOrder(
            "Issue a letter", "Make a referral", "Working-day deadline", "Record that a deadline is met");
        assertThat(templates)
            .extracting(template -> template.path("id").asText()).doesNotHaveDuplicates().doesNotContain("");
    }

    @Test
    void areAppliedInTheDiagramsWhereverALetterAReferralOrADeadlineStands() {
        Map<String, String> versions = templates.stream().collect(Collectors.toMap(
            template -> template.path("id").asText(), template -> template.path("version").asText()));
        List<BpmnElement> steps = Bundled.diagrams().stream()
            .flatMap(file -> Diagram.read(file, new Findings()).stream())
            .flatMap(diagram -> diagram.all("callActivity", "serviceTask", "boundaryEvent"))
            .filter(ElementTemplatesTest::isOfATemplate).toList();

        assertThat(steps).hasSizeGreaterThan(60).allSatisfy(step -> {
            assertThat(versions).as(step.id()).containsKey(step.camunda("modelerTemplate"));
            assertThat(step.camunda("modelerTemplateVersion")).as(step.id())
                .isEqualTo(versions.get(step.camunda("modelerTemplate")));
        });
    }

    private static boolean isOfATemplate(BpmnElement step) {
        return step.attribute("calledElement").equals("send-letter")
            || step.camunda("expression").matches("\\$\\{(referrals\\.|deadlines\\.recordMet\\().*")
            || step.is("boundaryEvent") && step.children().stream()
                .anyMatch(timer -> timer.xml().getTextContent().contains("${deadlines.set("));
    }

    @Test
    void bindOnlyWhatTheModelerCanFillIn() {
        for (JsonNode property : properties()) {
            assertThat(BINDINGS).containsKey(bindingType(property));
            assertThat(BINDINGS.get(bindingType(property))).contains(property.path("type").asText());
        }
    }

    @Test
    void explainEveryFieldThatIsFilledIn() {
        assertThat(properties()).filteredOn(property -> !property.path("type").asText().equals("Hidden"))
            .allSatisfy(property -> assertThat(property.path("label").asText()).isNotEmpty());
    }

    @Test
    void writeOnlyExpressionsThatTheCheckAllows() {
        Vocabulary known = Bundled.known();
        List<Diagram> diagrams = Bundled.diagrams().stream()
            .flatMap(file -> Diagram.read(file, new Findings()).stream()).toList();
        ExpressionCheck check = new ExpressionCheck(known, new Variables(diagrams, known));

        List<String> expressions = templates.stream()
            .flatMap(template -> expressionsIn(template.toString()).stream()).toList();

        assertThat(expressions).hasSizeGreaterThan(8);
        assertThat(expressions).allSatisfy(expression -> assertThat(check.problems(expression)).isEmpty());
    }

    @Test
    void offerEveryReferralThatDiagramsCanMake() {
        Set<String> offered = properties().stream().flatMap(property -> property.findValuesAsText("value").stream())
            .filter(value -> value.startsWith("${referrals.")).collect(Collectors.toSet());

        Set<String> made = ExpressionCheck.methodsOf(Bundled.beans().get("referrals")).keySet().stream()
            .map(method -> "${referrals." + method + "(complaint)}").collect(Collectors.toSet());

        assertThat(offered).isEqualTo(made);
    }

    @Test
    void callProcessesThatExist() {
        assertThat(properties()).filteredOn(property -> bindingName(property).equals("calledElement"))
            .extracting(property -> property.path("value").asText() + ".bpmn")
            .isNotEmpty().isSubsetOf(Bundled.diagrams().stream().map(DiagramFile::name).toList());
    }

    @Test
    void haveExamplesThatTheirOwnPatternsAccept() {
        List<JsonNode> patterned = properties().stream().filter(property -> !pattern(property).isEmpty()).toList();

        assertThat(patterned).isNotEmpty().allSatisfy(property -> {
            String example = property.at("/constraints/pattern/message").asText()
                .replaceFirst("^.*? (like|such as) ", "");
            assertThat(example).matches(pattern(property));
        });
    }

    private List<JsonNode> properties() {
        List<JsonNode> properties = new ArrayList<>();
        templates.forEach(template -> template.path("properties").forEach(properties::add));
        assertThat(properties).isNotEmpty();
        return properties;
    }

    private static String bindingType(JsonNode property) {
        return property.at("/binding/type").asText();
    }

    private static String bindingName(JsonNode property) {
        return property.at("/binding/name").asText();
    }

    private static String pattern(JsonNode property) {
        return property.at("/constraints/pattern/value").asText();
    }

    private static List<String> expressionsIn(String json) {
        // Patterns are written with escaped braces and are no expressions.
        Matcher matcher = EXPRESSION.matcher(json.replaceAll("\"pattern\":\\{\"value\":\"[^\"]*\"", ""));
        return matcher.results().map(result -> result.group()).toList();
    }
}
