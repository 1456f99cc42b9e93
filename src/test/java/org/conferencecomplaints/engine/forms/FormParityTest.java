package org.conferencecomplaints.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The same key is the same question in every form, and what is asked under a condition is written in one way. */
class FormParityTest {

    /** Keys whose question differs from form to form, and why. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
        "panelChair", "Brent's panel has an independent chair (B-2.25)",
        "notHeld", "a meeting has reasons to choose from; a hearing can only have been postponed",
        "agreedActions", "Brent's go into the note of the meeting (B-2.13), Hackney's into the feedback (H-1.5)");

    @Test
    void theSameKeyIsTheSameQuestion() throws IOException {
        Map<String, Set<String>> questions = new TreeMap<>();
        fields().filter(field -> field.has("key")).forEach(field -> questions
            .computeIfAbsent(field.get("key").asText(), key -> new TreeSet<>()).add(field.path("label").asText()));
        questions.values().removeIf(labels -> labels.size() == 1);

        assertThat(questions.keySet()).isEqualTo(new TreeSet<>(EXCEPTIONS.keySet()));
    }

    @Test
    void whatIsHiddenUnderAConditionIsRequiredWhereItIsShown() throws IOException {
        assertThat(fields().filter(field -> field.path("conditional").has("hide"))
            .filter(field -> field.path("properties").has("requiredWhen")).map(field -> field.get("key").asText()))
            .as("say \"required\": where the field is hidden, nobody has to fill it in").isEmpty();
    }

    private static Stream<JsonNode> fields() throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            List<Path> forms = files.filter(file -> file.toString().endsWith(".form")).toList();
            return forms.stream().flatMap(form -> {
                try {
                    return components(json.readTree(form.toFile()));
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
        }
    }

    private static Stream<JsonNode> components(JsonNode parent) {
        return StreamSupport.stream(parent.path("components").spliterator(), false)
            .flatMap(component -> Stream.concat(Stream.of(component), components(component)));
    }
}
