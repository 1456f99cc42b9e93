package org.conferencecomplaints.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.conferencecomplaints.procedures.Office.answers;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.willAnswer;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.conferencecomplaints.Application;
import org.conferencecomplaints.correspondence.delivery.Mailer;
import org.conferencecomplaints.engine.submission.Client;
import org.conferencecomplaints.governance.concerns.Concerns;
import org.conferencecomplaints.governance.concerns.NewConcern;
import org.conferencecomplaints.governance.concerns.Urgency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSendException;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * Whatever goes wrong: no word of a family stands in the log, in the engine's tables, or in what others are answered.
 */
@SpringBootTest(classes = Application.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
    "spring.datasource.url=jdbc:h2:mem:words;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE",
    "camunda.bpm.job-execution.enabled=false", "complaints.calendar.check-every=P1D",
    "complaints.break-glass.tell-every=P1D", "complaints.concerns.tell-every=P1D"})
@ContextConfiguration(initializers = OnTheEngine.HomeOfItsOwn.class)
@Import(Office.class)
class NothingPersonalToldTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String[] WORDS = {"Zqname", "Zqsupporter", "Zqchild", "zqmail", "Zqnotes", "Zqneeds", "Zqtext",
        "Zqoutcome", "Zqreason", "Zqplace", "Zqsearch", "Zqvalue", "07700900123"};
    private static final String START = "/engine-rest/process-definition/key/hackney-conference-complaint/tenant-id/hackney/submit-form";

    @MockitoBean
    private Mailer mailer;
    @Autowired
    private Office office;
    @Autowired
    private ManagementService management;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Concerns concerns;
    @Autowired
    private ApplicationContext application;
    @LocalServerPort
    private int port;

    private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
    private final OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
    private Hackney hackney;

    @BeforeEach
    void listen() {
        office.open();
        hackney = new Hackney(office);
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        PatternLayoutEncoder lines = new PatternLayoutEncoder();
        lines.setContext(root.getLoggerContext());
        lines.setPattern("%logger %msg%n%ex{full}");
        lines.start();
        appender.setContext(root.getLoggerContext());
        appender.setEncoder(lines);
        appender.setOutputStream(logged);
        appender.start();
        root.addAppender(appender);
    }

    @AfterEach
    void stopListening() {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(appender);
        office.close();
    }

    private static Map<String, Object> complaint() {
        return Hackney.byEmail("complainantName", "Zqname Okafor", "complainantEmail", "zqmail@example.org",
            "contactNotes", "Zqnotes, ring 07700900123", "accessNeeds", "Zqneeds", "supporterName", "Zqsupporter",
            "childReference", "Zqchild", "complaint", "Zqtext was said.", "desiredOutcome", "Zqoutcome");
    }

    @Test
    void refusedFormsTellNothing() {
        Map<String, Object> bad = new HashMap<>(complaint());
        bad.put("conferenceOn", "Zqvalue");
        bad.put("complainantRelationship", "Zqvalue");
        bad.put("Zqsearch", "Zqvalue");
        bad.put("complaint", "Zqtext".repeat(5_000));
        assertThat(send("hackney-officer", "POST", START, variables(bad)).statusCode()).isEqualTo(400);
        assertThat(send("hackney-officer", "POST", START, "{\"variables\":{\"complaint\":{\"value\":\"Zqtext\" Zqtext")
            .statusCode())
            .isEqualTo(400);
        assertThat(send("hackney-officer", "POST", START,
            "{\"variables\":{\"complaint\":{\"value\":\"Zqtext\",\"type\":\"Zqvalue\"}}}").statusCode())
            .isBetween(400, 499);
        assertThat(send("hackney-officer", "POST", START,
            "{\"variables\":{\"receivedOn\":{\"value\":\"Zqvalue\",\"type\":\"Date\"}}}").statusCode())
            .isBetween(400, 499);
        assertThat(send("brent-officer", "POST", START, variables(complaint())).statusCode()).isBetween(400, 499);
        send("hackney-officer", "GET", "/complaints?from=Zqsearch&text=Zqsearch", "");
        send("hackney-officer", "GET", "/api/complaints/Zqsearch%00", "");
        send("hackney-officer", "GET", "/engine-rest/task?nameLike=Zqsearch&sortBy=Zqsearch&sortOrder=asc", "");
        send("Zqname", "GET", "/api/complaints", "");
        nothingIsTold();
    }

    @Test
    void failingEmailTellsNothing() {
        Case running = office.record("hackney-officer", Hackney.PROCEDURE, complaint());
        willAnswer(sending -> {
            throw said(new MailSendException("550 <zqmail@example.org>: Zqname unknown",
                said(new IllegalStateException("Zqtext"))));
        }).given(mailer).send(any());
        running.submit("hackney-officer", running.waitingFor("Activity_TriageComplaint").get(0),
            answers("triageDecision", "accept", "triageReason", "Zqreason", "alsoRedirect", true, "redirectTo",
                "Zqplace",
                "redirectConsent", "true", "redirectEmail", "zqmail@example.org"));
        untilItFails();
        assertThat(management.createJobQuery().withException().list()).isNotEmpty()
            .allSatisfy(job -> assertThat(job.getExceptionMessage()).isNotBlank());
        giveUp();
        assertThat(runtime.createIncidentQuery().count()).isPositive();
        nothingIsTold();
    }

    @Test
    void aBrokenStepTellsNothing() {
        repository.createDeployment().tenantId("hackney").addModelInstance("broken.bpmn",
            Bpmn.createExecutableProcess("broken").camundaHistoryTimeToLive(1).startEvent()
                .userTask("Activity_Broken").camundaAsyncBefore().camundaDueDate("${word}").endEvent().done())
            .deploy();
        String instance = runtime.createProcessInstanceByKey("broken").processDefinitionTenantId("hackney")
            .setVariables(Map.of("word", "Zqvalue")).execute().getId();
        Job job = management.createJobQuery().processInstanceId(instance).singleResult();
        run(job);
        String message = management.createJobQuery().jobId(job.getId()).singleResult().getExceptionMessage();
        assertThat(message).isNotBlank();
        runtime.removeVariable(instance, "word");
        nothingIsTold();
    }

    @Test
    void faultsOfOursTellNothing() {
        Case running = office.record("hackney-officer", Hackney.PROCEDURE, complaint());
        jdbc.sql("update case_entry set answers = '{\"complaint\":\"Zqtext' where complaint_reference = ?")
            .param(running.reference()).update();
        String task = running.waitingFor("Activity_TriageComplaint").get(0).getId();
        for (String path : List.of("/api/complaints/" + running.reference(), "/complaints/" + running.reference(),
            "/engine-rest/task/" + task + "/deployed-form")) {
            HttpResponse<String> broken = send("hackney-officer", "GET", path, "");
            assertThat(broken.statusCode()).as(path).isEqualTo(500);
            assertThat(broken.body()).as(path).contains("incident number").doesNotContain(WORDS);
        }
        assertThat(send("hackney-officer", "POST", "/engine-rest/task/" + task + "/submit-form",
            variables(answers("triageDecision", "accept"))).statusCode()).isGreaterThanOrEqualTo(400);
        nothingIsTold();
    }

    @Test
    void aConcernOfWhichNobodyCanBeToldTellsNothing() {
        Case running = office.record("hackney-officer", Hackney.PROCEDURE, complaint());
        willAnswer(sending -> {
            throw said(new MailSendException("550 <zqmail@example.org>: Zqname unknown",
                said(new IllegalStateException("Zqtext"))));
        }).given(mailer).send(any());
        office.as("hackney-officer", () -> concerns.record(running.reference(), "key",
            new NewConcern("Zqtext was said.", "Zqname, 07700900123", Urgency.NOW)));
        ReflectionTestUtils.invokeMethod(application.getBean("dutyTeamNotifier"), "tell");

        assertThat(concerns.forComplaint(running.reference())).singleElement().satisfies(concern -> {
            assertThat(concern.failures()).isPositive();
            assertThat(concern.failure()).isNotBlank().doesNotContain(WORDS);
        });
        assertThat(send("hackney-officer", "GET", "/complaints/" + running.reference(), "").body())
            .contains("The duty team has not been told", "020 7946 0101");
        assertThat(send("hackney-officer", "POST", "/api/complaints/" + running.reference() + "/notes",
            "{\"text\":\"Zqtext \\u0000\"}").statusCode()).isEqualTo(400);
        nothingIsTold();
    }

    @Test
    void othersAreAnsweredNothing() {
        Case running = office.record("hackney-officer", Hackney.PROCEDURE, complaint());
        String task = running.waitingFor("Activity_TriageComplaint").get(0).getId();
        for (String user : List.of("hackney-chair", "hackney-post", "brent-officer", "brent-supervisor", "analyst",
            "admin")) {
            for (String path : List.of("/api/complaints/" + running.reference(), "/complaints/" + running.reference(),
                "/engine-rest/task/" + task + "/deployed-form", "/engine-rest/task/" + task + "/variables",
                "/engine-rest/history/process-instance?processInstanceBusinessKey=" + running.reference())) {
                assertThat(send(user, "GET", path, "").body()).as(user + " " + path).doesNotContain(WORDS);
            }
        }
        nothingIsTold();
    }

    /** As a library throws it. */
    private static <E extends Exception> E said(E failure) {
        failure
            .setStackTrace(new StackTraceElement[] {new StackTraceElement("org.mailer.Mail", "send", "Mail.java", 1)});
        return failure;
    }

    /** Runs what is ready, round by round, until something has failed. */
    private void untilItFails() {
        while (management.createJobQuery().withException().count() == 0) {
            List<Job> ready = management.createJobQuery().messages().withRetriesLeft().list();
            assertThat(ready).as("steps that wait").isNotEmpty();
            ready.forEach(this::run);
        }
    }

    /** The last try: what stays is an incident. */
    private void giveUp() {
        management.createJobQuery().withException().list().forEach(job -> {
            run(job);
            management.setJobRetries(job.getId(), 0);
        });
    }

    /** As the job executor does: a step that fails is kept with why, and logged. */
    private void run(Job job) {
        Throwable failure = catchThrowable(() -> management.executeJob(job.getId()));
        if (failure != null) {
            assertThat(failure).hasStackTraceContaining("StepFailed");
            LoggerFactory.getLogger(NothingPersonalToldTest.class).warn("A step failed", failure);
        }
    }

    private void nothingIsTold() {
        assertThat(logged.toString(StandardCharsets.UTF_8)).doesNotContain(WORDS);
        for (String word : WORDS) {
            assertThat(office.whereInTheEngine(word)).as(word).isEmpty();
        }
    }

    private static String variables(Map<String, Object> answers) {
        Map<String, Object> values = new HashMap<>();
        answers.forEach((field, answer) -> values.put(field, Map.of("value", answer)));
        try {
            return JSON.writeValueAsString(Map.of("variables", values));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private HttpResponse<String> send(String user, String method, String path, String body) {
        Client client = new Client(port);
        return client.send(
            client.to(path).method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Authorization", Client.basic(user, "try-out")).header("Content-Type", "application/json")
                .header("Accept",
                    path.startsWith("/api") || path.startsWith("/engine") ? "application/json" : "text/html"));
    }
}
