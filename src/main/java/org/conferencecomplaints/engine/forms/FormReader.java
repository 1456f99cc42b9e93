package org.conferencecomplaints.engine.forms;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.conferencecomplaints.engine.forms.Field.Limits;

/** Parses a {@code .form} file, and refuses what Tasklist or the server cannot handle. */
final class FormReader {

    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    private static final Set<String> SHOWN_ONLY = Set.of("text", "html", "separator", "spacer", "button");
    private static final Pattern EMAIL = Pattern.compile("^[^\\s@]+@[^\\s@]+\\.[^\\s@.]+$");
    private static final Set<String> YES_AND_NO = Set.of("true", "false");

    private final String json;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private String id = "without an id";

    FormReader(String json) {
        this.json = json;
    }

    Form read() {
        JsonNode root = parsed();
        id = root.path("id").asText();
        if (id.isBlank()) {
            throw new BrokenForm("without an id", null, "a form needs an id");
        }
        if (!root.path("components").isArray()) {
            throw new BrokenForm(id, null, "it has no list of components");
        }
        readAll(root.path("components"), List.of(), List.of());
        for (Field field : fields.values()) {
            checkNamedKeys(field);
        }
        return new Form(id, List.copyOf(fields.values()), json, root);
    }

    private JsonNode parsed() {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new BrokenForm(id, null, "it is not JSON: " + e.getOriginalMessage() + " (line "
                + e.getLocation().getLineNr() + ")");
        }
    }

    private void readAll(JsonNode components, List<Feel> hides, List<Feel> asked) {
        for (JsonNode component : components) {
            read(component, hides, asked);
        }
    }

    private void read(JsonNode component, List<Feel> hidesAround, List<Feel> askedAround) {
        String type = component.path("type").asText();
        List<Feel> hides = with(hidesAround, condition(component, component.path("conditional").path("hide")));
        List<Feel> asked = with(askedAround, condition(component, component.path("properties").path(Field.ASKED_WHEN)));
        if (type.equals("group")) {
            if (!component.path("path").asText().isEmpty()) {
                throw broken(component, "a group with a path of its own is not supported");
            }
            readAll(component.path("components"), hides, asked);
        } else if (SHOWN_ONLY.contains(type)) {
            checkComputed(component, component.path("text").asText());
        } else {
            add(component, type, hides, asked);
        }
    }

    private void add(JsonNode component, String type, List<Feel> hides, List<Feel> asked) {
        String key = component.path("key").asText();
        if (!key.matches("[a-z][A-Za-z0-9]*")) {
            throw broken(component, "a field needs a key in lowerCamel");
        }
        Map<String, String> properties = properties(component);
        JsonNode validate = component.path("validate");
        Field field = new Field(key, component.path("label").asText(component.path("dateLabel").asText()),
            fieldType(component, type, properties), validate.path("required").asBoolean(),
            limits(component, validate), choices(component), hides, asked,
            condition(component, component.path("properties").path(Field.REQUIRED_WHEN)),
            condition(component, component.path("properties").path(Field.MUST)), properties);
        if (field.label().isBlank()) {
            throw broken(component, "a field needs a label");
        }
        if ((field.must() != null || !field.atLeastOneOf().isEmpty()) && field.mustSay() == null) {
            throw broken(component, "a rule needs mustSay, the sentence that says it");
        }
        checkComputed(component, Objects.requireNonNullElse(field.mustSay(), ""));
        condition(component, component.path("properties").path(Field.DEFAULT_TO));
        if (fields.putIfAbsent(key, field) != null) {
            throw broken(component, "another field has the same key");
        }
    }

    private FieldType fieldType(JsonNode component, String type, Map<String, String> properties) {
        return switch (type) {
            case "textfield", "textarea" -> FieldType.TEXT;
            case "number" -> FieldType.NUMBER;
            case "checkbox" -> FieldType.CHECKBOX;
            case "radio", "select" -> choiceType(component, properties);
            case "datetime" -> {
                if (!component.path("subtype").asText().equals("date")) {
                    throw broken(component, "of the date components only the plain date is supported");
                }
                yield FieldType.DATE;
            }
            default -> throw broken(component, "the component type '" + type + "' is not supported");
        };
    }

    private FieldType choiceType(JsonNode component, Map<String, String> properties) {
        if (component.has("valuesKey") || component.has("valuesExpression")) {
            throw broken(component, "choices have to be written in the form, or come from a group (peopleOf)");
        }
        Set<String> values = choices(component).keySet();
        if (properties.containsKey(Field.PEOPLE_OF)) {
            return FieldType.PERSON;
        }
        if (values.isEmpty()) {
            throw broken(component, "it has no choices");
        }
        return values.equals(YES_AND_NO) ? FieldType.YES_NO : FieldType.CHOICE;
    }

    private Map<String, String> choices(JsonNode component) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (JsonNode choice : component.path("values")) {
            if (choices.put(choice.path("value").asText(), choice.path("label").asText()) != null) {
                throw broken(component, "two choices have the same value");
            }
        }
        return choices;
    }

    private Limits limits(JsonNode component, JsonNode validate) {
        String kind = validate.path("validationType").asText();
        if (!Set.of("", "custom", "email").contains(kind)) {
            throw broken(component, "the validation type '" + kind + "' is not supported");
        }
        boolean email = kind.equals("email");
        return new Limits(whole(validate, "minLength"), whole(validate, "maxLength"),
            email ? EMAIL : pattern(component, validate), email ? "an e-mail address" : "of the form asked for",
            decimal(validate, "min"), decimal(validate, "max"));
    }

    private Pattern pattern(JsonNode component, JsonNode validate) {
        try {
            return validate.has("pattern") ? Pattern.compile(validate.path("pattern").asText()) : null;
        } catch (PatternSyntaxException e) {
            throw broken(component, "its pattern is not a regular expression: " + e.getDescription());
        }
    }

    private static Integer whole(JsonNode validate, String name) {
        return validate.has(name) ? validate.path(name).asInt() : null;
    }

    private static Double decimal(JsonNode validate, String name) {
        return validate.has(name) ? validate.path(name).asDouble() : null;
    }

    private static Map<String, String> properties(JsonNode component) {
        Map<String, String> properties = new LinkedHashMap<>();
        component.path("properties").fields()
            .forEachRemaining(property -> properties.put(property.getKey(), property.getValue().asText()));
        return Map.copyOf(properties);
    }

    private Feel condition(JsonNode component, JsonNode text) {
        if (text.isMissingNode() || text.asText().isBlank()) {
            return null;
        }
        try {
            return Feel.compile(text.asText());
        } catch (IllegalArgumentException e) {
            throw broken(component, e.getMessage());
        }
    }

    private void checkComputed(JsonNode component, String text) {
        try {
            ComputedText.compile(text);
        } catch (IllegalArgumentException e) {
            throw broken(component, e.getMessage());
        }
    }

    private void checkNamedKeys(Field field) {
        for (String key : field.atLeastOneOf()) {
            if (!fields.containsKey(key) || fields.get(key).type() != FieldType.CHECKBOX) {
                throw new BrokenForm(id, field.key(),
                    "atLeastOneOf names '" + key + "', which is no checkbox of this form");
            }
        }
        for (String key : field.allDifferent()) {
            if (!fields.containsKey(key) || !fields.get(key).namesPeople()) {
                throw new BrokenForm(id, field.key(),
                    "allDifferent names '" + key + "', which names nobody in this form");
            }
        }
        if (field.independent() && !field.namesPeople()) {
            throw new BrokenForm(id, field.key(), "independent is for a field that names people");
        }
    }

    private static List<Feel> with(List<Feel> around, Feel own) {
        if (own == null) {
            return around;
        }
        List<Feel> all = new ArrayList<>(around);
        all.add(own);
        return List.copyOf(all);
    }

    private BrokenForm broken(JsonNode component, String why) {
        return new BrokenForm(id, component.path("key").asText(component.path("id").asText(null)), why);
    }
}
