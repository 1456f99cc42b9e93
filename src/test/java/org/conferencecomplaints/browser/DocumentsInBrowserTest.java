package org.conferencecomplaints.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conferencecomplaints.files.documents.Samples;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Documents as an officer adds them: dropped on the page, several at once, with progress. */
@InBrowser
class DocumentsInBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Clock clock;

    @Autowired
    private ObjectMapper json;

    @Test
    void anOfficerDropsDocumentsSeesHowFarTheyAreAndWithdrawsOne(Browser browser) throws IOException {
        String reference = Recorded.complaint(port, clock, json);
        try (Tasklist officer = Tasklist.of(browser, port, "hackney-officer")) {
            Page page = officer.page();
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().contains("400")) {
                    complaints.add(message.text());
                }
            });
            page.navigate("/complaints/" + reference);
            assertThat(page.getByLabel("Whose views")).isHidden();
            drop(page, Map.of("Minutes of the conference.pdf", Samples.pdf(3), "photo.jpg", Samples.picture("jpg"),
                "not a.pdf", "MZ program".getBytes()));
            press(page, "Add", true);
            assertThat(page.locator("#sending")).hasText("Kind: choose one.");
            page.getByLabel("Kind", exactly()).selectOption("Conference minutes");
            press(page, "Add", true);
            assertThat(page.locator("#sending")).containsText("Minutes of the conference.pdf: added");
            assertThat(page.locator("#sending")).containsText("photo.jpg: added");
            assertThat(page.locator("#sending")).containsText("not a.pdf is not of a kind that can be added");
            assertThat(page.locator("#sending progress")).hasCount(2);

            page.getByText("Show the documents as they are now").click();
            assertThat(page.getByRole(AriaRole.LINK, named("Minutes of the conference.pdf", true))).isVisible();
            assertThat(page.getByText("Conference minutes", new Page.GetByTextOptions().setExact(true)).first())
                .isVisible();

            page.getByLabel("Kind", exactly()).selectOption("Written views");
            page.getByLabel("Whose views").selectOption("The complainant");
            page.locator("#files")
                .setInputFiles(new FilePayload("views.txt", "text/plain", "I was not heard.".getBytes()));
            press(page, "Add", true);
            assertThat(page.locator("#sending")).hasText("Received on: this must be filled in.");
            page.getByLabel("Received on").fill(LocalDate.now(clock).toString());
            press(page, "Add", true);
            assertThat(page.getByRole(AriaRole.LINK, named("views.txt", true))).isVisible();
            assertThat(page.locator("main")).containsText("The complainant, received");

            page.getByRole(AriaRole.LINK, named("New version, or withdraw document", false)).first().click();
            page.getByText("Withdraw version 1").click();
            page.getByLabel("Why it is withdrawn").fill("It is of another family");
            press(page, "Withdraw", true);
            assertThat(page.locator("main")).containsText("Reason: It is of another family");

            page.navigate("/complaints/" + reference);
            page.setViewportSize(320, 640);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(320);
            assertThat(complaints).isEmpty();

            page.context().clearCookies();
            page.getByLabel("Kind", exactly()).selectOption("Report");
            page.locator("#files").setInputFiles(new FilePayload("late.txt", "text/plain", "Too late.".getBytes()));
            press(page, "Add", true);
            assertThat(page.locator("#sending")).containsText("late.txt was not added. Sign in again");
        }
    }

    @Test
    void withoutScriptTheFormSendsThemAllAtOnce(Browser browser) throws IOException {
        String reference = Recorded.complaint(port, clock, json);
        try (BrowserContext plain = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false)
            .setBaseURL("http://127.0.0.1:" + port));
            Tasklist officer = Tasklist.of(browser, port, "hackney-officer")) {
            plain.addCookies(officer.page().context().cookies());
            Page page = plain.newPage();
            page.navigate("/complaints/" + reference);
            page.locator("#files").setInputFiles(new FilePayload[] {
                new FilePayload("a.pdf", "application/pdf", Samples.pdf(1)),
                new FilePayload("b.pdf", "application/pdf", new byte[0])});
            press(page, "Add", true);
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Kind: choose one.");
            page.getByLabel("Kind", exactly()).selectOption("Report");
            page.locator("#files").setInputFiles(new FilePayload[] {
                new FilePayload("a.pdf", "application/pdf", Samples.pdf(1)),
                new FilePayload("b.pdf", "application/pdf", new byte[0])});
            press(page, "Add", true);
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("b.pdf is empty.");
            page.locator("#files").setInputFiles(new FilePayload("a.pdf", "application/pdf", Samples.pdf(1)));
            press(page, "Add", true);
            assertThat(page.getByRole(AriaRole.LINK, named("a.pdf", true))).isVisible();
        }
    }

    private static void drop(Page page, Map<String, byte[]> files) {
        Map<String, String> encoded = new HashMap<>();
        files.forEach((name, content) -> encoded.put(name, Base64.getEncoder().encodeToString(content)));
        JSHandle dropped = page.evaluateHandle("""
            files => {
              const transfer = new DataTransfer();
              for (const [name, content] of Object.entries(files)) {
                transfer.items.add(new File([Uint8Array.from(atob(content), sign => sign.charCodeAt(0))], name));
              }
              return transfer;
            }""", encoded);
        page.dispatchEvent("#drop", "drop", Map.of("dataTransfer", dropped));
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Page.GetByRoleOptions named(String name, boolean exactly) {
        return new Page.GetByRoleOptions().setName(name).setExact(exactly);
    }

    private static void press(Page page, String button, boolean exactly) {
        page.getByRole(AriaRole.BUTTON, named(button, exactly)).click();
    }
}
