package org.conferencecomplaints.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conferencecomplaints.casework.casefile.CaseFile;
import org.conferencecomplaints.correspondence.letters.Letter;
import org.conferencecomplaints.correspondence.letters.LetterStore;
import org.conferencecomplaints.engine.submission.Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The officer reads a letter in Tasklist, puts it right and lets it go. */
@InBrowser
class CheckLetterInBrowserTest {

    private static final String CORRECTION = "What the letter should say";

    @LocalServerPort
    private int port;
    @Autowired
    private Clock clock;
    @Autowired
    private ObjectMapper json;
    @Autowired
    private LetterStore letters;
    @Autowired
    private CaseFile caseFile;

    private Browser browser;
    private LocalDate today;
    private String reference;

    @BeforeEach
    void aFeedbackLetterWaitsToBeRead(Browser chromium) throws IOException {
        browser = chromium;
        today = LocalDate.now(clock);
        reference = send("hackney-officer",
            "/engine-rest/process-definition/key/hackney-conference-complaint/tenant-id/hackney/submit-form",
            Map.ofEntries(Map.entry("complainantName", "Ada Okafor"), Map.entry("complainantRelationship", "parent"),
                Map.entry("contactChannel", "email"), Map.entry("complainantEmail", "ada@example.org"),
                Map.entry("childReference", "CP-2"), Map.entry("conferenceOn", today.minusDays(9).toString()),
                Map.entry("conferenceChair", "hackney-chair"), Map.entry("receivedOn", today.toString()),
                Map.entry("receivedBy", "letter"), Map.entry("subject", "conference"), Map.entry("aboutChair", "false"),
                Map.entry("complaint", "Nobody let me speak."), Map.entry("groundConduct", true)))
            .path("businessKey").asText();
        complete("hackney-officer", "Activity_TriageComplaint", Map.of("triageDecision", "accept"));
        complete("hackney-manager", "Activity_ArrangeMeeting",
            Map.of("contactedOn", today.toString(), "meetingDeclined", true));
        complete("hackney-manager", "Activity_RecordMeeting",
            Map.of("feedback", "We are sorry.\n\n- <b>We</b> were late."));
        waitFor("hackney-manager", "Activity_CheckLetter");
    }

    private void complete(String user, String element, Map<String, Object> answers) throws IOException {
        send(user, "/engine-rest/task/" + waitFor(user, element) + "/submit-form", answers);
    }

    private String waitFor(String user, String element) throws IOException {
        try (BrowserContext program = Tasklist.somebodysBrowser(browser, port)) {
            for (int i = 0; i < 600; i++) {
                APIResponse tasks = program.request().get("/engine-rest/task?processInstanceBusinessKey=" + reference
                    + "&taskDefinitionKey=" + element,
                    RequestOptions.create().setHeader("Authorization",
                        Client.basic(user, "try-out")));
                JsonNode found = json.readTree(tasks.body());
                if (found.size() == 1) {
                    return found.get(0).path("id").asText();
                }
                program.newPage().waitForTimeout(100);
            }
        }
        throw new AssertionError("There is no task " + element);
    }

    private JsonNode send(String user, String address, Map<String, Object> answers) throws IOException {
        Map<String, Object> variables = new HashMap<>();
        answers.forEach((field, answer) -> variables.put(field, Map.of("value", answer)));
        try (BrowserContext program = Tasklist.somebodysBrowser(browser, port)) {
            APIResponse response = program.request().post(address, RequestOptions.create()
                .setHeader("Authorization", Client.basic(user, "try-out")).setData(Map.of("variables", variables)));
            assertThat(response.ok()).as(response.text()).isTrue();
            return response.body().length == 0 ? null : json.readTree(response.body());
        }
    }

    @Test
    void theTextStandsReadyToBeEditedAndTheCorrectedLetterIsSeenBeforeItLeaves() throws IOException {
        try (Tasklist manager = Tasklist.of(browser, port, "hackney-manager")) {
            Locator form = manager.claim("Check the letter", reference);
            assertThat(form).containsText("See the letter to Ada Okafor (PDF), by e-mail");
            assertThat(form).containsText("> We are sorry.");
            assertThat(form.getByLabel("The letter you have before you")).not().isEditable();

            Tasklist.choose(form, "No");
            Locator correction = form.getByLabel(CORRECTION);
            assertThat(correction.inputValue()).contains("# What we found\n\n",
                "> We are sorry.\n>\n> - <b>We</b> were late.");
            manager.complete();
            assertThat(manager.refusal().first()).containsText("these are the words that the letter has already");
            correction.fill(correction.inputValue().replace("We are sorry.", "We are very sorry."));
            manager.complete();
            assertThat(correction).hasCount(0);

            waitFor("hackney-manager", "Activity_CheckLetter");
            manager.page().reload();
            form = manager.claim("Check the letter", reference);
            assertThat(form).containsText("> We are very sorry.");
            Tasklist.choose(form, "Yes");
            manager.complete();
            assertThat(form.getByLabel("The letter you have before you")).hasCount(0);
        }
        List<Letter> versions = letters.forComplaint(reference).stream()
            .filter(letter -> letter.content().template().equals("hackney/feedback")).toList();
        assertThat(versions).extracting(letter -> letter.version().number()).containsExactly(1, 2);
        assertThat(caseFile.entries(reference)).filteredOn(entry -> entry.form().equals("check-letter")).hasSize(2)
            .as("which letter the answer was about")
            .allSatisfy(entry -> assertThat(entry.answers().get("letterSeen").toString()).matches("[0-9a-f]{12}"));
        assertThat(versions.get(1)).returns("hackney-manager", letter -> letter.version().approvedBy())
            .returns("hackney-manager", letter -> letter.version().writtenBy())
            .returns("Gareth Pritchard", letter -> letter.content().signatoryName());
    }

    @Test
    void aSupervisorLooksAtEveryLetterBeforeAnybodyGetsIt() {
        try (Tasklist supervisor = Tasklist.of(browser, port, "hackney-supervisor")) {
            supervisor.page().navigate("/letters/templates");
            Locator row = supervisor.page().locator("tr").filter(new Locator.FilterOptions()
                .setHasText("letters/hackney/feedback.html"));
            assertThat(row).containsText("H-1.5");
            APIResponse pdf = supervisor.page().request()
                .get(row.getByText("Complainant, easy read").getAttribute("href"));
            assertThat(pdf.ok()).isTrue();
            assertThat(new String(pdf.body(), 0, 4, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF");

            supervisor.page().setViewportSize(320, 640);
            assertThat((Integer) supervisor.page().evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(320);
        }
        try (Tasklist officer = Tasklist.of(browser, port, "hackney-officer")) {
            officer.page().navigate("/letters/templates");
            assertThat(officer.page().locator("main")).containsText("Your role does not look at these letters");
        }
    }
}
