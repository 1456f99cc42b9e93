package org.conferencecomplaints.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.conferencecomplaints.access.AccessLog;
import org.conferencecomplaints.access.Way;
import org.conferencecomplaints.access.What;
import org.conferencecomplaints.engine.forms.Form;
import org.conferencecomplaints.engine.forms.ServedForm;
import org.conferencecomplaints.engine.staff.WithoutChecks;
import org.conferencecomplaints.letters.Letter;
import org.conferencecomplaints.letters.LetterStore;
import org.conferencecomplaints.letters.Letters;
import org.conferencecomplaints.people.ExecutiveMeetings;
import org.conferencecomplaints.register.Register;
import org.springframework.stereotype.Component;

/** Deployed forms on their way to a person who may see them: with the people to choose from and the case's facts. */
@Component
class ServedForms {

    private final ServedForm served;
    private final CaseContext context;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final Letters letters;
    private final LetterStore letterStore;
    private final ExecutiveMeetings executiveMeetings;
    private final ContactValues contactValues;
    private final WithoutChecks withoutChecks;
    private final Register register;
    private final AccessLog log;

    ServedForms(ServedForm served, CaseContext context, TaskService tasks, RuntimeService runtime, Letters letters,
                LetterStore letterStore, ExecutiveMeetings executiveMeetings, ContactValues contactValues,
                WithoutChecks withoutChecks, Register register, AccessLog log) {
        this.contactValues = contactValues;
        this.served = served;
        this.context = context;
        this.tasks = tasks;
        this.runtime = runtime;
        this.letters = letters;
        this.letterStore = letterStore;
        this.executiveMeetings = executiveMeetings;
        this.withoutChecks = withoutChecks;
        this.register = register;
        this.log = log;
    }

    InputStream start(InputStream deployed) {
        return stream(served.serve(form(deployed), context.none(), Map.of()));
    }

    /** A task's form shows what is known of the case: whoever opens it stands in the log of who has looked. */
    InputStream task(String taskId, InputStream deployed) {
        Task task = withoutChecks.ask(() -> tasks.createTaskQuery().taskId(taskId).singleResult());
        Map<String, Object> variables = withoutChecks.ask(() -> runtime.getVariables(task.getExecutionId()));
        String reference = (String) variables.get(SubmittedForms.COMPLAINT);
        register.find(reference).ifPresent(complaint -> log.read(complaint, What.FORM, task.getName(), Way.TASK));
        Map<String, String> values = new HashMap<>();
        values.put(SubmittedForms.COMPLAINT, reference);
        if (task.getDueDate() != null) {
            values.put("due", new java.sql.Date(task.getDueDate().getTime()).toLocalDate().toString());
        }
        executiveMeetings.next(task.getTenantId()).ifPresent(next -> values.put("executive.next", next.toString()));
        Letter letter = letter(variables);
        values.putAll(contactValues.of(reference, letter == null ? List.of() : List.of(letter)));
        if (letter != null) {
            values.put("letter.id", letter.id());
            values.put("letter.text", letters.text(letter.issueKey()));
            values.put("letter.recipient", letter.recipient());
            values.put("letter.address", Objects.toString(letter.address(), ""));
        }
        return stream(served.serve(form(deployed), context.of(reference, letter), values));
    }

    /** The letter a task of send-letter is about: one recipient's, or the one that all recipients get. */
    private Letter letter(Map<String, Object> variables) {
        if (variables.get(SubmittedForms.RECIPIENT_LETTER) instanceof String id) {
            return letterStore.latest(id);
        }
        return variables.get("letter") instanceof String issueKey ? letterStore.current(issueKey).get(0) : null;
    }

    private static Form form(InputStream deployed) {
        try (deployed) {
            return Form.read(new String(deployed.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("A deployed form cannot be read", e);
        }
    }

    private static InputStream stream(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }
}
