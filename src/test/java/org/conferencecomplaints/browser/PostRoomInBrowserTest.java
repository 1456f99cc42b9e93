package org.conferencecomplaints.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.conferencecomplaints.correspondence.letters.LetterStore;
import org.conferencecomplaints.engine.submission.Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The post room prints the day's letters at once and says when they were posted. */
@InBrowser
class PostRoomInBrowserTest {

    @LocalServerPort
    private int port;
    @Autowired
    private Clock clock;
    @Autowired
    private LetterStore letters;
    @Autowired
    private ObjectMapper json;

    private Browser browser;
    private LocalDate today;

    @BeforeEach
    void open(Browser chromium) {
        browser = chromium;
        today = LocalDate.now(clock);
    }

    @Test
    void theDaysLettersArePrintedAtOnceAndRecordedAsPosted() throws IOException {
        String first = acknowledged("Mercy Addo");
        String second = acknowledged("Samuel Boateng");
        try (Tasklist post = Tasklist.of(browser, port, "hackney-post")) {
            Page page = post.page();
            page.navigate("/post");
            while (page.locator("tbody tr").count() < 2) {
                page.reload();
            }
            assertThat(page.locator("tbody")).containsText("Mercy Addo");
            String batch = page
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Print all 2 as one PDF"))
                .getAttribute("href");
            APIResponse printed = page.request().get(batch);
            try (PDDocument document = Loader.loadPDF(printed.body())) {
                assertThat(new PDFTextStripper().getText(document)).contains("Mercy Addo", "Samuel Boateng");
            }

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Record the ticked letters as posted"))
                .click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("tick those that were posted");
            page.getByText("Tick all 2").click();
            page.getByLabel("Mercy Addo").uncheck(new Locator.UncheckOptions().setForce(true));
            page.getByLabel("Posted on").fill(today.toString());
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Record the ticked letters as posted"))
                .click();

            assertThat(page.getByRole(AriaRole.STATUS)).containsText("1 letter is recorded as posted");
            assertThat(page.locator("tbody")).containsText("Mercy Addo");
            assertThat(page.locator("tbody")).not().containsText("Samuel Boateng");
            page.setViewportSize(320, 640);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(320);
        }
        assertThat(letters.forComplaint(second).get(0).delivery().sentOn()).isEqualTo(today);
        assertThat(letters.forComplaint(first).get(0).delivery().sentOn()).isNull();
    }

    /** A complaint whose acknowledgement is to be posted: its reference. */
    private String acknowledged(String name) throws IOException {
        String process = "/engine-rest/process-definition/key/hackney-conference-complaint/tenant-id/hackney/submit-form";
        String reference = json.readTree(asOfficer(process, Map.ofEntries(Map.entry("complainantName", name),
            Map.entry("complainantRelationship", "parent"), Map.entry("contactChannel", "post"),
            Map.entry("complainantAddress", "12 Mare Street\nLondon E8 3AA"), Map.entry("childReference", "CP-2"),
            Map.entry("conferenceOn", today.minusDays(9).toString()), Map.entry("conferenceChair", "hackney-chair"),
            Map.entry("receivedOn", today.toString()), Map.entry("receivedBy", "letter"),
            Map.entry("subject", "conference"), Map.entry("aboutChair", "false"),
            Map.entry("complaint", "Nobody let me speak."),
            Map.entry("groundConduct", true)))).path("businessKey").asText();
        String task = json.readTree(asOfficer("/engine-rest/task?taskDefinitionKey=Activity_TriageComplaint"
            + "&processInstanceBusinessKey=" + reference, null)).path(0).path("id").asText();
        asOfficer("/engine-rest/task/" + task + "/submit-form", Map.of("triageDecision", "accept"));
        return reference;
    }

    private byte[] asOfficer(String path, Map<String, Object> answers) {
        RequestOptions options = RequestOptions.create()
            .setHeader("Authorization", Client.basic("hackney-officer", "try-out"));
        try (BrowserContext program = Tasklist.somebodysBrowser(browser, port)) {
            if (answers == null) {
                return program.request().get(path, options).body();
            }
            Map<String, Object> variables = new HashMap<>();
            answers.forEach((field, answer) -> variables.put(field, Map.of("value", answer)));
            return program.request().post(path, options.setData(Map.of("variables", variables))).body();
        }
    }
}
