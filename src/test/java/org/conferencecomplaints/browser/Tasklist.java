package org.conferencecomplaints.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Tasklist as one member of staff works in it: what they do, in the words they see. */
class Tasklist implements AutoCloseable {

    static final String PATH = "/camunda/app/tasklist/default/";

    private static final String PASSWORD = "try-out";
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final BrowserContext context;
    private final Page page;

    private Tasklist(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
    }

    /** One of the sample staff at Tasklist, in a browser of their own, signed in by what the page for it would send. */
    static Tasklist of(Browser browser, int port, String user) {
        Tasklist tasklist = new Tasklist(somebodysBrowser(browser, port));
        APIRequestContext requests = tasklist.context.request();
        requests.get(PATH);
        String token = tasklist.context.cookies().stream().filter(cookie -> cookie.name.equals("XSRF-TOKEN"))
            .findFirst()
            .orElseThrow().value;
        assertThat(requests.post("/camunda/api/admin/auth/user/default/login/tasklist", RequestOptions.create()
            .setHeader("X-XSRF-TOKEN", token)
            .setForm(FormData.create().set("username", user).set("password", PASSWORD)))).isOK();
        tasklist.page.navigate(PATH);
        tasklist.isThere();
        return tasklist;
    }

    /** The same by the page for it. */
    static Tasklist byThePage(Browser browser, int port, String user) {
        Tasklist tasklist = new Tasklist(somebodysBrowser(browser, port));
        tasklist.page.navigate(PATH);
        // A click on a page that was still being drawn was lost once.
        tasklist.page.waitForLoadState(LoadState.NETWORKIDLE);
        tasklist.page.getByPlaceholder("Username").fill(user);
        tasklist.page.getByPlaceholder("Password").fill(PASSWORD);
        tasklist.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log in")).click();
        tasklist.isThere();
        return tasklist;
    }

    private void isThere() {
        page.getByText("Start process").waitFor();
    }

    static BrowserContext somebodysBrowser(Browser browser, int port) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setLocale("en-GB")
            .setTimezoneId("Europe/London").setViewportSize(1280, 900).setBaseURL("http://127.0.0.1:" + port));
        context.setDefaultTimeout(Chromium.PATIENCE);
        return context;
    }

    Page page() {
        return page;
    }

    /** Opens the start form of a process; the form's fields are in what is answered. */
    Locator startProcess(String name) {
        page.getByText("Start process").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).click();
        return page.locator(".modal-dialog");
    }

    void start() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start").setExact(true)).click();
    }

    void waitUntilStarted() {
        page.locator(".modal-dialog").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** Takes a task of a complaint from the team's list; the form's fields are in what is answered. */
    Locator claim(String task, String reference) {
        page.getByText("My team's tasks").click();
        page.locator("li.task").filter(new Locator.FilterOptions().setHasText(reference))
            .getByText(task).first().click();
        page.locator(".task-card").getByText("Claim", new Locator.GetByTextOptions().setExact(true)).click();
        Locator form = page.locator(".task-card");
        form.locator(".fjs-form fieldset:disabled").first()
            .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        return form;
    }

    /** Chooses Form, Case, History or Diagram beside the open task; what is answered is the whole card of the task. */
    Locator tab(String name) {
        Locator card = page.locator(".task-card");
        card.locator(".nav-tabs").getByText(name, new Locator.GetByTextOptions().setExact(true)).click();
        return card;
    }

    /**
     * Clicks by the page itself and in a moment: Playwright's own click would wait for a page that is left under it,
     * and what is to be clicked may have gone by then.
     */
    static void clickSoon(Locator button) {
        button.evaluate("button => { setTimeout(() => button.click(), 500) }");
    }

    void complete() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete")).click();
    }

    /** What Tasklist says when something is refused. */
    Locator refusal() {
        return page.locator(".alert-danger:visible");
    }

    static void type(Locator form, String label, LocalDate date) {
        Locator field = form.getByLabel(label);
        field.fill(TYPED.format(date));
        field.press("Enter");
    }

    void pick(Locator form, String label, String person) {
        form.getByLabel(label).click();
        page.locator(".fjs-dropdownlist-item").filter(new Locator.FilterOptions().setHasText(person)).click();
    }

    static void choose(Locator form, String choice) {
        form.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(choice).setExact(true)).check();
    }

    @Override
    public void close() {
        context.close();
    }
}
