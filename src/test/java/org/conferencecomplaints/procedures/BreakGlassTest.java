package org.conferencecomplaints.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conferencecomplaints.Application;
import org.conferencecomplaints.casework.complainants.Complainant;
import org.conferencecomplaints.casework.complainants.ComplainantChanges;
import org.conferencecomplaints.casework.complainants.Complainants;
import org.conferencecomplaints.engine.submission.Client;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.util.ReflectionTestUtils;

/** Administrators open a case file with a reason only; who looks stands in a log that supervisors search. */
@SpringBootTest(classes = Application.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
    "spring.datasource.url=jdbc:h2:mem:break-glass;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE",
    "camunda.bpm.job-execution.enabled=false", "complaints.calendar.check-every=P1D",
    "complaints.break-glass.tell-every=P1D"})
@ContextConfiguration(initializers = OnTheEngine.HomeOfItsOwn.class)
@Import(Office.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BreakGlassTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REASON = "The head asked me why a letter has not left";

    @Autowired
    private Office office;
    @Autowired
    private Complainants complainants;
    @Autowired
    private ComplainantChanges changes;
    @Autowired
    private ApplicationContext application;
    @LocalServerPort
    private int port;

    @BeforeAll
    void openTheOffice() {
        office.open();
    }

    @AfterAll
    void closeIt() {
        office.close();
    }

    /** When the time of a complaint is up, all that was kept of it goes at once. */
    private static final String GOES_WITH_ITS_COMPLAINT = "governance/accesslog/ErasedAccess.java";

    @Test
    void anAdministratorReadsACaseForAnHourAfterSayingWhy() {
        String reference = received();
        assertThat(get("admin", "/api/complaints/" + reference).statusCode()).isEqualTo(403);
        assertThat(get("admin", "/api/complaints/" + reference).body()).contains("only with a reason");
        assertThat(open("admin", reference, REASON).statusCode()).isEqualTo(201);
        assertThat(get("admin", "/api/complaints/" + reference).statusCode()).isEqualTo(200);
        office.clock(office.now().plusSeconds(61 * 60));
        assertThat(get("admin", "/api/complaints/" + reference).statusCode()).isEqualTo(403);
    }

    @Test
    void aReasonOpensNoOtherCase() {
        String reference = received();
        open("admin", received(), REASON);
        assertThat(get("admin", "/api/complaints/" + reference).statusCode()).isEqualTo(403);
        assertThat(get("admin", "/api/complaints").statusCode()).isEqualTo(403);
    }

    @Test
    void aReasonIsASentence() {
        String reference = received();
        for (String reason : List.of("", "  ", "because", ".... .... .... .... ....", "1111 2222 3333 4444 5555",
            "why why why why why why", "x x x x", "need", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
            "a b c d ".repeat(100))) {
            HttpResponse<String> refused = open("admin", reference, reason);
            assertThat(refused.statusCode()).as(reason).isEqualTo(400);
            assertThat(json(refused).path("field").asText()).isEqualTo("reason");
        }
        assertThat(get("admin", "/api/complaints/" + reference).statusCode()).isEqualTo(403);
    }

    @Test
    void nobodyElseOpensACaseWithAReason() {
        String reference = received();
        for (String user : List.of("hackney-post", "hackney-chair", "brent-officer", "analyst", "hackney-officer")) {
            assertThat(open(user, reference, REASON).statusCode()).as(user).isEqualTo(403);
            assertThat(open(user, "HCK-2026-9999", REASON).statusCode()).as(user).isEqualTo(403);
        }
        assertThat(get("hackney-chair", "/api/complaints/" + reference).statusCode()).isEqualTo(404);
        assertThat(open("admin", "HCK-2026-9999", REASON).statusCode()).isEqualTo(404);
    }

    @Test
    void anAdministratorGainsNothingByJoiningAGroup() {
        String reference = received();
        office.engine.getIdentityService().createMembership("admin", "hackney-supervisors");
        try {
            assertThat(get("admin", "/api/complaints/" + reference).statusCode()).isEqualTo(403);
            assertThat(get("admin", "/api/complaints").statusCode()).isEqualTo(403);
            assertThat(get("admin", "/api/access").statusCode()).isEqualTo(403);
        } finally {
            office.engine.getIdentityService().deleteMembership("admin", "hackney-supervisors");
        }
    }

    @Test
    void anAdministratorInThePostRoomReadsALetterAfterSayingWhyOnlyAndSupervisorsAreToldAtOnce() throws Exception {
        Case running = new Hackney(office).received();
        running.complete("hackney-officer", "Activity_TriageComplaint", "triageDecision", "accept");
        String letter = running.letters().get(0).id();
        as("admin", "PUT", "/engine-rest/group/hackney-post-room/members/admin", "");
        try {
            for (String path : List.of("/post", "/post/batch.pdf?letter=" + letter, "/post/letters/" + letter,
                "/api/letters/" + letter)) {
                assertThat(get("admin", path).statusCode()).as(path).isEqualTo(403);
            }
            ReflectionTestUtils.invokeMethod(application.getBean("staffAccessNotifier"), "tell");
            assertThat(office.mail("added admin to the group hackney-post-room")).singleElement()
                .satisfies(mail -> assertThat(mail.getAllRecipients()[0].toString())
                    .contains("hackney-supervisor@example.org"));
            assertThat(get("hackney-supervisor", "/api/access").body())
                .contains("Create group membership: user admin, group hackney-post-room");
            open("admin", running.reference(), REASON);
            assertThat(get("admin", "/api/letters/" + letter).statusCode()).isEqualTo(200);
        } finally {
            office.engine.getIdentityService().deleteMembership("admin", "hackney-post-room");
        }
    }

    @Test
    void aNewPasswordForSomebodyElseStandsInTheLog() {
        assertThat(as("admin", "PUT", "/engine-rest/user/hackney-head/credentials",
            "{\"password\":\"try-out-once-more\",\"authenticatedUserPassword\":\"try-out\"}").statusCode())
            .isEqualTo(204);
        assertThat(get("hackney-supervisor", "/api/access").body()).contains("user hackney-head, password set anew");
    }

    @Test
    void aSupervisorWhoChairedTheConferenceFindsNothingAboutTheCaseInTheLog() {
        String reference = received();
        get("hackney-officer", "/api/complaints/" + reference);
        office.engine.getIdentityService().createMembership("hackney-chair", "hackney-supervisors");
        try {
            for (String query : List.of("", "?complaint=" + reference, "?person=hackney-officer")) {
                assertThat(get("hackney-chair", "/api/access" + query).body()).contains("\"items\"")
                    .doesNotContain(reference);
                assertThat(get("hackney-chair", "/access" + query).body().replace("value=\"" + reference, ""))
                    .contains("Access log").doesNotContain(reference);
            }
            for (String list : List.of("/complaints", "/concerns", "/actions", "/retention", "/post",
                "/post/reconciliation", "/api/complaints", "/api/reports/annual", "/reports/annual")) {
                assertThat(get("hackney-chair", list).body()).as(list).doesNotContain(reference);
            }
            assertThat(lines("hackney-supervisor", "complaint=" + reference)).isNotEmpty();
        } finally {
            office.engine.getIdentityService().deleteMembership("hackney-chair", "hackney-supervisors");
        }
    }

    @Test
    void anAdministratorReadsATasksFormAfterSayingWhyOnly() {
        Case running = new Hackney(office).received();
        String form = "/engine-rest/task/" + running.waitingFor("Activity_TriageComplaint").get(0).getId()
            + "/deployed-form";
        assertThat(get("admin", form).statusCode()).isEqualTo(400);
        assertThat(get("admin", form).body()).contains("only after giving a reason").doesNotContain("Ada");
        open("admin", running.reference(), REASON);
        assertThat(get("admin", form).statusCode()).isEqualTo(200);
    }

    @Test
    void theReasonStandsInTheCaseFileAndSupervisorsAreToldWithoutIt() throws Exception {
        String reference = received();
        open("admin", reference, REASON);
        assertThat(get("hackney-officer", "/complaints/" + reference).body()).contains(REASON);
        assertThat(office.mail(reference, "opened by an administrator")).isEmpty();
        tell();
        tell();
        assertThat(office.mail(reference, "opened by an administrator")).singleElement().satisfies(mail -> {
            assertThat(mail.getAllRecipients()[0].toString()).contains("hackney-supervisor@example.org");
            assertThat(mail.getContent().toString()).contains("Robin Ashworth", "/complaints/" + reference)
                .doesNotContain(REASON);
        });
    }

    @Test
    void thePageAsksForTheReasonAndTakesItFromItselfOnly() {
        String reference = received();
        Client admin = Client.inTasklist(port, "admin");
        HttpResponse<String> asked = admin.get("/complaints/" + reference);
        assertThat(asked.statusCode()).isEqualTo(403);
        String token = asked.body().replaceFirst("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        assertThat(token).isEqualTo(admin.token());
        assertThat(post(admin, reference, "reason=" + encoded(REASON)).statusCode()).isEqualTo(403);
        HttpResponse<String> refused = post(admin, reference, "_csrf=" + token + "&reason=no");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("say in a sentence", ">no</textarea>");
        HttpResponse<String> opened = post(admin, reference, "_csrf=" + token + "&reason=" + encoded(REASON));
        assertThat(opened.statusCode()).isEqualTo(303);
        assertThat(opened.headers().firstValue("Location")).get().asString().endsWith("/complaints/" + reference);
        assertThat(admin.get("/complaints/" + reference).statusCode()).isEqualTo(200);
    }

    @Test
    void whoLookedStandsInTheLogWithWhatAndHow() {
        Case running = new Hackney(office).received();
        get("hackney-officer", "/api/complaints/" + running.reference());
        Client.inTasklist(port, "hackney-officer").get("/complaints/" + running.reference());
        get("hackney-officer",
            "/engine-rest/task/" + running.waitingFor("Activity_TriageComplaint").get(0).getId() + "/deployed-form");
        running.complete("hackney-officer", "Activity_TriageComplaint", "triageDecision", "accept");
        get("hackney-officer", "/api/letters/" + running.letters().get(0).id());
        get("brent-officer", "/api/complaints/" + running.reference());
        assertThat(lines("hackney-supervisor", "complaint=" + running.reference())).containsExactly(
            "hackney-officer letter api", "hackney-officer form task", "hackney-officer case page",
            "hackney-officer case api");
        assertThat(lines("brent-supervisor", "complaint=" + running.reference())).isEmpty();
    }

    @Test
    void changesStandInItWithOldAndNew() {
        String reference = received();
        Complainant ada = complainants.forComplaint(reference).get(0);
        Map<String, Object> corrected = new HashMap<>(ada.answers());
        corrected.put(Complainant.ADDRESS, "2 New Road");
        office.as("hackney-officer", () -> {
            changes.correct(reference, 1, ada.version(), corrected, "She has moved.");
            return null;
        });
        JsonNode items = json(get("hackney-supervisor", "/api/access?complaint=" + reference)).path("items");
        assertThat(items).hasSize(1);
        assertThat(items.get(0).path("what").asText()).isEqualTo("changed");
        assertThat(items.get(0).path("by").asText()).isEqualTo("hackney-officer");
        assertThat(items.get(0).path("before").asText()).isEqualTo("12 Mare Street\nLondon E8 3AA");
        assertThat(items.get(0).path("after").asText()).isEqualTo("2 New Road");
        assertThat(get("hackney-supervisor", "/access?complaint=" + reference).body())
            .contains("Before: 12 Mare Street", "Now: 2 New Road");
    }

    @Test
    void theLogIsSearchedByPersonComplaintAndPeriod() {
        String reference = received();
        get("hackney-officer", "/api/complaints/" + reference);
        get("hackney-supervisor", "/api/complaints/" + reference);
        String today = office.today().toString();
        assertThat(lines("hackney-supervisor", "person=hackney-officer&complaint=" + reference))
            .containsExactly("hackney-officer case api");
        assertThat(lines("hackney-supervisor", "complaint=" + reference + "&from=" + today + "&to=" + today))
            .hasSize(2);
        assertThat(lines("hackney-supervisor", "complaint=" + reference + "&to=2026-10-01")).isEmpty();
        assertThat(get("hackney-supervisor", "/api/access?from=2026-02-30").statusCode()).isEqualTo(400);
        assertThat(get("hackney-supervisor", "/access?page=0").statusCode()).isEqualTo(400);
    }

    @Test
    void theCasePageShowsSupervisorsAloneWhoHasLooked() {
        String reference = received();
        get("hackney-officer", "/complaints/" + reference);
        assertThat(get("hackney-supervisor", "/complaints/" + reference).body())
            .contains("Access log", "Amara Osei", "/access?complaint&#x3D;" + reference);
        assertThat(get("hackney-officer", "/complaints/" + reference).body()).doesNotContain("Access log");
    }

    @Test
    void administratorsChangesOfPeopleAreShownToTheCouncilTheyConcern() {
        as("admin", "PUT", "/engine-rest/group/hackney-supervisors/members/hackney-officer", "");
        as("admin", "DELETE", "/engine-rest/group/hackney-supervisors/members/hackney-officer", "");
        assertThat(get("hackney-supervisor", "/api/access").body())
            .contains("Create group membership: user hackney-officer, group hackney-supervisors",
                "Delete group membership");
        assertThat(get("brent-supervisor", "/api/access").body()).doesNotContain("hackney-officer");
    }

    @Test
    void aChangedAddressOfAMemberOfStaffIsShownWithOldAndNew() throws Exception {
        String path = "/engine-rest/user/hackney-manager/profile";
        ObjectNode profile = (ObjectNode) JSON.readTree(get("admin", path).body());
        String before = profile.path("email").asText();
        profile.put("email", "elsewhere@example.org");

        assertThat(as("admin", "PUT", path, profile.toString()).statusCode()).isEqualTo(204);

        assertThat(get("hackney-supervisor", "/api/access").body())
            .contains("Update user: ", "email from " + before + " to elsewhere@example.org");
        assertThat(get("brent-supervisor", "/api/access").body()).doesNotContain("elsewhere@example.org");
        as("admin", "PUT", path, profile.put("email", before).toString());
    }

    @Test
    void aUserIdIsNeverGivenToSomebodyElse() {
        String gone = """
            {"profile": {"id": "hackney-gone", "firstName": "Marguerite", "lastName": "Okonkwo", "email": "mo@example.org"},
             "credentials": {"password": "long-enough-for-anybody"}}""";
        HttpResponse<String> first = as("admin", "POST", "/engine-rest/user/create", gone);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(204);
        assertThat(as("admin", "DELETE", "/engine-rest/user/hackney-gone", "").statusCode()).isEqualTo(204);

        HttpResponse<String> again = as("admin", "POST", "/engine-rest/user/create", gone);

        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("User id", "choose another");
    }

    @Test
    void noClassChangesOrRemovesWhatIsInTheLog() throws Exception {
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source : sources.filter(file -> file.toString().endsWith(".java"))
                .filter(file -> !file.endsWith(GOES_WITH_ITS_COMPLAINT)).toList()) {
                assertThat(Files.readString(source)).as(source.toString())
                    .doesNotContainPattern(
                        "(?i)(update|delete\\s+from|truncate\\s+table|merge\\s+into)\\s+access_(log|told)");
            }
        }
    }

    private String received() {
        return new Hackney(office).received().reference();
    }

    /** What the clock does every few seconds. */
    private void tell() {
        ReflectionTestUtils.invokeMethod(application.getBean("breakGlassNotifier"), "tell");
    }

    private List<String> lines(String user, String query) {
        return json(get(user, "/api/access?" + query)).path("items").findParents("by").stream()
            .map(line -> String.join(" ", line.path("by").asText(), line.path("what").asText(),
                line.path("way").asText()))
            .toList();
    }

    private HttpResponse<String> open(String user, String reference, String reason) {
        return as(user, "POST", "/api/complaints/" + reference + "/access",
            JSON.createObjectNode().put("reason", reason).toString());
    }

    private static HttpResponse<String> post(Client browser, String reference, String form) {
        return browser.send(browser.to("/complaints/" + reference + "/access").POST(BodyPublishers.ofString(form))
            .header("Content-Type", "application/x-www-form-urlencoded").header("Accept", "text/html"));
    }

    private HttpResponse<String> get(String user, String path) {
        return as(user, "GET", path, "");
    }

    private HttpResponse<String> as(String user, String method, String path, String body) {
        Client client = new Client(port);
        return client.send(
            client.to(path).method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Authorization", Client.basic(user, "try-out")).header("Content-Type", "application/json")
                .header("Accept",
                    path.startsWith("/api") || path.startsWith("/engine")
                        ? "application/json, application/pdf"
                        : "text/html"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }
}
