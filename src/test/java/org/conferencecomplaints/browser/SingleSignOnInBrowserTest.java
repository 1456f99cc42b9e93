package org.conferencecomplaints.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.conferencecomplaints.Application;
import org.conferencecomplaints.security.sso.SignInService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Against a sign-in service that shows a page and tells what Keycloak tells. */
@ExtendWith(Chromium.class)
@SpringBootTest(classes = Application.class, webEnvironment = WebEnvironment.DEFINED_PORT, properties = {
    "spring.datasource.url=jdbc:h2:mem:sso-browser;DB_CLOSE_DELAY=-1",
    "complaints.home=target/browser-${complaints.test.fork:1}",
    "complaints.sso.user-id-claim=preferred_username",
    "complaints.sso.groups-claim=realm_access.roles",
    "complaints.sso.groups.hackney-quality-unit=complaints-officer"})
@ActiveProfiles("sso")
@DirtiesContext
class SingleSignOnInBrowserTest {

    private static final SignInService SERVICE = SignInService.startWithPage();

    @LocalServerPort
    private int port;

    @Autowired
    private ObjectMapper json;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        SERVICE.configure(settings);
    }

    @AfterAll
    static void theServiceCloses() {
        SERVICE.close();
    }

    private void signIn(Page page, String userId, String role) throws IOException {
        page.locator("[name=username]").fill("f:1:" + userId);
        page.locator("[name=claims]").fill(json.writeValueAsString(Map.of("preferred_username", userId,
            "given_name", "Adaeze", "family_name", "Nwosu", "email", userId + "@example.org",
            "realm_access", Map.of("roles", List.of(role, "offline_access")))));
        page.locator("[type=submit]").click();
    }

    @Test
    void somebodyOpensTasklistSignsInAtTheServiceWorksAndSignsOutEverywhere(Browser browser) throws IOException {
        try (BrowserContext context = Tasklist.somebodysBrowser(browser, port)) {
            Page page = context.newPage();
            page.navigate(Tasklist.PATH);
            signIn(page, "adaeze-nwosu", "complaints-officer");
            assertThat(page).hasURL(Pattern.compile(".*" + Tasklist.PATH + ".*"));
            assertThat(page.locator(".account")).containsText("Adaeze Nwosu");
            page.getByText("Start process").click();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions()
                .setName("Conference complaint (City and Hackney)")).click();
            assertThat(page.getByLabel("Name of the person who complains")).isVisible();
            page.locator(".modal-dialog")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close")).last().click();

            Page register = context.newPage();
            register.navigate("/complaints");
            assertThat(register.locator("header")).containsText("Signed in as Adaeze Nwosu");

            page.locator(".account > a").click();
            page.locator(".account .logout a").click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("You have signed out")))
                .isVisible();
            register.reload();
            assertThat(register.locator("[name=username]")).isVisible();
        }
    }

    @Test
    void aPartThatIsNotForSomebodySaysSoAndDoesNotGoRoundInCircles(Browser browser) throws IOException {
        try (BrowserContext context = Tasklist.somebodysBrowser(browser, port)) {
            Page page = context.newPage();
            page.navigate("/camunda/app/cockpit/default/");
            signIn(page, "grace-ade", "complaints-officer");
            assertThat(page.getByRole(AriaRole.HEADING)).containsText("You do not have permission to view this page");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Go to Tasklist")).click();
            assertThat(page.getByText("Start process")).isVisible();
        }
    }

    @Test
    void whoeverHasNoAccessReadsWhy(Browser browser) throws IOException {
        try (BrowserContext context = Tasklist.somebodysBrowser(browser, port)) {
            Page page = context.newPage();
            page.navigate("/");
            signIn(page, "somebody", "another-role");
            assertThat(page.getByRole(AriaRole.HEADING)).containsText("You have no access");
        }
    }

    @Test
    void aSessionThatEndsWhileATaskIsOpenLeavesNothingInTheBrowser(Browser browser) throws IOException {
        try (BrowserContext context = Tasklist.somebodysBrowser(browser, port)) {
            Page page = context.newPage();
            page.navigate(Tasklist.PATH);
            signIn(page, "ifeoma-obi", "complaints-officer");
            page.getByText("Start process").waitFor();
            page.waitForLoadState(LoadState.NETWORKIDLE); // what it still asks for would send it to sign in by itself
            Tasklist.clickSoon(page.getByText("Start process"));
            context.clearCookies();
            assertThat(page.locator("[name=username]")).isVisible();
        }
    }
}
