package org.conferencecomplaints.engine.forms;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The forms of one deployment, by id. */
public class FormSet {

    private final Map<String, Form> forms;
    private final Set<String> fieldNames;

    FormSet(Map<String, Form> forms) {
        this.forms = forms;
        this.fieldNames = fields().map(Field::key).collect(Collectors.toUnmodifiableSet());
    }

    /** All forms, by id. */
    public Collection<Form> all() {
        return Collections.unmodifiableCollection(forms.values());
    }

    public Optional<Form> find(String id) {
        return Optional.ofNullable(forms.get(id));
    }

    /** The form with this id, which must be among them. */
    public Form get(String id) {
        return find(id).orElseThrow(() -> new IllegalStateException("There is no form " + id));
    }

    /** The form that was read from this {@code .form} file, which must be among them. */
    public Form readFrom(String json) {
        return forms.values().stream().filter(form -> form.json().equals(json)).findFirst()
            .orElseThrow(() -> new IllegalStateException("This form was not deployed with its procedure"));
    }

    /** The keys of all questions of all forms. */
    public Set<String> fieldNames() {
        return fieldNames;
    }

    /** All questions with this key, of whichever form. */
    Stream<Field> fields(String key) {
        return fields().filter(field -> field.key().equals(key));
    }

    Stream<Field> fields() {
        return forms.values().stream().flatMap(form -> form.fields().stream());
    }
}
