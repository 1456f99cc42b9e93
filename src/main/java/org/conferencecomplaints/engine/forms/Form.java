package org.conferencecomplaints.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A form that staff fill in.
 *
 * @param id     the form id, which is the file's name too
 * @param fields the questions in order, those inside groups included
 * @param json   the {@code .form} file as written
 * @param root   the same as it was read; whoever fills it in takes a copy
 */
public record Form(String id, List<Field> fields, String json, JsonNode root) {

    /**
     * Reads a {@code .form} file.
     *
     * @throws BrokenForm naming the form, the field and what is wrong with it
     */
    public static Form read(String json) {
        return new FormReader(json).read();
    }

    /** The question with this key. */
    public Optional<Field> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    /** The keys of all questions. */
    public Set<String> keys() {
        return fields.stream().map(Field::key).collect(Collectors.toUnmodifiableSet());
    }
}
