package org.conferencecomplaints.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose complaint it is is read back before it is withdrawn: a mistyped reference is another family's. */
@InBrowser
class ReadBackInBrowserTest {

    private static final String NOT_YOURS = "There is no complaint with this reference that you may read. Check it.";

    @LocalServerPort
    private int port;
    @Autowired
    private Clock clock;
    @Autowired
    private ObjectMapper json;
    @Autowired
    private JdbcClient jdbc;

    private Browser browser;
    private String theirs;
    private String others;

    @BeforeEach
    void complaintsOfTwoFamilies(Browser chromium) throws JsonProcessingException {
        browser = chromium;
        theirs = Recorded.complaint("Zofia Nowak", port, clock, json);
        others = Recorded.complaint("Nkechi Obi", port, clock, json);
    }

    @Test
    void inTasklistNothingStartsBeforeItIsReadBackAndTicked() {
        try (Tasklist officer = Tasklist.of(browser, port, "hackney-officer")) {
            Locator form = officer.startProcess("Withdraw a complaint");
            Locator reference = form.getByLabel("Reference of the complaint");
            Locator tick = form.getByLabel("This is the right complaint");
            Locator warned = form.locator(".cc-read-back [role=alert]");
            Tasklist.type(form, "Date withdrawn", LocalDate.now(clock));
            for (String none : List.of("HCK-1999-0001", "BRT-2026-0001", "Zofia")) {
                reference.fill(none);
                reference.blur();
                assertThat(form.locator(".cc-read-back__said")).hasText(NOT_YOURS);
                assertThat(tick).isHidden();
            }

            reference.fill(" " + others.toLowerCase());
            assertThat(form.locator(".cc-read-back__said"))
                .containsText(Pattern.compile("^You are about to withdraw a complaint: "
                    + "Nkechi Obi, received \\w+day \\d+ \\w+ \\d{4}, open, at the stage “.+”\\.$"));
            start(officer).press("Enter");
            assertThat(warned).containsText("tick “This is the right complaint”");
            assertThat(tick).isFocused();
            reference.focus();
            reference.evaluate("field => field.form.requestSubmit()");
            assertThat(tick).isFocused();
            officer.page().keyboard().press("Space");
            assertThat(tick).isChecked();

            reference.fill(theirs);
            assertThat(tick).not().isChecked();
            start(officer).dispatchEvent("click");
            assertThat(form.locator(".cc-read-back__said")).containsText("Zofia Nowak");
            start(officer).press("Space");
            assertThat(List.of(status(theirs), status(others))).containsOnly("open");

            tick.check();
            officer.start();
            officer.waitUntilStarted();
            assertThat(List.of(status(theirs), status(others))).containsExactly("closed", "open");
            assertThat(timesRead(others)).isPositive();
        }
    }

    @Test
    void aStartThatNamesNoComplaintAsksForNoTick() {
        try (Tasklist officer = Tasklist.of(browser, port, "hackney-officer")) {
            officer.startProcess("Withdraw a complaint");
            assertThat(start(officer)).hasAttribute("aria-disabled", "true");
            officer.page().getByText("Back").click();
            officer.page().getByRole(AriaRole.LINK,
                new Page.GetByRoleOptions().setName(Pattern.compile("Conference complaint|Hackney"))).first().click();
            assertThat(officer.page().locator(".modal-dialog").getByLabel("Name").first()).isVisible();
            assertThat(start(officer)).not().hasAttribute("aria-disabled", "true");
        }
    }

    @Test
    void fromTheCasePageTheReferenceIsBroughtAlong() {
        try (Tasklist officer = Tasklist.of(browser, port, "hackney-officer")) {
            Page page = officer.page();
            page.navigate("/complaints/" + theirs);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Withdraw a complaint")).click();
            assertThat(page.locator("main")).containsText(Pattern.compile("Complaint by\\s*Zofia Nowak\\s*Received"));
            page.getByLabel("Why, if they said").fill("They moved\naway.");
            Locator submit = page.getByRole(AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName("Withdraw a complaint"));
            submit.click();
            assertThat(page.locator("#withdrawnOn-error")).containsText("Date withdrawn: this must be filled in");
            assertThat(page.getByLabel("Why, if they said")).hasValue("They moved\naway.");
            page.setViewportSize(390, 844);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth")).isNotPositive();
            page.getByLabel("Date withdrawn").fill(LocalDate.now(clock).toString());
            submit.click();

            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Withdraw a complaint: recorded by you on");
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Withdraw a complaint")))
                .hasCount(0);
            assertThat(List.of(status(theirs), status(others))).containsExactly("closed", "open");

            assertThat(page.request()
                .post("/complaints/" + others + "/change/withdraw-complaint", RequestOptions.create()
                    .setForm(FormData.create().set("withdrawnOn", LocalDate.now(clock).toString())))
                .status())
                .as("without the page's token").isEqualTo(403);
            assertThat(status(others)).isEqualTo("open");
        }
    }

    private static Locator start(Tasklist tasklist) {
        return tasklist.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start").setExact(true));
    }

    private String status(String reference) {
        return jdbc.sql("select status from complaint where reference = ?").param(reference).query(String.class)
            .single();
    }

    private int timesRead(String reference) {
        return jdbc.sql("select count(*) from access_log where complaint_reference = ? and by_user = 'hackney-officer'"
            + " and item like 'name,%'").param(reference).query(Integer.class).single();
    }
}
