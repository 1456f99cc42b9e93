package org.conferencecomplaints.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Packs as a supervisor makes them: downloads, the way through a review, no scripts, and a telephone. */
@InBrowser
class PackInBrowserTest {

    @LocalServerPort
    private int port;
    @Autowired
    private Clock clock;
    @Autowired
    private ObjectMapper json;

    @Test
    void aSupervisorHandsOutTheWholeFileAndWhatConcernsOnePerson(Browser browser) throws IOException {
        String reference = Recorded.complaint(port, clock, json);
        try (Tasklist supervisor = Tasklist.of(browser, port, "hackney-supervisor")) {
            Page page = supervisor.page();
            page.navigate("/complaints/" + reference);
            link(page, "Packs: the whole file for the ombudsman, or what concerns one person").click();
            page.getByLabel("For whom").fill("The ombudsman");
            press(page, "Make the pack");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Why: this must be filled in.");
            assertThat(page.getByLabel("For whom")).hasValue("The ombudsman");
            page.getByLabel("Why").fill("They asked for the file");
            press(page, "Make the pack");

            Download zip = page.waitForDownload(() -> link(page, "All files (ZIP)").click());
            assertThat(zip.suggestedFilename()).isEqualTo(reference + "-whole-file.zip");
            try (ZipFile files = new ZipFile(zip.path().toFile())) {
                assertThat(files.getEntry("SHA256SUMS")).isNotNull();
            }
            Download pdf = page.waitForDownload(() -> link(page, "To read (PDF)").click());
            try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf.path()))) {
                assertThat(document.getNumberOfPages()).isGreaterThan(4);
            }
            page.reload();
            assertThat(page.locator("main")).containsText("PDF, taken by Siobhan Keane");
            fitsATelephone(page);

            reviewFor(page, "Zofia Nowak");
            page.getByLabel("For whom").fill("Zofia Nowak");
            page.getByLabel("Why").fill("She asked what we keep");
            press(page, "Make the export");
            assertThat(page.locator("#made ~ h3").first()).hasText("What concerns Zofia Nowak");
            Download own = page.waitForDownload(() -> link(page, "All files (ZIP)").first().click());
            assertThat(own.suggestedFilename()).isEqualTo(reference + "-personal-information.zip");
        }
    }

    /** From the page of packs through every part of the file, as the rules propose it, until the export can be made. */
    private static void reviewFor(Page page, String name) {
        page.getByLabel(name).check();
        press(page, "Begin the review");
        assertThat(page.locator("main")).containsText("They cannot find the names and stories of other people");
        fitsATelephone(page);
        int parts = page.locator("tbody tr").count();
        assertThat(parts).isPositive();
        page.locator("tbody a").first().click();
        for (int part = 0; part < parts; part++) {
            String here = page.url();
            assertThat(page.getByRole(AriaRole.BUTTON, named("Save and go on"))).isVisible();
            fitsATelephone(page);
            press(page, "Save and go on");
            page.waitForURL(address -> !address.equals(here));
        }
    }

    private static void fitsATelephone(Page page) {
        page.setViewportSize(320, 640);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(320);
        page.setViewportSize(1280, 900);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, named(name));
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, named(button)).click();
    }
}
