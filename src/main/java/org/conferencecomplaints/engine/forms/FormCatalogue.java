package org.conferencecomplaints.engine.forms;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conferencecomplaints.materials.Materials;
import org.conferencecomplaints.materials.MaterialFile;
import org.springframework.stereotype.Component;

/** All forms of this installation, by id. */
@Component
public class FormCatalogue {

    private final Map<String, Form> forms = new TreeMap<>();

    /**
     * Reads every form.
     *
     * @throws BrokenForm for the first one that cannot be used
     */
    FormCatalogue(Materials materials) {
        for (MaterialFile file : materials.files("forms", "*.form")) {
            try {
                add(file);
            } catch (BrokenForm broken) {
                throw broken.in(file.place());
            }
        }
    }

    private void add(MaterialFile file) {
        Form form = Form.read(file.text());
        if (!form.id().equals(file.withoutEnding())) {
            throw new BrokenForm(form.id(), null, "its file has another name: " + file.name());
        }
        if (forms.putIfAbsent(form.id(), form) != null) {
            throw new BrokenForm(form.id(), null, "there are two forms with this id");
        }
    }

    public Optional<Form> find(String id) {
        return Optional.ofNullable(forms.get(id));
    }

    /** All forms, by id. */
    public Collection<Form> all() {
        return Collections.unmodifiableCollection(forms.values());
    }

    /** The keys of all questions of all forms. */
    public Set<String> fieldNames() {
        return fields().map(Field::key).collect(Collectors.toUnmodifiableSet());
    }

    /** The values of the choices of each question that lists any, by key, over all forms; yes is true, no false. */
    public Map<String, Set<String>> choiceValues() {
        Map<String, Set<String>> values = new HashMap<>();
        fields().filter(field -> !field.choices().isEmpty()).forEach(field ->
                values.computeIfAbsent(field.key(), key -> new LinkedHashSet<>()).addAll(field.choices().keySet()));
        return values;
    }

    /** All questions with this key, of whichever form. */
    Stream<Field> fields(String key) {
        return fields().filter(field -> field.key().equals(key));
    }

    private Stream<Field> fields() {
        return forms.values().stream().flatMap(form -> form.fields().stream());
    }
}
