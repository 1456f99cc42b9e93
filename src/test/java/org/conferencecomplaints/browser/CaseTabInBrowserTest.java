package org.conferencecomplaints.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.conferencecomplaints.engine.submission.Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The case beside a task's form in Tasklist. */
@InBrowser
class CaseTabInBrowserTest {

    private static final String TABS = "**/tasks/*/case";
    private static final String FAILURE = ".cc-case[role=alert]";

    @LocalServerPort
    private int port;
    @Autowired
    private Clock clock;
    @Autowired
    private ObjectMapper json;
    @Autowired
    private JdbcClient jdbc;

    private Browser browser;
    private LocalDate today;

    @BeforeEach
    void open(Browser chromium) {
        browser = chromium;
        today = LocalDate.now(clock);
    }

    @Test
    void whoHasATaskReadsTheCaseBesideItAndOpensALetter() throws JsonProcessingException {
        String reference = recorded("hackney", "Nkechi Obi", Map.of("contactNotes", "Never ring the house"));
        send("hackney-officer", "/engine-rest/task/" + waitFor("hackney-officer", reference) + "/submit-form",
            Map.of("triageDecision", "accept"));
        waitFor("hackney-manager", reference);
        await().atMost(Duration.ofMinutes(1)).until(() -> jdbc
            .sql("select count(*) from letter where complaint_reference = ? and sha256 is not null")
            .param(reference).query(Integer.class).single(), acknowledgement -> acknowledgement == 1);
        try (Tasklist manager = Tasklist.of(browser, port, "hackney-manager")) {
            Locator form = manager.claim("Arrange the meeting", reference);
            assertThat(form).not().containsText("Nobody let me speak.");
            form.getByLabel("Place").fill("Hackney Service Centre");

            Locator theCase = manager.tab("Case").locator("article");
            assertThat(theCase).containsText(Pattern.compile("^\\s*Before you contact them.*Never ring the house.*"
                + "Nobody let me speak\\..*What happens next.*10 working days from.*We have.*Timeline.*",
                Pattern.DOTALL));
            Locator toWhereOneIs = theCase.getByRole(AriaRole.LINK,
                new Locator.GetByRoleOptions().setName("Arrange the meeting"));
            assertThat(toWhereOneIs).hasCount(0);
            Locator letter = theCase.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("(PDF)")).first();
            assertThat(letter).hasAttribute("target", "_blank");
            assertThat(new String(manager.page().request().get(letter.getAttribute("href")).body(), 0, 4,
                StandardCharsets.ISO_8859_1)).isEqualTo("%PDF");
            Page file = manager.page().waitForPopup(() -> theCase.getByText("Open the case file").click());
            assertThat(file.locator("h1")).containsText(reference);
            assertThat(timesRead(reference, "hackney-manager")).as("in Tasklist").isEqualTo(1);

            assertThat(manager.tab("Form").getByLabel("Place")).hasValue("Hackney Service Centre");
            assertThat((String) manager.page().evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])"))
                .doesNotContain("Hackney Service Centre", "Nkechi Obi");
        }
    }

    @Test
    void aChairIsToldCalmlyThatTheFileIsNotOpenToThem() throws JsonProcessingException {
        String reference = recorded("brent", "Ines Duarte", Map.of("receivedBy", "phone", "aboutChair", "false",
            "groundUnreasonable", true));
        waitFor("brent-chair", reference);
        try (Tasklist chair = Tasklist.of(browser, port, "brent-chair")) {
            chair.page().getByText("My tasks").click();
            task(chair, reference).click();
            Locator card = chair.page().locator(".task-card");
            assertThat(card).containsText("Nobody let me speak.");

            assertThat(chair.tab("Case").locator("article")).containsText("is not open to you");
            assertThat(card).not().containsText("Nobody let me speak.");
            assertThat(card.locator(FAILURE)).hasCount(0);
        }
    }

    @Test
    void whoeverGoesFromTaskToTaskSeesTheCaseOfTheLastAndTakesNothingTypedAlong() throws JsonProcessingException {
        String first = recorded("hackney", "Abla Mensah", Map.of());
        String second = recorded("hackney", "Bola Adeyemi", Map.of());
        claim("hackney-officer", first);
        claim("hackney-officer", second);
        try (Tasklist officer = Tasklist.of(browser, port, "hackney-officer")) {
            officer.page().getByText("My tasks").click();
            task(officer, first).click();
            officer.page().getByLabel("Reasons").fill("Typed for the first");
            Locator card = officer.tab("Case");
            assertThat(card.locator("article")).containsText("Abla Mensah");

            List<Route> held = new ArrayList<>();
            officer.page().route(TABS, held::add);
            task(officer, second).click();
            officer.page().waitForCondition(() -> held.size() == 1);
            assertThat(card.getByRole(AriaRole.STATUS)).hasText("Loading the case…");
            assertThat(card).not().containsText("Abla Mensah");
            task(officer, first).click();
            officer.page().waitForCondition(() -> held.size() == 2);
            held.get(1).resume();
            assertThat(card.locator("article")).containsText("Abla Mensah");
            held.get(0).resume();
            officer.page().unroute(TABS);
            officer.page().waitForTimeout(300);
            assertThat(card.locator("article")).containsText("Abla Mensah");
            assertThat(card).not().containsText("Bola Adeyemi");

            assertThat(officer.tab("Form").getByLabel("Reasons")).hasValue("");
        }
    }

    @Test
    void whatGoesWrongIsSaidAndTriedAgainAndWhoIsSignedOutSignsIn() throws JsonProcessingException {
        String reference = recorded("hackney", "Chidi Eze", Map.of());
        try (Tasklist officer = Tasklist.of(browser, port, "hackney-officer")) {
            officer.claim("Triage the complaint", reference);
            officer.page().route(TABS, Route::abort);
            Locator card = officer.tab("Case");
            assertThat(card.locator(FAILURE)).containsText("The case cannot be shown just now.");
            officer.page().unroute(TABS);
            card.getByText("Try again").press("Enter"); // Tasklist may draw the tab anew until then
            assertThat(card.locator("article")).containsText("Chidi Eze");

            officer.page().setViewportSize(320, 640);
            assertThat((Integer) card.locator("article").evaluate("one => one.scrollWidth - one.clientWidth")).isZero();
            officer.page().setViewportSize(1280, 900);

            officer.tab("Form");
            officer.page().waitForLoadState(LoadState.NETWORKIDLE);
            Tasklist.clickSoon(card.locator(".nav-tabs").getByText("Case"));
            officer.page().context().clearCookies();
            assertThat(officer.page().getByPlaceholder("Password")).isVisible();
            assertThat(officer.page().content()).doesNotContain("Chidi Eze");
        }
    }

    private static Locator task(Tasklist tasklist, String reference) {
        return tasklist.page().locator("li.task").filter(new Locator.FilterOptions().setHasText(reference));
    }

    private void claim(String user, String reference) throws JsonProcessingException {
        post(user, "/engine-rest/task/" + waitFor(user, reference) + "/claim", Map.of("userId", user));
    }

    private long timesRead(String reference, String user) {
        return jdbc
            .sql("select count(*) from access_log where complaint_reference = ? and by_user = ? and what = 'CASE'"
                + " and way = 'TASK'")
            .params(reference, user).query(Long.class).single();
    }

    /** A complaint that came today, about a conference of the council's chair: its reference. */
    private String recorded(String council, String name, Map<String, Object> more) throws JsonProcessingException {
        Map<String, Object> answers = new HashMap<>(Map.ofEntries(Map.entry("complainantName", name),
            Map.entry("complainantRelationship", "parent"), Map.entry("contactChannel", "email"),
            Map.entry("complainantEmail", "somebody@example.org"), Map.entry("childReference", "CP-2"),
            Map.entry("conferenceOn", today.minusDays(9).toString()), Map.entry("conferenceChair", council + "-chair"),
            Map.entry("receivedOn", today.toString()), Map.entry("receivedBy", "letter"),
            Map.entry("subject", "conference"), Map.entry("aboutChair", "false"),
            Map.entry("complaint", "Nobody let me speak.")));
        answers.putAll(council.equals("hackney") ? Map.of("groundConduct", true) : Map.of());
        answers.putAll(more);
        return send(council + "-officer", "/engine-rest/process-definition/key/" + council
            + "-conference-complaint/tenant-id/" + council + "/submit-form", answers).path("businessKey").asText();
    }

    private JsonNode send(String user, String address, Map<String, Object> answers) throws JsonProcessingException {
        Map<String, Object> variables = new HashMap<>();
        answers.forEach((field, answer) -> variables.put(field, Map.of("value", answer)));
        return post(user, address, Map.of("variables", variables));
    }

    private JsonNode post(String user, String address, Map<String, Object> body) throws JsonProcessingException {
        Client program = new Client(port);
        HttpResponse<String> answer = program.send(program.to(address).header("Content-Type", "application/json")
            .header("Authorization", Client.basic(user, "try-out"))
            .POST(BodyPublishers.ofString(json.writeValueAsString(body))));
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return json.readTree(answer.body());
    }

    /** The id of the task that this person has on the complaint, once it is there and its letters are made. */
    private String waitFor(String user, String reference) throws JsonProcessingException {
        for (int i = 0; i < 600; i++) {
            JsonNode tasks = json
                .readTree(new Client(port).get("/engine-rest/task?processInstanceBusinessKey=" + reference,
                    user).body());
            int unmade = jdbc.sql("select count(*) from letter where complaint_reference = ? and sha256 is null")
                .param(reference).query(Integer.class).single();
            if (tasks.size() == 1 && unmade == 0) {
                return tasks.get(0).path("id").asText();
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError(user + " has no task on " + reference);
    }
}
