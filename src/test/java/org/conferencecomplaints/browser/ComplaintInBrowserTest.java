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
import java.io.UncheckedIOException;
import java.time.Clock;
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

@InBrowser
class ComplaintInBrowserTest {

    private static final String FOCUSED = "(document.activeElement.innerText || '').trim()";
    private static final String IS_LINK_OR_BUTTON = "document.activeElement.matches('a, button')";
    /** More than links, buttons and fields of a page. */
    private static final int MOST_STOPS = 150;

    @LocalServerPort
    private int port;

    @Autowired
    private Clock clock;

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
    void aComplaintIsRecordedAndWhatIsMissingIsNamedWithoutLosingWhatWasTyped() {
        try (Tasklist officer = Tasklist.of(browser, port, "hackney-officer")) {
            Locator form = officer.startProcess("Conference complaint (City and Hackney)");
            form.getByLabel("Name of the person who complains").fill("Ada Okafor");
            Tasklist.choose(form, "Parent");
            Tasklist.choose(form, "Post");
            form.getByLabel("Postal address").fill("12 Mare Street\nLondon\nE8 3AA");
            form.getByLabel("The child's case reference").fill("CP-1");
            Tasklist.type(form, "Date of the conference", today.minusDays(9));
            officer.pick(form, "Who chaired the conference", "Ruth Feldman");
            Tasklist.type(form, "Date received", today.plusDays(1));
            Tasklist.choose(form, "Letter");
            Tasklist.choose(form, "The conference");
            Tasklist.choose(form, "No");
            form.getByLabel("The complaint in their words").fill("Nobody let me speak.");
            form.getByLabel("The way the conference was run").check();
            officer.start();

            assertThat(officer.refusal().first()).containsText("Date received: ");
            assertThat(officer.refusal().first()).not().containsText("process definition");
            assertThat(form.getByLabel("The complaint in their words")).hasValue("Nobody let me speak.");

            Tasklist.type(form, "Date received", today);
            officer.start();
            officer.waitUntilStarted();
            officer.page().navigate("/complaints");
            assertThat(officer.page().locator("main")).containsText("Ada Okafor");
        }
    }

    @Test
    void aTaskIsCompletedAfterTheRefusalNamedWhatWasMissing() {
        String reference = recorded("Grace Bello", Map.of("subject", "professional", "subjectName", "Nurse Jones"));
        try (Tasklist officer = Tasklist.of(browser, port, "hackney-officer")) {
            Locator form = officer.claim("Triage the complaint", reference);
            form.getByLabel("Redirect: it is about a professional's own work").check();
            form.getByLabel("Person or organisation to contact").fill("Homerton Hospital");
            officer.complete();

            assertThat(officer.refusal().first()).containsText("Reasons: this must be filled in.");
            assertThat(form.getByLabel("Person or organisation to contact")).hasValue("Homerton Hospital");

            form.getByLabel("Accept: it is about the conference").check();
            officer.complete();
            assertThat(form.getByLabel("Reasons")).hasCount(0);
        }
        try (Tasklist manager = Tasklist.of(browser, port, "hackney-manager")) {
            assertThat(manager.claim("Arrange the meeting", reference)).containsText("Grace Bello");
        }
    }

    @Test
    void theCasePageOpensFromTheTaskAndLeavesTasklistSignedIn() {
        String reference = recorded("Blessing Adeyemi");
        try (Tasklist officer = Tasklist.of(browser, port, "hackney-officer")) {
            Locator form = officer.claim("Triage the complaint", reference);
            officer.tab("Case");
            Page file = officer.page().waitForPopup(() -> form.getByText("Open the case file").click());
            assertThat(file.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText(reference);

            officer.tab("Form");
            form.getByLabel("Accept: it is about the conference").check();
            officer.complete();
            assertThat(form.getByLabel("Reasons")).hasCount(0);
            file.reload();
            assertThat(file.locator("main")).containsText("Arrange the meeting");
        }
    }

    @Test
    void theCasePageIsReadByKeyboardAndOnANarrowScreen() {
        String reference = recorded("Comfort Mensah");
        try (Tasklist officer = Tasklist.of(browser, port, "hackney-officer")) {
            Page page = officer.page();
            page.navigate("/complaints/" + reference);
            page.keyboard().press("Tab");
            assertThat(page.evaluate(FOCUSED)).isEqualTo("Skip to main content");
            List<Object> reached = new ArrayList<>();
            int links = page.locator("a:visible, button:visible").count();
            for (int i = 0; i < MOST_STOPS && reached.size() < links - 1; i++) {
                page.keyboard().press("Tab");
                if ((Boolean) page.evaluate(IS_LINK_OR_BUTTON)) {
                    reached.add(page.evaluate(FOCUSED));
                }
            }
            assertThat(reached).as("in the order in which they stand").isEqualTo(
                page.locator("a:visible, button:visible").allInnerTexts().stream().skip(1).map(String::trim).toList());

            page.setViewportSize(320, 640);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(320);
            page.navigate("/complaints");
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(320);
        }
    }

    @Test
    void nobodySeesACaseWithoutSigningIn() {
        try (BrowserContext nobody = Tasklist.somebodysBrowser(browser, port)) {
            Page page = nobody.newPage();
            page.navigate("/complaints/HCK-2026-0001");
            assertThat(page.getByPlaceholder("Password")).isVisible();
            assertThat(page).hasURL(Pattern.compile(".*/tasklist/default/#/login.*"));
        }
    }

    @Test
    void tasklistBearsTheProductsNameAndKeepsNothingInTheBrowser() {
        String reference = recorded("Ruth Abiola");
        try (Tasklist officer = Tasklist.byThePage(browser, port, "hackney-officer")) {
            officer.claim("Triage the complaint", reference);
            assertThat(officer.page().locator(".navbar-brand, .app-banner").first())
                .containsText("Conference Complaints");
            assertThat(officer.page().getByText("Camunda").filter(new Locator.FilterOptions().setVisible(true)))
                .hasCount(0);
            assertThat(officer.page().locator(".task-card button").filter(new Locator.FilterOptions().setVisible(true)
                .setHasText("Save"))).hasCount(0);
        }
    }

    /** A complaint that came today, recorded over REST: its reference. */
    private String recorded(String name) {
        return recorded(name, Map.of());
    }

    private String recorded(String name, Map<String, Object> changes) {
        Map<String, Object> answers = new HashMap<>(Map.ofEntries(Map.entry("complainantName", name),
            Map.entry("complainantRelationship", "parent"), Map.entry("contactChannel", "email"),
            Map.entry("complainantEmail", "somebody@example.org"), Map.entry("childReference", "CP-2"),
            Map.entry("conferenceOn", today.minusDays(9).toString()), Map.entry("conferenceChair", "hackney-chair"),
            Map.entry("receivedOn", today.toString()), Map.entry("receivedBy", "letter"),
            Map.entry("subject", "conference"), Map.entry("aboutChair", "false"),
            Map.entry("complaint", "Nobody let me speak."),
            Map.entry("groundConduct", true)));
        answers.putAll(changes);
        Map<String, Object> variables = new HashMap<>();
        answers.forEach((field, answer) -> variables.put(field, Map.of("value", answer)));
        try (BrowserContext program = Tasklist.somebodysBrowser(browser, port)) {
            APIResponse response = program.request().post("/engine-rest/process-definition/key/"
                + "hackney-conference-complaint/tenant-id/hackney/submit-form",
                RequestOptions.create()
                    .setHeader("Authorization", Client.basic("hackney-officer", "try-out"))
                    .setData(Map.of("variables", variables)));
            return json.readTree(response.body()).path("businessKey").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
