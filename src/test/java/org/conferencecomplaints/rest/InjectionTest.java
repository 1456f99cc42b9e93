package org.conferencecomplaints.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.conferencecomplaints.engine.guard.Attacks;
import org.conferencecomplaints.rest.Desk.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

/**
 * What a family writes is text, whichever language it looks like: the engine's expressions, FEEL, the templates of
 * forms and letters, HTML. It is kept as it was typed, and shown so.
 */
@Running
class InjectionTest {

    private static final List<String> TEXTS = List.of("complainantName", "complainantAddress", "contactNotes",
        "accessNeeds",
        "supporterName", "childReference", "complaint", "desiredOutcome");

    @LocalServerPort
    private int port;
    @Autowired
    private ManagementService management;
    @Autowired
    private JdbcClient jdbc;

    static List<String> texts() {
        return Stream.concat(
            Stream.of(Attacks.withoutCase().get(0), Attacks.withoutCase().get(1), "${register.close('x','withdrawn')}"),
            Stream.of("= 1 + 1", "=now()", "\" or true or \"", "if true then 1 else 2", "{{1+1}}", "{{complaint}}",
                "{{#lambda}}x{{/lambda}}", "{{{complaint}}}", "{{> layout}}", "{{=<% %>=}}",
                "{{facts.complainantAddress}}",
                "{{letter.text}}", "%s %n %1$s", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>",
                "<!ENTITY x SYSTEM 'file:///etc/passwd'> &x;", "[a](javascript:alert(1))", "\\u0024{1+1}", "$${1+1}",
                "T(java.lang.Runtime)",
                "'; drop table complaint; --", "*{1+1} @{1+1} ~{1+1}", "jndi: ${jndi:ldap://127.0.0.1/x}"))
            .toList();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whatAFamilyWroteStaysText(String text) throws IOException {
        Desk officer = new Desk(port, "hackney-officer");
        Map<String, Object> complaint = Complaints.receivedOn(LocalDate.now());
        complaint.putAll(Map.of("subject", "professional", "subjectName", "Nurse Jones"));
        TEXTS.forEach(field -> complaint.put(field, text));

        Answer recorded = officer.record(complaint);
        assertThat(recorded.status()).as(recorded.message()).isEqualTo(200);
        String reference = recorded.businessKey();
        String task = officer.task(reference, "Activity_TriageComplaint");
        String form = withoutItsAuthorsRefusals(
            officer.get("/engine-rest/task/" + task + "/deployed-form").body().toString());
        assertThat(form).doesNotContain("{{", "onerror=", "<script", "<img", "javascript:", "${", "\"text\":\"=");
        Answer triage = officer.complete(task,
            Map.of("triageDecision", "redirect", "triageReason", "It says " + text, "redirectTo", text));
        assertThat(triage.status()).as(triage.message()).isEqualTo(204);
        runSteps();
        runSteps();

        JsonNode entries = officer.get("/api/complaints/" + reference).body().path("entries");
        TEXTS.forEach(field -> assertThat(entries.path(0).path("answers").path(field).asText()).isEqualTo(text));
        assertThat(entries.path(1).path("answers").path("triageReason").asText()).isEqualTo("It says " + text);
        Optional<String> letter = jdbc
            .sql("select body from letter where complaint_reference = ? and address is not null")
            .param(reference).query(String.class).list().stream().findFirst();
        assertThat(letter).get().asString().doesNotContain("<script", "<img")
            .satisfies(body -> assertThat(HtmlUtils.htmlUnescape(body)).contains(text));
        assertThat(officer.get("/engine-rest/task?processInstanceBusinessKey=" + reference).status()).isEqualTo(200);
        assertThat(Attacks.runs()).isZero();
    }

    /** Refusals hold templates, which the server fills in. Only the very words that lie in the file are left out. */
    private static String withoutItsAuthorsRefusals(String served) throws IOException {
        String rest = served;
        for (JsonNode refusal : new ObjectMapper().readTree(Path.of("forms/hackney-triage-complaint.form").toFile())
            .findValues("mustSay")) {
            rest = rest.replace(refusal.toString(), "");
        }
        return rest;
    }

    private void runSteps() {
        management.createJobQuery().executable().list().forEach(job -> management.executeJob(job.getId()));
    }

    /** Rules of forms are FEEL over the answers: an answer is a value in them, never a part of the rule. */
    @ParameterizedTest
    @ValueSource(strings = {"accept\" or true or \"", "= \"accept\"", "${'accept'}",
        "if true then \"accept\" else \"\"", "{{accept}}",
        "accept;", "ACCEPT"})
    void aChoiceIsNotTalkedInto(String choice) {
        Desk officer = new Desk(port, "hackney-officer");
        String reference = officer.record(Complaints.receivedOn(LocalDate.now())).businessKey();
        String task = officer.task(reference, "Activity_TriageComplaint");

        Answer refused = officer.complete(task, Map.of("triageDecision", choice));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.field()).isEqualTo("triageDecision");
    }
}
