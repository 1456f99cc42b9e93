package org.conferencecomplaints.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page of the people in a complaint, as an officer uses it: no scripts, and protected against forged requests. */
@InBrowser
class PeopleInBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Clock clock;

    @Autowired
    private ObjectMapper json;

    @Test
    void anOfficerCorrectsAnAddressMarksOneAsUnsafeAndAddsSomebodyWhoJoins(Browser browser) throws IOException {
        String reference = Recorded.complaint(port, clock, json);
        try (Tasklist officer = Tasklist.of(browser, port, "hackney-officer")) {
            Page page = officer.page();
            page.navigate("/complaints/" + reference);
            link(page, "People in this complaint: correct an address, add or take out somebody");

            link(page, "Correct what is known of Zofia Nowak");
            page.getByLabel("Postal address", exactly()).fill("x".repeat(1001));
            press(page, "Save");
            assertThat(page.getByRole(AriaRole.ALERT))
                .containsText("Postal address: this is longer than 1,000 characters.");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Reason: write why");
            assertThat(page.getByLabel("Postal address", exactly())).hasValue("x".repeat(1001));
            page.getByLabel("Postal address", exactly()).fill("5 Nowa Road\nLondon E5 9ZN");
            page.getByLabel("Letters translated into").selectOption("Polish");
            page.getByLabel("Reason").fill("She rang on Monday");
            press(page, "Save");
            assertThat(page.locator("main")).containsText("5 Nowa Road");
            assertThat(page.locator("main")).containsText("Polish");

            link(page, "Address no longer safe (Zofia Nowak)");
            page.getByLabel("Reason").fill("Somebody opens her letters");
            press(page, "Stop sending letters there");
            assertThat(page.locator("h2").first()).containsText("No safe address");

            link(page, "Add somebody who joins the complaint");
            page.getByLabel("Name of the person who complains").fill("王小明");
            page.getByLabel("Carer").check();
            page.getByLabel("E-mail", exactly()).first().check();
            page.getByLabel("E-mail address", exactly()).fill("wang@example.org");
            page.getByLabel("Reason").fill("Signed the letter too");
            press(page, "Add them");
            assertThat(page.locator("main")).containsText("王小明");

            page.getByText("What was known before").first().click();
            assertThat(page.locator("main")).containsText("Somebody opens her letters");
            page.setViewportSize(320, 640);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(320);
        }
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static void link(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).click();
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
    }
}
