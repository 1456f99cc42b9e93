package org.conferencecomplaints.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.conferencecomplaints.files.documents.Audience;
import org.conferencecomplaints.files.documents.CheckedFile;
import org.conferencecomplaints.files.documents.DocumentDetails;
import org.conferencecomplaints.files.documents.DocumentKind;
import org.conferencecomplaints.files.documents.Documents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Papers as they are signed off: what stands on the screen is read back, at a desk and on a telephone. */
@InBrowser
class PapersInBrowserTest {

    @LocalServerPort
    private int port;
    @Autowired
    private Clock clock;
    @Autowired
    private ObjectMapper json;
    @Autowired
    private Documents documents;
    @TempDir
    private Path folder;

    @Test
    void whatStandsOnTheScreenIsReadBackAndSignedOff(Browser browser) throws IOException {
        String reference = Recorded.complaint(port, clock, json);
        add(reference, "Minutes.txt");
        add(reference, "Of another family.txt");
        add(reference, "Minutes without names.txt");
        try (Tasklist officer = Tasklist.of(browser, port, "hackney-officer")) {
            Page page = officer.page();
            page.navigate("/complaints/" + reference + "/papers");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Put papers together")).click();
            page.getByLabel("Of another family.txt").uncheck();
            page.getByText("Withhold something, or give a redacted version").click();
            page.getByLabel("Which of the papers").selectOption(new SelectOption().setIndex(2));
            page.getByLabel("Members of the panel").check();
            page.getByLabel("Reason").fill("It names a neighbour.");
            press(page, "Sign off");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("What they get: choose one.");
            assertThat(page.getByLabel("Of another family.txt")).not().isChecked();
            assertThat(page.getByLabel("Reason")).hasValue("It names a neighbour.");
            fitsATelephone(page);
            page.getByLabel("Nothing: it is withheld").check();
            press(page, "Sign off");

            assertThat(page.locator("h1")).hasText("Check before you sign off");
            assertThat(page.locator("main")).containsText("Withheld");
            assertThat(page.locator("main")).containsText("It names a neighbour.");
            assertThat(page.locator("main")).not().containsText("Of another family.txt");
            fitsATelephone(page);
            page.reload();
            press(page, "Confirm and sign off");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Look through the documents first");

            documents.current(reference).stream().filter(each -> each.name().equals("Minutes without names.txt"))
                .forEach(each -> documents.withdraw(each, "Wrong"));
            page.getByLabel("I have looked through the documents").check();
            press(page, "Confirm and sign off");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("has been withdrawn");
            press(page, "Sign off");
            assertThat(page.locator("main")).not().containsText("Minutes without names.txt");
            page.getByLabel("I have looked through the documents").check();
            press(page, "Confirm and sign off");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("The letter cannot be "
                + "written"); // Nobody is on the panel.
            assertThat(page.getByLabel("I have looked through the documents")).isChecked();
        }
    }

    private void add(String reference, String name) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "What was said");
        documents.add(reference, new DocumentDetails(DocumentKind.OTHER, Audience.CASE, null, null),
            List.of(new CheckedFile(name, "text/plain", file)));
    }

    private static void fitsATelephone(Page page) {
        page.setViewportSize(390, 844);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        page.setViewportSize(1280, 900);
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }
}
