package org.conferencecomplaints.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.conferencecomplaints.engine.submission.Client;
import org.conferencecomplaints.engine.submission.SignInTestApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@SignInTestApplication.Running
class SignInTest {

    private static final String STRONG_PASSWORD = "Long-enough-2026";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;
    @Autowired
    private MeterRegistry meters;
    @Autowired
    private JdbcClient jdbc;

    private Client nobody;

    @BeforeEach
    void somebodyComesToTheComputer() {
        nobody = new Client(port);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /api/who,                                         401",
        "POST,   /api/change,                                      401",
        "GET,    /api/unknown,                                     401",
        "GET,    /engine-rest,                                     401",
        "GET,    /engine-rest/engine,                              401",
        "GET,    /engine-rest/engine/default/task,                 401",
        "GET,    /engine-rest/task,                                401",
        "POST,   /engine-rest/process-definition/key/x/start,      401",
        "POST,   /engine-rest/deployment/create,                   401",
        "OPTIONS,/engine-rest/task,                                401",
        "GET,    /complaints,                                      302",
        "GET,    /complaints/HCK-2026-0001,                        302",
        "GET,    /reports/annual,                                  302",
        "POST,   /complaints/change,                               302",
        "GET,    /h2-console,                                      401",
        "GET,    /h2-console/,                                     401",
        "GET,    /actuator,                                        401",
        "GET,    /actuator/env,                                    401",
        "POST,   /actuator/health,                                 401",
        "GET,    /error,                                           401",
        "GET,    /unknown,                                         401",
        "GET,    /api-docs,                                        401",
        "GET,    /sample-staff.yml,                                401",
        "GET,    /webjars/camunda/app/tasklist/index.html,         401",
        "GET,    /plugin/admin/app/plugin.js,                      401",
        "GET,    /camunda-welcome/index.html,                      401",
        "GET,    /camunda/api/engine/engine/default/task,          401",
        "GET,    /camunda/api/engine/engine/default/user,          401",
        "GET,    /camunda/api/engine/engine/default/identity/password-policy, 401",
        "POST,   /camunda/api/admin/setup/default/user/create,     403",
        "GET,    /camunda/api/admin/setup,                         403",
        "POST,   /camunda/api/admin/setup/default/user/create/,    403",
    })
    void nothingAnswersWithoutSigningIn(String method, String path, int status) {
        HttpResponse<String> answer = nobody.send(nobody.to(path).method(method, HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("try-out", "\"name\"", "Exception");
    }

    @Test
    void programsAreToldInWordsThatTheyMustSignIn() {
        HttpResponse<String> answer = nobody.get("/api/who");

        assertThat(answer.headers().firstValue("WWW-Authenticate")).get().asString().startsWith("Basic realm=");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"status\":401", "Please sign in");
        assertThat(nobody.send(nobody.to("/api/who").header("X-Requested-With", "XMLHttpRequest")).headers()
            .firstValue("WWW-Authenticate")).as("a browser would ask for a password by itself, and keep it").isEmpty();
    }

    @Test
    void peopleAreSentToTasklistsSignIn() {
        assertThat(nobody.get("/complaints/who").headers().firstValue("Location")).get().asString()
            .endsWith("/camunda/app/tasklist/default/#/login");
        assertThat(nobody.get("/").headers().firstValue("Location")).get().asString()
            .endsWith("/camunda/app/tasklist/default/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/webjars/govuk-frontend/5.11.0/dist/govuk/govuk-frontend.min.css",
        "/camunda/app/tasklist/default/", "/camunda/assets/conference-complaints.svg", "/camunda/assets/webapps.css"})
    void healthStylesAndTheSignInPageAreOpen(String path) {
        assertThat(nobody.get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/who", "/complaints/who"})
    void aPasswordIsEnoughAndMakesNoSession(String path) {
        HttpResponse<String> answer = nobody.get(path, "hackney-officer");

        assertThat(answer.body()).contains("\"name\":\"hackney-officer\"", "\"engine\":\"hackney-officer\"",
            "\"groups\":[\"hackney-quality-unit\"]");
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        assertThat(nobody.get("/engine-rest/engine", "hackney-officer").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"brent-investigator:wrong", "nobody:try-out", "nobody:", ":", "hackney-officer\0:try-out",
        "no colon"})
    void aWrongPasswordOpensNothing(String pair) {
        String[] parts = pair.split(":", 2);
        String header = parts.length == 2 ? Client.basic(parts[0], parts[1]) : "Basic nonsense";

        Client guesser = new Client(port, "198.51.100.1");
        assertThat(guesser.send(guesser.to("/api/who").header("Authorization", header)).statusCode()).isEqualTo(401);
    }

    private int answered(String address, String user, String password) {
        Client program = new Client(port, address);
        return program.send(program.to("/api/who").header("Authorization", Client.basic(user, password)))
            .statusCode();
    }

    @Test
    void afterAWrongPasswordTheRightOneMustWait() {
        create("mistyping");

        assertThat(answered("198.51.100.2", "mistyping", "wrong")).isEqualTo(401);

        assertThat(answered("198.51.100.2", "mistyping", STRONG_PASSWORD)).isEqualTo(401);
    }

    @Test
    void aWrongPasswordOfAProgramIsCheckedAndCountedOnce() {
        create("counted");
        double before = failures();

        answered("198.51.100.3", "counted", "wrong");

        assertThat(failures()).isEqualTo(before + 1);
        assertThat(attempts("counted")).isEqualTo(1);
    }

    private double failures() {
        return meters.counter("complaints.sign.in", "outcome", "failed").count();
    }

    private int attempts(String user) {
        return ((UserEntity) identity.createUserQuery().userId(user).singleResult()).getAttempts();
    }

    @Test
    void aGuesserElsewhereDoesNotLockOutWhoeverHasSignedInFromHereBefore() {
        create("guessed-at");
        String here = "198.51.100.4";
        assertThat(answered(here, "guessed-at", STRONG_PASSWORD)).isEqualTo(200);

        answered("198.51.100.5", "guessed-at", "wrong");

        assertThat(answered("198.51.100.6", "guessed-at", STRONG_PASSWORD)).as("locked elsewhere").isEqualTo(401);
        assertThat(answered(here, "guessed-at", "wrong")).isEqualTo(401);
        assertThat(answered(here, "guessed-at", STRONG_PASSWORD)).isEqualTo(200);
        assertThat(attempts("guessed-at")).as("the guesser waits on").isEqualTo(1);
        assertThat(new Client(port, here).signIn("tasklist", "guessed-at", STRONG_PASSWORD).statusCode())
            .as("Camunda looks at the password once more").isIn(200, 403);
    }

    @Test
    void ofWrongPasswordsTriedAtOnceOnlyTheFirstIsLookedAt() {
        create("raced");

        IntStream.range(0, 8).parallel().forEach(i -> answered("198.51.100." + (10 + i), "raced", "wrong"));

        assertThat(attempts("raced")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/who", "/complaints/who"})
    void whoeverSignedInToTasklistIsSignedInHereToo(String path) {
        Client officer = Client.inTasklist(port, "hackney-officer");

        assertThat(officer.get(path).body()).contains("\"engine\":\"hackney-officer\"");
        assertThat(officer.get("/engine-rest/engine").statusCode()).isEqualTo(200);
    }

    @Test
    void signingOutOfTasklistSignsOutHere() {
        Client officer = Client.inTasklist(port, "hackney-officer");

        officer.send(officer.post("/camunda/api/admin/auth/user/default/logout")
            .header("X-XSRF-TOKEN", officer.token()));

        assertThat(officer.get("/api/who").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/change", "/complaints/change"})
    void aChangeFromTheBrowserNeedsTheTokenThatAnotherSiteCannotKnow(String path) {
        Client officer = Client.inTasklist(port, "hackney-officer");

        assertThat(officer.send(officer.post(path)).statusCode()).isEqualTo(403);
        assertThat(officer.send(officer.post(path).header("X-XSRF-TOKEN", "guessed")).statusCode()).isEqualTo(403);
        assertThat(officer.send(officer.post(path).header("X-XSRF-TOKEN", officer.token())).body())
            .isEqualTo("changed by hackney-officer");
    }

    @Test
    void aChangeWithAPasswordNeedsNoTokenUnlessAnotherSiteAsks() {
        HttpRequest.Builder change = nobody.post("/api/change").header("Authorization",
            Client.basic("hackney-officer", "try-out"));

        assertThat(nobody.send(change).body()).isEqualTo("changed by hackney-officer");
        assertThat(nobody.send(change.header("Sec-Fetch-Site", "cross-site")).statusCode()).isEqualTo(403);
    }

    @Test
    void thePasswordDecidesWhereASessionIsThereToo() {
        Client officer = Client.inTasklist(port, "hackney-officer");

        assertThat(officer.get("/api/who", "brent-officer").body()).contains("\"engine\":\"brent-officer\"");
        assertThat(officer.send(officer.to("/api/who").header("Authorization", Client.basic("nobody", "x")))
            .statusCode()).isEqualTo(401);
    }

    @Test
    void whoeverIsTakenOutOfAGroupOrLeavesIsOutAtOnce() {
        create("leaver");
        identity.createMembership("leaver", "hackney-post-room");
        Client leaver = new Client(port);
        leaver.signIn("tasklist", "leaver", STRONG_PASSWORD);
        assertThat(leaver.get("/api/who").body()).contains("hackney-post-room");

        identity.deleteMembership("leaver", "hackney-post-room");
        assertThat(leaver.get("/api/who").body()).contains("\"groups\":[]");

        identity.deleteUser("leaver");
        assertThat(leaver.get("/api/who").statusCode()).isEqualTo(401);
    }

    private void create(String id) {
        User user = identity.newUser(id);
        user.setPassword(STRONG_PASSWORD);
        identity.saveUser(user);
    }

    @Test
    void notEvenAnAdministratorDeploysOrSetsUpThroughTheWeb() {
        for (String path : List.of("/engine-rest/deployment/create", "/engine-rest/engine/default/deployment/create",
            "/engine-rest/deployment/x/redeploy")) {
            assertThat(nobody.send(nobody.post(path).header("Authorization", Client.basic("admin", "try-out")))
                .statusCode()).as(path).isEqualTo(403);
        }
        Client admin = Client.inTasklist(port, "admin");
        for (String path : List.of("/camunda/api/engine/engine/default/deployment/create",
            "/camunda/api/admin/setup/default/user/create")) {
            assertThat(admin.send(admin.post(path).header("X-XSRF-TOKEN", admin.token())).statusCode())
                .as(path).isEqualTo(403);
        }
    }

    @Test
    void aWrongAddressIsNotFoundForWhoeverIsSignedIn() {
        assertThat(nobody.get("/unknown", "hackney-officer").statusCode()).isEqualTo(404);
        assertThat(nobody.get("/api/unknown", "hackney-officer").statusCode()).isEqualTo(404);
        assertThat(nobody.get("/actuator/env", "admin").statusCode()).isEqualTo(404);
    }

    @Test
    void aNewPasswordEndsAllOtherSessionsAtOnce() {
        create("renewing");
        identity.createMembership("renewing", "hackney-post-room");
        Client here = new Client(port);
        here.signIn("tasklist", "renewing", STRONG_PASSWORD);
        here.get("/camunda/app/tasklist/default/");
        Client elsewhere = new Client(port);
        elsewhere.signIn("tasklist", "renewing", STRONG_PASSWORD);
        assertThat(elsewhere.get("/api/who").statusCode()).isEqualTo(200);

        HttpResponse<String> changed = here
            .send(here.to("/camunda/api/engine/engine/default/user/renewing/credentials")
                .header("X-XSRF-TOKEN", here.token()).header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"password\":\"Another-one-2026\","
                    + "\"authenticatedUserPassword\":\"" + STRONG_PASSWORD + "\"}")));

        assertThat(changed.statusCode()).isEqualTo(204);
        assertThat(here.get("/api/who").statusCode()).as("where they changed it").isEqualTo(200);
        assertThat(elsewhere.get("/api/who").statusCode()).isEqualTo(401);
        assertThat(elsewhere.get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(401);

        User byAnAdministrator = identity.createUserQuery().userId("renewing").singleResult();
        byAnAdministrator.setPassword("A-third-one-2026");
        identity.saveUser(byAnAdministrator);
        assertThat(here.get("/api/who").statusCode()).isEqualTo(401);
    }

    @Test
    void aNewNameEndsNoSession() {
        create("marrying");
        identity.createMembership("marrying", "hackney-post-room");
        Client browser = new Client(port);
        browser.signIn("tasklist", "marrying", STRONG_PASSWORD);
        User user = identity.createUserQuery().userId("marrying").singleResult();
        user.setLastName("Another");
        identity.saveUser(user);

        assertThat(browser.get("/api/who").statusCode()).isEqualTo(200);
    }

    @Test
    void whoeverOnlyLoadsPagesLeavesNoSessionInTheDatabase() {
        int before = sessions();
        for (int visitor = 0; visitor < 5; visitor++) {
            for (String path : List.of("/", "/camunda/app/tasklist/default/", "/camunda/app/admin/default/",
                "/camunda/api/engine/engine/", "/camunda/api/admin/auth/user/default", "/complaints/who", "/signed-out",
                "/camunda/assets/session.js")) {
                assertThat(new Client(port).get(path).headers().allValues("Set-Cookie"))
                    .noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
            }
        }
        assertThat(sessions()).isEqualTo(before);

        Client.inTasklist(port, "hackney-officer");
        assertThat(sessions()).isEqualTo(before + 1);
    }

    private int sessions() {
        return jdbc.sql("select count(*) from spring_session").query(Integer.class).single();
    }

    @Test
    void whoeverSignsInSaysTheTokenOfThePageTheyHaveLoaded() {
        String login = "/camunda/api/admin/auth/user/default/login/tasklist";
        nobody.get("/camunda/app/tasklist/default/");
        String token = nobody.token();
        nobody.get("/camunda/app/tasklist/default/");
        assertThat(nobody.token()).as("the same for each page").isEqualTo(token);

        assertThat(nobody.send(form(login, "another" + token.substring(7))).statusCode()).isEqualTo(403);
        assertThat(nobody.send(form(login, token)).statusCode()).isEqualTo(200);
        nobody.get("/camunda/app/tasklist/default/");
        assertThat(nobody.token()).as("the session has its own").isNotEqualTo(token);
    }

    private HttpRequest.Builder form(String path, String token) {
        return nobody.to(path).header("X-XSRF-TOKEN", token)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("username=hackney-officer&password=try-out"));
    }

    @Test
    void theSessionsCookieIsKeptFromScriptsAndOtherSites() {
        assertThat(nobody.signIn("tasklist", "hackney-officer").headers().allValues("Set-Cookie"))
            .filteredOn(cookie -> cookie.startsWith("JSESSIONID"))
            .singleElement().asString().contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void pagesLoadedAtOnceKeepTheirOwnNonce() {
        assertThat(IntStream.range(0, 100).parallel().mapToObj(i -> nobody.get("/camunda/app/tasklist/default/")))
            .allSatisfy(page -> assertThat(nonce("nonce=\"([\\w-]+)\"", page.body())).isEqualTo(
                nonce("'nonce-([\\w-]+)'", page.headers().firstValue("Content-Security-Policy").orElse(""))));
    }

    private static String nonce(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
