package org.conferencecomplaints.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** On a computer that others use too. */
@InBrowser
class NothingStaysInBrowserTest {

    private static final String WORDS = "My son was not heard 7731";
    private static final String KEPT = "async () => JSON.stringify([{...localStorage}, {...sessionStorage}, "
        + "await indexedDB.databases(), await caches.keys()])";
    private static final Pattern SIGN_IN = Pattern.compile(".*/tasklist/default/#/login.*");

    @LocalServerPort
    private int port;

    private static Locator typing(Tasklist officer) {
        Locator form = officer.startProcess("Conference complaint (City and Hackney)");
        form.getByLabel("The complaint in their words").fill(WORDS);
        return form;
    }

    private static void nothingOf(String words, Page page) {
        assertThat(page.evaluate(KEPT).toString()).doesNotContain(words, "camunda-form");
        assertThat(page.content()).doesNotContain(words);
    }

    @Test
    void whatWasTypedWhenTheSignInEndedIsNotKept(Browser browser) {
        try (Tasklist officer = Tasklist.of(browser, port, "hackney-officer")) {
            typing(officer);
            officer.page().waitForLoadState(LoadState.NETWORKIDLE);
            Tasklist.clickSoon(officer.page().getByRole(AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName("Start").setExact(true)));
            officer.page().context().clearCookies();

            assertThat(officer.page()).hasURL(SIGN_IN);
            assertThat(officer.page().getByPlaceholder("Password")).isVisible();
            nothingOf(WORDS, officer.page());
        }
    }

    @Test
    void whoeverGoesAwayIsWarnedSignedOutAndLeavesNothing(Browser browser) {
        try (Tasklist officer = Tasklist.of(browser, port, "hackney-officer")) {
            Page page = officer.page();
            page.clock().install();
            page.reload();
            page.getByText("Start process").waitFor();
            typing(officer);
            page.clock().fastForward(28 * 60_000 + 30_000);
            assertThat(page.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions()
                .setHasText("You will soon be signed out"))).isVisible();
            page.keyboard().press("Shift");
            assertThat(page.getByText("You will soon be signed out")).hasCount(0);

            page.clock().fastForward(30 * 60_000 + 30_000);

            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("You have signed out")))
                .isVisible();
            nothingOf(WORDS, page);
            assertThat(page.context().request().get("/api/letters/none").status()).isEqualTo(401);
        }
    }

    @Test
    void afterSigningOutOfAPageBackShowsNothing(Browser browser) {
        try (Tasklist officer = Tasklist.of(browser, port, "hackney-officer")) {
            Page page = officer.page();
            page.navigate("/complaints");
            assertThat(page.locator("header")).containsText("Amara Osei");

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out")).click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("You have signed out")))
                .isVisible();
            page.goBack();

            assertThat(page).hasURL(SIGN_IN);
            nothingOf("Amara Osei", page);
        }
    }
}
