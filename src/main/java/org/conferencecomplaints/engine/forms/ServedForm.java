package org.conferencecomplaints.engine.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.conferencecomplaints.casework.changes.ComplaintChanges;
import org.conferencecomplaints.casework.independence.PartInCase;
import org.conferencecomplaints.organisation.Person;
import org.conferencecomplaints.organisation.Staff;
import org.springframework.stereotype.Component;

/**
 * Prepares a form for a person: people to choose from, the facts of the case, and only the questions that are asked
 * now.
 */
@Component
public class ServedForm {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PLACEHOLDER = Pattern
        .compile("\\{\\{\\s*([A-Za-z][A-Za-z0-9.]*)\\s*(?:\\|([^{}]*))?}}");
    private static final String FACT = "facts.";
    private static final String FOR_EACH = "forEach";
    /** By the end of its id, the browser's read-back.js finds the field that names a complaint. */
    private static final String READ_BACK = "Field_ComplaintReference";

    private final Staff staff;
    private final AnswerInWords inWords;
    private final Rules rules;
    private final ComputedText texts;

    ServedForm(Staff staff, AnswerInWords inWords, Rules rules, ComputedText texts) {
        this.staff = staff;
        this.inWords = inWords;
        this.rules = rules;
        this.texts = texts;
    }

    /** The form as JSON for form-js, without components that are shown several times. */
    public String serve(Form form, FormSet among, FormContext context, Map<String, String> values) {
        return serve(form, among, context, values, Map.of());
    }

    /**
     * The form as JSON for form-js.
     *
     * @param among   the forms that are deployed with it: they say how facts of the case read
     * @param context the case so far; decides what is asked, and fills in {@code {{facts.…}}}
     * @param values  what the other placeholders stand for: {@code due}, {@code complaint}, {@code letter.text}; ISO
     *                dates are written in full. {@code {{due|not set}}} says what to write where there is none
     * @param repeats what they stand for in components that are shown several times, by their property
     *                {@code forEach}: one set of values for each time
     */
    public String serve(Form form, FormSet among, FormContext context, Map<String, String> values,
                        Map<String, List<Map<String, String>>> repeats) {
        try {
            JsonNode root = form.root().deepCopy();
            fill((ArrayNode) root.path("components"),
                new Filling(among, context, rules.over(context.known()), context.knownWithout(form.keys()), values,
                    repeats));
            return JSON.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Form " + form.id() + " was read before", e);
        }
    }

    private void fill(ArrayNode components, Filling filling) {
        List<JsonNode> filled = new ArrayList<>();
        for (JsonNode component : components) {
            if (isAsked(component, filling)) {
                filled.addAll(filled((ObjectNode) component, filling));
            }
        }
        components.removeAll();
        components.addAll(filled);
    }

    private List<ObjectNode> filled(ObjectNode component, Filling filling) {
        JsonNode forEach = component.path("properties").path(FOR_EACH);
        if (forEach.isMissingNode()) {
            fill(component, filling);
            return List.of(component);
        }
        List<ObjectNode> copies = new ArrayList<>();
        for (Map<String, String> values : filling.repeats().getOrDefault(forEach.asText(), List.of())) {
            ObjectNode copy = component.deepCopy();
            copy.put("id", component.path("id").asText() + "_" + copies.size());
            fill(copy, filling.with(values));
            copies.add(copy);
        }
        return copies;
    }

    private static boolean isAsked(JsonNode component, Filling filling) {
        JsonNode condition = component.path("properties").path(Field.ASKED_WHEN);
        return condition.isMissingNode() || filling.known().holds(Feel.compile(condition.asText()));
    }

    private void fill(ObjectNode component, Filling filling) {
        if (component.path("components") instanceof ArrayNode inside) {
            fill(inside, filling);
        }
        if (component.path("type").asText().equals("text")) {
            String text = texts.in(filling.known(), component.path("text").asText(), PlainMarkdown::of);
            component.put("text", replaced(text, filling, true));
        }
        if (component.path("defaultValue").isTextual()) {
            component.put("defaultValue", replaced(component.path("defaultValue").asText(), filling, false));
        }
        if (component.path("key").asText().equals(ComplaintChanges.REFERENCE)) {
            component.put("id", READ_BACK);
        }
        JsonNode group = component.path("properties").path(Field.PEOPLE_OF);
        if (group.isTextual()) {
            boolean independent = component.path("properties").path(Field.INDEPENDENT).asBoolean();
            component.set("values", people(group.asText(),
                independent ? filling.context().parts() : PartInCase.NOBODYS));
        }
        if (component.path("values") instanceof ArrayNode choices) {
            withdrawRefused(choices, component, filling);
        }
    }

    /** A choice that the field's rule is certain to refuse, whatever else is answered, is not offered. */
    private void withdrawRefused(ArrayNode choices, ObjectNode component, Filling filling) {
        JsonNode must = component.path("properties").path(Field.MUST);
        if (must.isTextual()) {
            Feel rule = Feel.compile(must.asText());
            for (Iterator<JsonNode> each = choices.iterator(); each.hasNext();) {
                Map<String, Object> chosen = new HashMap<>(filling.before());
                chosen.put(component.path("key").asText(), each.next().path("value").asText());
                if (rules.over(chosen).fails(rule)) {
                    each.remove();
                }
            }
        }
    }

    /** Who may be chosen: a choice that would be refused is not offered. */
    private ArrayNode people(String group, PartInCase parts) {
        ArrayNode choices = JSON.createArrayNode();
        for (Person person : staff.membersOf(group)) {
            if (parts.playedBy(person.id()).isEmpty()) {
                choices.addObject().put("label", person.name()).put("value", person.id());
            }
        }
        return choices;
    }

    private String replaced(String text, Filling filling, boolean markdown) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> {
            String value = value(found.group(1), Objects.requireNonNullElse(found.group(2), ""), filling, markdown);
            return Matcher.quoteReplacement(markdown ? PlainMarkdown.of(value) : value);
        });
    }

    private String value(String name, String otherwise, Filling filling, boolean inWordsOnly) {
        if (!name.startsWith(FACT)) {
            return inWords.inWords(filling.values().getOrDefault(name, otherwise));
        }
        String key = name.substring(FACT.length());
        Object fact = filling.context().facts().get(key);
        // A proposed answer is the answer itself; an absent one proposes nothing.
        return inWordsOnly ? inWords.inWords(filling.among(), key, fact) : fact == null ? "" : fact.toString();
    }

    /** {@code before}: the facts without those that this form asks for. */
    private record Filling(FormSet among, FormContext context, Rules.Facts known, Map<String, Object> before,
                           Map<String, String> values, Map<String, List<Map<String, String>>> repeats) {

        Filling with(Map<String, String> more) {
            Map<String, String> all = new HashMap<>(values);
            all.putAll(more);
            return new Filling(among, context, known, before, all, repeats);
        }
    }
}
