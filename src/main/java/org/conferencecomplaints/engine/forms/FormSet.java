package org.conferencecomplaints.engine.forms;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Forms that belong together, by id. */
public class FormSet {

    private final Map<String, Form> forms;

    FormSet(Map<String, Form> forms) {
        this.forms = forms;
    }

    public Optional<Form> find(String id) {
        return Optional.ofNullable(forms.get(id));
    }

    /** The form with this id, which must be among them. */
    public Form get(String id) {
        return find(id).orElseThrow(() -> new IllegalStateException("There is no form " + id));
    }

    /** The keys of all questions of all forms. */
    public Set<String> fieldNames() {
        return fields().map(Field::key).collect(Collectors.toUnmodifiableSet());
    }

    /** All questions with this key, of whichever form. */
    Stream<Field> fields(String key) {
        return fields().filter(field -> field.key().equals(key));
    }

    Stream<Field> fields() {
        return forms.values().stream().flatMap(form -> form.fields().stream());
    }
}
