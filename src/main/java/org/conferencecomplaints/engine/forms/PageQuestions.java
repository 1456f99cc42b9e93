package org.conferencecomplaints.engine.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.conferencecomplaints.casework.changes.ComplaintChanges.Asked;
import org.conferencecomplaints.casework.changes.ComplaintChanges.Question;
import org.conferencecomplaints.casework.complainants.ComplainantQuestions.Kind;
import org.springframework.web.util.HtmlUtils;

/** Converts a form, as it is served to form-js, to the questions of a page. */
public final class PageQuestions {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> CHOICES = Set.of("radio", "select");

    private final String left;
    private final List<String> explains = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();

    private PageQuestions(String left) {
        this.left = left;
    }

    /** The questions of a form but the one under the key {@code left}, which the page answers itself. */
    public static Asked of(String served, String left) {
        PageQuestions page = new PageQuestions(left);
        try {
            page.readAll(JSON.readTree(served));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A form that is served cannot be read", e);
        }
        return new Asked(List.copyOf(page.explains), List.copyOf(page.questions));
    }

    private void readAll(JsonNode around) {
        for (JsonNode component : around.path("components")) {
            if (component.path("type").asText().equals("text")) {
                paragraphs(component.path("text").asText()).forEach(explains::add);
            } else if (component.has("key") && !component.path("key").asText().equals(left)) {
                questions.add(question(component));
            }
            readAll(component);
        }
    }

    /** A heading repeats the page's own. */
    private static Stream<String> paragraphs(String markdown) {
        return Stream.of(markdown.split("\n\\s*\n")).map(String::strip)
            .filter(paragraph -> !paragraph.isEmpty() && !paragraph.startsWith("#"))
            .map(paragraph -> HtmlUtils.htmlUnescape(paragraph.replace("**", "").replace("<br>", "\n")));
    }

    private static Question question(JsonNode component) {
        String type = component.path("type").asText();
        return new Question(component.path("key").asText(),
            component.path("label").asText(component.path("dateLabel").asText()),
            component.path("description").asText(null), kind(type), type.equals("datetime"), choices(component),
            component.path("defaultValue").asText(""));
    }

    private static Kind kind(String type) {
        return type.equals("textarea")
            ? Kind.LINES
            : type.equals("checkbox")
                ? Kind.TICK
                : CHOICES.contains(type) ? Kind.CHOICE : Kind.LINE;
    }

    private static Map<String, String> choices(JsonNode component) {
        Map<String, String> choices = new LinkedHashMap<>();
        component.path("values")
            .forEach(choice -> choices.put(choice.path("value").asText(), choice.path("label").asText()));
        return choices;
    }
}
