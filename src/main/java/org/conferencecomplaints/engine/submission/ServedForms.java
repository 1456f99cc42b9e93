package org.conferencecomplaints.engine.submission;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.conferencecomplaints.casework.register.Register;
import org.conferencecomplaints.correspondence.letters.EnclosedPapers;
import org.conferencecomplaints.correspondence.letters.Letter;
import org.conferencecomplaints.correspondence.letters.LetterChecks.TextToRead;
import org.conferencecomplaints.engine.forms.DeployedForms;
import org.conferencecomplaints.engine.forms.FormSet;
import org.conferencecomplaints.engine.forms.ServedForm;
import org.conferencecomplaints.engine.identity.UncheckedAccess;
import org.conferencecomplaints.engine.procedures.ProcessVariables;
import org.conferencecomplaints.engine.tasks.TaskLetters;
import org.conferencecomplaints.governance.accesslog.AccessAction;
import org.conferencecomplaints.governance.accesslog.AccessLog;
import org.conferencecomplaints.governance.accesslog.AccessRoute;
import org.conferencecomplaints.organisation.ExecutiveMeetings;
import org.springframework.stereotype.Component;

/** Serves deployed forms to a person who may see them, with the people to choose from and the case's facts. */
@Component
public class ServedForms {

    private final ServedForm served;
    private final DeployedForms forms;
    private final CaseContext context;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final TaskLetters letters;
    private final EnclosedPapers enclosed;
    private final ExecutiveMeetings executiveMeetings;
    private final ContactValues contactValues;
    private final UncheckedAccess withoutChecks;
    private final Register register;
    private final AccessLog log;

    ServedForms(ServedForm served, DeployedForms forms, CaseContext context, TaskService tasks, RuntimeService runtime,
                TaskLetters letters, EnclosedPapers enclosed, ExecutiveMeetings executiveMeetings,
                ContactValues contactValues,
                UncheckedAccess withoutChecks, Register register, AccessLog log) {
        this.contactValues = contactValues;
        this.served = served;
        this.forms = forms;
        this.context = context;
        this.tasks = tasks;
        this.runtime = runtime;
        this.letters = letters;
        this.enclosed = enclosed;
        this.executiveMeetings = executiveMeetings;
        this.withoutChecks = withoutChecks;
        this.register = register;
        this.log = log;
    }

    InputStream start(String processDefinitionId, InputStream deployed) {
        FormSet among = forms.forDefinition(processDefinitionId);
        return stream(served.serve(among.readFrom(text(deployed)), among, context.none(), Map.of()));
    }

    /** The start form of a process about a complaint that is known already, as JSON for form-js. */
    public String startFor(String reference, String processDefinitionId, String form) {
        FormSet among = forms.forDefinition(processDefinitionId);
        return served.serve(among.get(form), among, context.forComplaint(reference),
            Map.of(ProcessVariables.COMPLAINT, reference));
    }

    /** A task's form shows what is known of the case: whoever opens it stands in the access log. */
    InputStream task(String taskId, InputStream deployed) {
        Task task = withoutChecks.ask(() -> tasks.createTaskQuery().taskId(taskId).singleResult());
        Map<String, Object> variables = withoutChecks.ask(() -> runtime.getVariables(task.getExecutionId()));
        String reference = (String) variables.get(ProcessVariables.COMPLAINT);
        register.find(reference)
            .ifPresent(complaint -> log.read(complaint, AccessAction.FORM, task.getName(), AccessRoute.TASK));
        Map<String, String> values = new HashMap<>();
        values.put(ProcessVariables.COMPLAINT, reference);
        if (task.getDueDate() != null) {
            values.put("due", new java.sql.Date(task.getDueDate().getTime()).toLocalDate().toString());
        }
        executiveMeetings.next(task.getTenantId()).ifPresent(next -> values.put("executive.next", next.toString()));
        List<Letter> about = letters.findLetters(variables::get);
        values.putAll(contactValues.forComplaint(reference, about));
        if (!about.isEmpty()) {
            putLetter(values, new TextToRead(about));
        }
        FormSet among = forms.forDefinition(task.getProcessDefinitionId());
        return stream(
            served.serve(among.readFrom(text(deployed)), among, context.forComplaint(reference, about),
                values, Map.of("letters", about.stream().map(ServedForms::copy).toList(),
                    "papers", about.stream().flatMap(this::papers).toList())));
    }

    /** What has to be enclosed with a letter that is posted by hand. */
    private Stream<Map<String, String>> papers(Letter letter) {
        return enclosed.goingWith(letter).stream().map(papers -> Map.of("papers.letter", letter.id(),
            "papers.pages", String.valueOf(papers.pages())));
    }

    private static void putLetter(Map<String, String> values, TextToRead text) {
        Letter letter = text.first();
        values.put("letter.id", letter.id());
        values.put("letter.text", text.text());
        values.put("letter.translation", text.translation());
        values.put("letter.language", text.language());
        values.put("letter.seen", text.seen());
        values.put("letter.recipient", letter.recipient().name());
        values.put("letter.address", Objects.toString(letter.recipient().address(), ""));
    }

    private static Map<String, String> copy(Letter letter) {
        String format = letter.recipient().format().largePrint() ? ", in large print" : "";
        String words = letter.recipient().format().easyRead() ? ", in easy read" : "";
        return Map.of("copy.id", letter.id(), "copy.recipient", letter.recipient().name(), "copy.channel",
            (letter.recipient().byPost() ? "by post" : "by e-mail") + format + words);
    }

    private static String text(InputStream deployed) {
        try (deployed) {
            return new String(deployed.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("A deployed form cannot be read", e);
        }
    }

    private static InputStream stream(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }
}
