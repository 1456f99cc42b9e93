package org.conferencecomplaints.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.conferencecomplaints.Application;
import org.conferencecomplaints.rest.Desk.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Bad input over REST, by every door and as every role: each answer is a 4xx in words, nothing is lost or half done.
 * other application may run in the same process while this does: the REST interface finds its engine by name.
 */
@SpringBootTest(classes = Application.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
    "spring.datasource.url=jdbc:h2:mem:refusals;DB_CLOSE_ON_EXIT=FALSE",
    "complaints.home=target/refusals-${complaints.test.fork:1}",
    "camunda.bpm.job-execution.enabled=false"})
class RefusalsTest {

    private static final String TRIAGE = "Activity_TriageComplaint";
    private static final String START = "/engine-rest/process-definition/key/hackney-conference-complaint/tenant-id/hackney/";

    @LocalServerPort
    private int port;
    @Autowired
    private Clock clock;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ManagementService management;

    private Desk officer;
    private Map<String, Object> complaint;

    @BeforeEach
    void theOfficerHasAComplaintToRecord() {
        officer = desk("hackney-officer");
        complaint = Complaints.receivedOn(LocalDate.now(clock));
    }

    private Desk desk(String user) {
        return new Desk(port, user);
    }

    private String recorded() {
        Answer answer = officer.record(complaint);
        assertThat(answer.status()).as(answer.message()).isEqualTo(200);
        return answer.businessKey();
    }

    private long rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    /** In words: nothing of the inside of the software, and no ids. */
    private static void assertPlain(Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isBetween(400, 499);
        assertThat(answer.message()).as("in words: " + answer).isNotBlank();
        assertThat(answer.body().toString())
            .doesNotContainPattern("\\bat org\\.|\\b(org|java|com)\\.\\w+\\.|Cannot |SQL|ENGINE-")
            .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}");
    }

    private void runSteps() {
        management.createJobQuery().executable().list().forEach(job -> management.executeJob(job.getId()));
    }

    @Nested
    class Recording {

        static Stream<Arguments> badAnswers() {
            return Stream.of(
                arguments("complainantName", null, "must be filled in"),
                arguments("complainantName", "   ", "must be filled in"),
                arguments("complainantName", "x".repeat(201), "longer than 200 characters"),
                arguments("complainantName", "😀".repeat(201), "longer than 200 characters"),
                arguments("complainantName", "a\0b", "control characters"),
                arguments("complainantAddress", null, "must be filled in"),
                arguments("complainantAddress", "x".repeat(1_001), "longer than 1,000 characters"),
                arguments("complainantRelationship", "professional", "choose one of"),
                arguments("contactChannel", "fax", "choose one of"),
                arguments("complaint", "x".repeat(20_001), "longer than 20,000 characters"),
                arguments("complaint", "x".repeat(100_000), "longer than 20,000 characters"),
                arguments("complaint", "half \ud800 pair", "control characters"),
                arguments("complaint", 5, "has to be a text"),
                arguments("complaint", List.of(1), "has to be a text"),
                arguments("complaint", Map.of("a", 1), "has to be a text"),
                arguments("complaint", Map.of("value", "YQ==", "type", "Bytes"), "has to be a text"),
                arguments("complaint", Map.of("value", "YQ==", "type", "File", "valueInfo", Map.of("filename",
                    "a.txt")),
                    "has to be a text"),
                arguments("receivedOn", "yesterday", "real date"),
                arguments("receivedOn", "2027-02-29", "real date"),
                arguments("receivedOn", "2028-02-29", "in the future"),
                arguments("receivedOn", "2026-11-20T10:00", "without a time"),
                arguments("receivedOn", "2".repeat(100_000), "real date"),
                arguments("receivedOn", Map.of("value", "2026-03-02T12:00:00.000+0000", "type", "Date"),
                    "without a time"),
                arguments("conferenceOn", "1999-12-31", "between 2000 and 2099"),
                arguments("conferenceOn", "2098-01-01", "in the future"),
                arguments("conferenceChair", "nobody", "people listed"),
                arguments("conferenceChair", "hackney-officer", "people listed"),
                arguments("conferenceChair", "brent-chair", "people listed"),
                arguments("groundConduct", false, "at least one"),
                arguments("groundConduct", "maybe", "yes or no"),
                arguments("groundOutcome", true, "no field 'groundOutcome'"),
                arguments("reference", "HCK-2026-0001", "no field 'reference'"),
                arguments("${1+1}", "x", "no field"),
                arguments("<script>", "x", "no field 'script'"));
        }

        @ParameterizedTest
        @MethodSource("badAnswers")
        void aBadAnswerIsRefusedByNameAndNothingIsKept(String field, Object answer, String words) {
            long complaints = rows("complaint");
            long numbers = jdbc.sql("select coalesce(sum(last_number), 0) from reference_number").query(Long.class)
                .single();
            Map<String, Object> change = new HashMap<>();
            change.put(field, answer);

            Answer refused = officer.record(Complaints.with(complaint, change));

            assertPlain(refused);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.message()).contains(words);
            assertThat(refused.field()).isEqualTo(field.replaceAll("[^A-Za-z0-9]", ""));
            assertThat(rows("complaint")).isEqualTo(complaints);
            assertThat(jdbc.sql("select coalesce(sum(last_number), 0) from reference_number").query(Long.class)
                .single())
                .isEqualTo(numbers);
        }

        @Test
        void aConferenceAfterTheComplaintIsRefused() {
            Answer refused = officer.record(Complaints.with(complaint, Map.of("receivedOn", "2026-03-02",
                "conferenceOn", "2026-03-03")));

            assertPlain(refused);
            assertThat(refused.field()).isEqualTo("conferenceOn");
        }

        @ParameterizedTest
        @ValueSource(strings = {"<script>alert(1)</script>", "${1+1} #{x} {{due}}", "שרה 👩‍👧 \u202ex",
            "O'Brien \"\\ %_"})
        void oddTextIsKeptAsItWasTyped(String text) {
            Answer taken = officer.record(Complaints.with(complaint, Map.of("complainantName", text, "complaint",
                text)));

            assertThat(taken.status()).as(taken.message()).isEqualTo(200);
            assertThat(officer.get("/api/complaints/" + taken.businessKey()).body().path("facts").path("complaint")
                .asText())
                .isEqualTo(text);
        }

        @Test
        void limitsCountCharactersNotBytes() {
            Answer taken = officer.record(Complaints.with(complaint, Map.of("complainantName", "😀".repeat(200),
                "childReference", "😀".repeat(200), "complainantAddress", "😀".repeat(1_000),
                "complaint", "😀".repeat(20_000))));

            assertThat(taken.status()).as(taken.message()).isEqualTo(200);
            runSteps();
            assertThat(officer.complete(officer.task(taken.businessKey(), TRIAGE), Map.of("triageDecision", "accept"))
                .status())
                .isEqualTo(204);
            runSteps();
            assertThat(officer.get("/api/complaints/" + taken.businessKey()).body().path("letters")).isNotEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"application/x-java-serialized-object", "application/json"})
        void aSerialisedObjectIsNoAnswer(String format) {
            String bytes = Base64.getEncoder().encodeToString("anything".getBytes());
            Map<String, Object> object = Map.of("value", bytes, "type", "Object",
                "valueInfo", Map.of("objectTypeName", "java.lang.String", "serializationDataFormat", format));

            assertThat(officer.record(Complaints.with(complaint, Map.of("complaint", object))).status()).isEqualTo(400);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "null", "[]", "\"x\"", "{", "{\"variables\":", "{\"variables\":\"x\"}",
            "{\"variables\":[1]}", "{\"variables\":{\"complaint\":\"x\"}}", "{\"variables\":{\"complaint\":null}}"})
        void whatIsNoFormIsRefused(String body) {
            assertPlain(officer.send("POST", START + "submit-form", body));
            assertPlain(officer.send("POST", START + "start", body));
        }

        @ParameterizedTest
        @CsvSource({"hackney-manager,403", "hackney-post,404", "hackney-chair,404", "hackney-supervisor,403",
            "analyst,403",
            "brent-officer,404", "brent-supervisor,404"})
        void onlyTheUnitRecords(String user, int status) {
            Answer refused = desk(user).record(complaint);

            assertThat(refused.status()).isEqualTo(status);
        }

        @Test
        void aProcedureStartsWithItsFormInItsOwnCouncil() {
            Map<String, Object> inTheMiddle = new HashMap<>(Desk.variables(complaint));
            inTheMiddle.put("startInstructions", List.of(Map.of("type", "startBeforeActivity", "activityId", TRIAGE)));
            Map<String, Object> withoutListeners = new HashMap<>(Desk.variables(complaint));
            withoutListeners.put("skipCustomListeners", true);
            String id = officer.get("/engine-rest/process-definition?key=hackney-conference-complaint").body().path(0)
                .path("id").asText();
            String byId = "/engine-rest/process-definition/" + id + "/submit-form";

            assertPlain(officer.post(START + "start", inTheMiddle));
            assertPlain(officer.post(START + "start", withoutListeners));
            assertPlain(desk("brent-officer").post(byId, Desk.variables(complaint)));
            assertThat(officer.post("/engine-rest/process-definition/key/hackney-conference-complaint/submit-form",
                Desk.variables(complaint)).status()).isEqualTo(404);
            assertThat(officer.post(byId, Desk.variables(complaint)).status()).isEqualTo(200);
        }
    }

    @Nested
    class Working {

        private String reference;
        private String task;

        @BeforeEach
        void aComplaintWaitsForTriage() {
            reference = recorded();
            task = officer.task(reference, TRIAGE);
        }

        private void assertStillOpen() {
            assertThat(officer.task(reference, TRIAGE)).isEqualTo(task);
            assertThat(jdbc.sql("select count(*) from case_entry where complaint_reference = ?").param(reference)
                .query(Long.class).single()).isEqualTo(1);
        }

        @ParameterizedTest
        @ValueSource(strings = {"submit-form", "complete"})
        void bothDoorsAskForTheForm(String door) {
            String path = "/engine-rest/task/" + task + "/" + door;
            Map<String, Object> object = Map.of("value", "x", "type", "Object");

            assertThat(List.of(
                officer.send("POST", path, ""), officer.post(path, Map.of()),
                officer.post(path, Desk.variables(Map.of("triageDecision", "shred"))),
                officer.post(path, Desk.variables(Map.of("triageDecision", "redirect"))),
                officer.post(path, Desk.variables(Map.of("triageDecision", "redirect", "triageReason",
                    "x".repeat(20_001)))),
                officer.post(path, Desk.variables(Map.of("triageDecision", "accept", "complaint", "HCK-2026-0001"))),
                officer.post(path, Desk.variables(Map.of("triageDecision", "accept", "receivedOn", "2026-01-01")))))
                .allSatisfy(refused -> {
                    assertPlain(refused);
                    assertThat(refused.field()).isNotBlank();
                });
            assertThat(officer.post(path, Desk.variables(Map.of("triageDecision", object))).status()).isEqualTo(400);
            assertPlain(officer.send("POST", path, "{\"variables\":{\"triageDecision\":null}}"));
            assertStillOpen();
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', value = {
            "POST   | /resolve             | {\"variables\":{\"triageDecision\":{\"value\":\"accept\"}}}",
            "POST   | /resolve             | {}",
            "POST   | /bpmnError           | {\"errorCode\":\"x\"}",
            "POST   | /bpmnEscalation      | {\"escalationCode\":\"x\"}",
            "POST   | /delegate            | {\"userId\":\"hackney-post\"}",
            "POST   | /assignee            | {\"userId\":\"hackney-officer\"}",
            "POST   | /claim               | {\"userId\":\"hackney-post\"}",
            "POST   | /claim               | {\"userId\":\"nobody\"}",
            "PUT    | /variables/complaint | {\"value\":\"HCK-2026-0001\"}",
            "PUT    | /localVariables/x    | {\"value\":\"x\"}",
            "POST   | /variables           | {\"modifications\":{\"receivedOn\":{\"value\":\"2026-01-01\"}}}",
            "DELETE | /variables/complaint |",
            "POST   | /identity-links      | {\"userId\":\"hackney-post\",\"type\":\"candidate\"}",
            "POST   | /identity-links/delete | {\"groupId\":\"hackney-quality-unit\",\"type\":\"candidate\"}",
            "PUT    | ''                   | {\"name\":\"x\",\"assignee\":\"hackney-post\"}",
            "DELETE | ''                   |"})
        void noOtherDoorLeadsRoundTheForm(String method, String door, String body) {
            assertPlain(officer.send(method, "/engine-rest/task/" + task + door, body == null ? "" : body));
            assertStillOpen();
        }

        @Test
        void noDoorOfTheProcessLeadsRoundTheForm() {
            String instance = officer.get("/engine-rest/task/" + task).body().path("processInstanceId").asText();
            Map<String, Object> cancel = Map.of("instructions", List.of(Map.of("type", "cancel", "activityId",
                TRIAGE)));

            for (String user : List.of("hackney-officer", "hackney-supervisor", "analyst", "brent-supervisor")) {
                Desk desk = desk(user);
                String path = "/engine-rest/process-instance/" + instance;
                assertPlain(desk.send("DELETE", path, ""));
                assertPlain(desk.send("PUT", path + "/suspended", "{\"suspended\":true}"));
                assertPlain(desk.send("PUT", path + "/variables/complaint", "{\"value\":\"HCK-2026-0001\"}"));
                assertPlain(desk.post(path + "/modification", cancel));
                assertPlain(desk.post("/engine-rest/message", Map.of("messageName", "ComplaintWithdrawn",
                    "businessKey", reference)));
                assertPlain(desk.post("/engine-rest/message", Map.of("messageName", "ComplaintReopened", "businessKey",
                    reference)));
                assertPlain(desk.post("/engine-rest/message", Map.of("messageName", "Unknown")));
                assertPlain(desk.post("/engine-rest/deployment/create", Map.of()));
            }
            assertStillOpen();
        }

        @ParameterizedTest
        @CsvSource({"hackney-post,403", "hackney-manager,403", "hackney-chair,403", "hackney-supervisor,403",
            "analyst,403",
            "brent-officer,404", "brent-supervisor,404", "brent-post,404"})
        void aTaskOfAnotherTeamIsRefused(String user, int status) {
            Desk other = desk(user);
            List<Answer> refused = List.of(
                other.complete(task, Map.of("triageDecision", "accept")),
                other.post("/engine-rest/task/" + task + "/complete", Desk.variables(Map.of("triageDecision",
                    "accept"))),
                other.post("/engine-rest/task/" + task + "/claim", Map.of("userId", user)));

            assertThat(refused).allSatisfy(answer -> {
                assertPlain(answer);
                assertThat(answer.status()).isEqualTo(status);
            });
            assertStillOpen();
        }

        @Test
        void aTaskIsClaimedAndGivenBackByWhoeverHoldsIt() {
            String path = "/engine-rest/task/" + task;

            assertThat(officer.post(path + "/claim", Map.of("userId", "hackney-officer")).status()).isEqualTo(204);
            assertThat(officer.get(path).body().path("assignee").asText()).isEqualTo("hackney-officer");
            assertPlain(desk("hackney-supervisor").post(path + "/unclaim", null));
            assertThat(officer.post(path + "/unclaim", null).status()).isEqualTo(204);
            assertThat(officer.get(path).body().path("assignee").isNull()).isTrue();
        }

        @Test
        void whoeverAssignsTasksGivesThemToTheirTeamOnly() {
            String path = "/engine-rest/task/" + task + "/assignee";
            Desk admin = desk("admin");

            assertPlain(admin.post(path, Map.of("userId", "hackney-post")));
            assertPlain(admin.post(path, Map.of("userId", "brent-officer")));
            assertPlain(admin.post(path, Map.of("userId", "nobody")));
            assertThat(admin.post(path, Map.of("userId", "hackney-officer")).status()).isEqualTo(204);
            assertThat(admin.complete(task, Map.of("triageDecision", "accept")).message())
                .contains("only after giving a reason");
        }

        @Test
        void aTaskCompletedSeveralTimesAtOnceIsCompletedOnce() throws Exception {
            List<Answer> answers = atOnce(4, () -> officer.complete(task, Map.of("triageDecision", "accept")));

            assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(1);
            assertThat(answers).filteredOn(answer -> answer.status() != 204).allSatisfy(RefusalsTest::assertPlain);
            assertThat(jdbc.sql("select count(*) from case_entry where complaint_reference = ? and activity = ?")
                .params(reference, TRIAGE).query(Long.class).single()).isEqualTo(1);
            assertThat(officer.complete(task, Map.of("triageDecision", "accept")).status()).isEqualTo(404);
        }

        @Test
        void aComplaintWithdrawnSeveralTimesAtOnceIsWithdrawnOnce() throws Exception {
            Map<String, Object> withdrawal = Map.of("complaintReference", reference, "withdrawnOn",
                LocalDate.now(clock).toString());

            List<Answer> answers = atOnce(3, () -> officer.start("withdraw-complaint", withdrawal));

            assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
            assertThat(answers).filteredOn(answer -> answer.status() != 200).allSatisfy(RefusalsTest::assertPlain);
            assertThat(officer.start("withdraw-complaint", withdrawal).message()).contains("no open complaint");
        }

        private static <T> List<T> atOnce(int times, Callable<T> work) throws InterruptedException, ExecutionException {
            ExecutorService people = Executors.newFixedThreadPool(times);
            try {
                List<T> done = new ArrayList<>();
                for (Future<T> one : people.invokeAll(Collections.nCopies(times, work))) {
                    done.add(one.get());
                }
                return done;
            } finally {
                people.shutdown();
            }
        }
    }

    @Nested
    class WithdrawingAndReopening {

        @ParameterizedTest
        @ValueSource(strings = {"HCK-2026-9999", "BRT-2026-0001", "", "<script>", "HCK\0", "\u202eHCK-2026-0001"})
        void aReferenceThatIsNotTheirsIsRefusedAlike(String reference) {
            Answer withdrawal = officer.start("withdraw-complaint",
                Map.of("complaintReference", reference, "withdrawnOn", LocalDate.now(clock).toString()));
            Answer reopening = desk("hackney-head").start("reopen-complaint",
                Map.of("complaintReference", reference, "reopenReason", "New facts"));

            assertThat(List.of(withdrawal, reopening)).allSatisfy(refused -> {
                assertPlain(refused);
                assertThat(refused.field()).isEqualTo("complaintReference");
                assertThat(refused.message()).startsWith("Reference of the complaint: your council has no");
            });
        }

        @Test
        void theWithdrawalsDateIsChecked() {
            String reference = recorded();

            for (String day : List.of("2098-01-01", "2001-01-01", "2027-02-29", "soon", "")) {
                Answer refused = officer.start("withdraw-complaint", Map.of("complaintReference", reference,
                    "withdrawnOn", day));
                assertPlain(refused);
                assertThat(refused.field()).isEqualTo("withdrawnOn");
            }
            assertThat(officer.get("/api/complaints/" + reference).body().path("status").asText()).isEqualTo("open");
        }

        @Test
        void anOpenComplaintIsNotReopened() {
            assertPlain(desk("hackney-head").start("reopen-complaint",
                Map.of("complaintReference", recorded(), "reopenReason", "New facts")));
        }
    }

    @Nested
    class Reading {

        @ParameterizedTest
        @CsvSource({"hackney-officer,200", "hackney-supervisor,200", "hackney-manager,404", "hackney-head,404",
            "hackney-post,404",
            "hackney-panel-chair,404", "hackney-chair,404", "hackney-chair-two,404", "analyst,404", "admin,403",
            "brent-officer,404", "brent-supervisor,404", "brent-post,404"})
        void aNewCaseIsReadByTheUnitAndSupervisors(String user, int status) {
            String reference = recorded();
            Answer answer = desk(user).get("/api/complaints/" + reference);

            assertThat(answer.status()).isEqualTo(status);
            if (status == 404) {
                assertThat(answer.message()).isEqualTo(desk(user).get("/api/complaints/HCK-2026-9999").message());
            }
        }

        @Test
        void otherRolesReadWhileTheyHoldAndAfterTheyHeldATask() {
            String reference = recorded();
            String path = "/api/complaints/" + reference;
            officer.complete(officer.task(reference, TRIAGE), Map.of("triageDecision", "accept"));
            runSteps();
            runSteps();

            assertThat(desk("hackney-manager").get(path).status()).isEqualTo(200);
            assertThat(desk("hackney-head").get(path).status()).isEqualTo(404);
            String letters = desk("hackney-manager").get(path).body().path("letters").path(0).path("id").asText();
            assertThat(desk("hackney-manager").get("/api/letters/" + letters).status()).isEqualTo(200);
            assertThat(desk("hackney-head").get("/api/letters/" + letters).status()).isEqualTo(404);
            assertThat(desk("brent-supervisor").get("/api/letters/" + letters).status()).isEqualTo(404);

            Desk postRoom = desk("hackney-post");
            String posting = postRoom.task(reference, "Activity_PostLetter");
            assertThat(postRoom.get(path).status()).isEqualTo(200);
            assertThat(postRoom.complete(posting, Map.of("postedOn", LocalDate.now(clock).toString())).status())
                .isEqualTo(204);
            assertThat(postRoom.get(path).status()).isEqualTo(200);
        }

        @Test
        void theDisputedChairReadsNothingEvenWithATaskOnTheCase() {
            String reference = recorded();
            Desk admin = desk("admin");
            admin.post("/engine-rest/task/" + officer.task(reference, TRIAGE) + "/identity-links",
                Map.of("userId", "hackney-chair", "type", "candidate"));
            admin.post("/engine-rest/task/" + officer.task(reference, TRIAGE) + "/assignee", Map.of("userId",
                "hackney-chair"));

            assertThat(desk("hackney-chair").get("/api/complaints/" + reference).status()).isEqualTo(404);
        }

        @ParameterizedTest
        @ValueSource(strings = {"hackney-manager", "hackney-post", "hackney-chair", "analyst", "admin", "brent-chair"})
        void theRegisterIsClosedToOthers(String user) {
            assertThat(desk(user).get("/api/complaints").status()).isEqualTo(403);
        }

        @Test
        void anotherCouncilsRegisterHoldsNothingOfOurs() {
            recorded();

            Answer theirs = desk("brent-supervisor").get("/api/complaints?tenant=hackney");

            assertThat(theirs.body().path("total").asInt()).isZero();
        }

        @ParameterizedTest
        @ValueSource(strings = {"hck-2026-0001", "'%20or%201=1", "%3Cscript%3E", "%E2%80%AE", "HCK-2026-0001%0d%0a",
            ";x",
            "HCK-2026-0001/x", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"})
        void aBadReferenceFindsNothing(String reference) {
            assertPlain(officer.get("/api/complaints/" + reference));
            assertPlain(officer.get("/api/letters/" + reference));
        }
    }
}
