package org.conferencecomplaints.engine.submission;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * The values that are being submitted on this thread. The engine mixes them with the variables that are there already;
 * here they stay apart, so that a field the form does not have is seen, and an old answer is not taken for a new one.
 */
final class Submission {

    private static final ThreadLocal<Current> CURRENT = new ThreadLocal<>();

    private Submission() {
    }

    /** Does something while these are the answers submitted for the task. */
    static <T> T during(String taskId, Map<String, Object> answers, Supplier<T> work) {
        Current outer = CURRENT.get();
        CURRENT.set(new Current(taskId, plain(answers)));
        try {
            return work.get();
        } finally {
            if (outer == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(outer);
            }
        }
    }

    /** The answers submitted; empty where a task ends without anybody having submitted anything. */
    static Optional<Map<String, Object>> current() {
        return Optional.ofNullable(CURRENT.get()).map(Current::answers);
    }

    /** Whether somebody is submitting answers for this task. */
    static boolean hasAnswersFor(String taskId) {
        Current current = CURRENT.get();
        return current != null && current.taskId().equals(taskId) && !current.answers().isEmpty();
    }

    /** Answers without the engine's wrapping. A file or a serialised object stays wrapped, and no field accepts it. */
    static Map<String, Object> plain(Map<String, Object> answers) {
        Map<String, Object> plain = new LinkedHashMap<>();
        if (answers != null) {
            VariableMap variables = answers instanceof VariableMap map ? map : Variables.fromMap(answers);
            for (String name : variables.keySet()) {
                TypedValue value = variables.getValueTyped(name);
                boolean wrapped = value instanceof SerializableValue || value instanceof FileValue;
                plain.put(name, value == null || wrapped ? value : value.getValue());
            }
        }
        return plain;
    }

    private record Current(String taskId, Map<String, Object> answers) {}
}
