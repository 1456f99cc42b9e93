package org.conferencecomplaints.engine.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.platform.Refusals;

/** The validation errors of a submission, one sentence each. */
final class SubmissionProblems {

    private static final int LONGEST_KEY = 40;
    private static final int MOST_UNKNOWN = 5;

    private final List<Refusal> sentences = new ArrayList<>();
    private final Set<String> fields = new HashSet<>();
    private int unknown;

    void add(Field field, String what) {
        fields.add(field.key());
        add(field.key(), field.label() + ": " + what + (what.endsWith(".") ? "" : "."));
    }

    /** A field that the form does not have: named, but shortened and without odd characters: anybody may write it. */
    void unknown(String key) {
        String name = key.replaceAll("[^A-Za-z0-9_.-]", "");
        name = name.length() > LONGEST_KEY ? name.substring(0, LONGEST_KEY) + "…" : name;
        if (unknown++ < MOST_UNKNOWN) {
            add(name, "This form has no field '" + name + "'.");
        }
    }

    boolean has(Field field) {
        return fields.contains(field.key());
    }

    void refuseAny() {
        if (!sentences.isEmpty()) {
            throw new Refusals(sentences);
        }
    }

    private void add(String key, String sentence) {
        sentences.add(new Refusal(key, sentence));
    }
}
