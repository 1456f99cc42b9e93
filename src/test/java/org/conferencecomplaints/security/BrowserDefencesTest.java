package org.conferencecomplaints.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.conferencecomplaints.engine.submission.Client;
import org.conferencecomplaints.engine.submission.SignInTestApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Sessions, cookies and headers, and what attackers do to them. */
@SignInTestApplication.Running
class BrowserDefencesTest {

    private static final String GUESSER = "203.0.113.1";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/complaints/who", "/complaints/none", "/reports/annual", "/api/who", "/api/none",
        "/engine-rest/engine", "/engine-rest/task", "/camunda/app/tasklist/default/", "/camunda/app/cockpit/default/",
        "/camunda/api/engine/engine/default/task", "/camunda/api/admin/auth/user/default",
        "/camunda/api/admin/setup", "/signed-out", "/actuator/health", "/unknown", "/error"})
    void everyAnswerIsGuardedAndKeptByNoBrowserWhoeverAsks(String path) {
        for (HttpResponse<String> answer : List.of(new Client(port).get(path),
            Client.inTasklist(port, "hackney-officer").get(path))) {
            assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
            assertThat(header(answer, "X-Frame-Options")).isIn("SAMEORIGIN", "DENY");
            assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
            assertThat(header(answer, "Permissions-Policy")).contains("camera=()");
            assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
            assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/app/tasklist/default/", "/camunda/app/cockpit/default/",
        "/camunda/app/admin/default/", "/camunda/app/welcome/default/"})
    void theWebApplicationsRunNoTextAsProgram(String page) {
        assertThat(header(new Client(port).get(page), "Content-Security-Policy"))
            .contains("script-src 'nonce-", "'strict-dynamic'", "object-src 'none'", "frame-ancestors 'none'",
                "base-uri 'self'")
            .doesNotContain("unsafe-eval", "unsafe-inline' 'nonce", "http:", "https:", "*");
    }

    @Test
    void aPageLeftOpenGoesWhenTheSignInIsOver() {
        Client officer = Client.inTasklist(port, "hackney-officer");

        assertThat(header(officer.get("/complaints/who"), "Refresh")).isEqualTo("1830");
        assertThat(officer.get("/camunda/assets/session.js").body()).contains("const IDLE = 1800 * 1000");
    }

    @Test
    void behindTlsBrowsersAreToldToUseNothingElse() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.setSecure(true);
        MockHttpServletResponse response = new MockHttpServletResponse();
        new ResponseHeadersFilter(Duration.ofMinutes(30)).doFilter(request, response, new MockFilterChain());

        assertThat(response.getHeader("Strict-Transport-Security")).isEqualTo("max-age=31536000");
        assertThat(header(new Client(port).get("/"), "Strict-Transport-Security")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"made-up", "../../etc/passwd", "0", "A1B2C3D4E5F60718293A4B5C6D7E8F90"})
    void aForgedSessionOpensNothingAndIsNotTakenOver(String id) {
        Client attacker = new Client(port);

        HttpResponse<String> page = attacker.send(attacker.to("/camunda/app/tasklist/default/")
            .header("Cookie", "JSESSIONID=" + id));

        assertThat(page.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("JSESSIONID=" + id));
        assertThat(attacker.send(attacker.to("/api/who").header("Cookie", "JSESSIONID=" + id)).statusCode())
            .isEqualTo(401);
        assertThat(attacker.get("/api/who;jsessionid=" + id).statusCode()).isIn(400, 401);
    }

    @Test
    void theSessionGetsANewIdWhenSomebodySignsInAndIsWorthNothingAfterwards() {
        Client officer = new Client(port);
        HttpResponse<String> page = officer.get("/camunda/app/tasklist/default/");
        assertThat(page.headers().allValues("Set-Cookie")).as("there is nothing yet that could be taken over")
            .noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
        officer.signIn("tasklist", "hackney-officer");
        String before = officer.cookie("JSESSIONID");
        officer.signIn("tasklist", "hackney-officer");
        String signedIn = officer.cookie("JSESSIONID");
        assertThat(signedIn).isNotEqualTo(before);
        officer.get("/camunda/app/tasklist/default/");

        officer.send(officer.post("/sign-out").header("X-XSRF-TOKEN", officer.token()));

        Client thief = new Client(port);
        assertThat(thief.send(thief.to("/api/who").header("Cookie", "JSESSIONID=" + signedIn)).statusCode())
            .isEqualTo(401);
        assertThat(officer.get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(401);
        assertThat(header(officer.get("/signed-out"), "Clear-Site-Data")).contains("cache", "storage");
    }

    @Test
    void anAnswerDoesNotTellWhetherAUserExistsOrIsLocked() {
        User locked = identity.newUser("often-mistyped");
        locked.setPassword("Long-enough-2026");
        identity.saveUser(locked);
        String[] users = {"often-mistyped", "nobody", "", "often-mistyped"};
        List<List<Object>> answers = List.of(users).stream().map(user -> login(user, "wrong"))
            .map(answer -> List.<Object>of(answer.statusCode(), answer.body(),
                header(answer, "Content-Type")))
            .toList();
        assertThat(answers).containsOnly(List.of(401, "", ""));

        List<List<Object>> ofPrograms = List.of(users).stream().map(user -> basic(user, "wrong"))
            .map(answer -> List.<Object>of(answer.statusCode(), answer.body())).toList();
        assertThat(ofPrograms.stream().distinct()).hasSize(1);
    }

    private HttpResponse<String> login(String user, String password) {
        return new Client(port, GUESSER).signIn("tasklist", user, password);
    }

    private HttpResponse<String> basic(String user, String password) {
        Client program = new Client(port, GUESSER);
        return program.send(program.to("/api/who").header("Authorization", Client.basic(user, password)));
    }

    @Test
    void whoeverIsLockedOutByAnAdministratorIsOutAtOnceAndStaysOut() {
        Client chair = Client.inTasklist(port, "hackney-chair-two");
        assertThat(chair.get("/api/who").statusCode()).isEqualTo(200);

        identity.createMembership("hackney-chair-two", "locked-out");

        assertThat(chair.get("/api/who").statusCode()).isEqualTo(401);
        assertThat(chair.get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(401);
        assertThat(basic("hackney-chair-two", "try-out").statusCode()).isEqualTo(401);
        assertThat(Client.inTasklist(port, "hackney-chair-two").get("/camunda/api/engine/engine/default/task")
            .statusCode()).isEqualTo(401);
        identity.deleteMembership("hackney-chair-two", "locked-out");
    }

    @Test
    void nobodyAsksWhetherAPasswordIsRight() {
        Client officer = Client.inTasklist(port, "hackney-officer");

        assertThat(officer.send(officer.post("/engine-rest/identity/verify").header("X-XSRF-TOKEN", officer.token()))
            .statusCode()).isEqualTo(403);
        assertThat(officer.send(officer.post("/camunda/api/engine/engine/default/identity/verify")
            .header("X-XSRF-TOKEN", officer.token())).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"/camunda/api/engine/engine/default/task/count", "/complaints/change", "/api/change", "/sign-out",
        "/engine-rest/task/count"})
    void anotherSitesFormChangesNothing(String path) {
        Client officer = Client.inTasklist(port, "hackney-officer");

        assertThat(officer.send(officer.post(path).header("Origin", "https://example.org")).statusCode())
            .isEqualTo(403);
    }

    @Test
    void whatIsAskedDoesNotComeBackInAHeader() throws IOException {
        assertThat(raw("GET / HTTP/1.1\r\nHost: evil.example.org\r\nConnection: close\r\n\r\n"))
            .contains("302").doesNotContain("evil.example.org");
        assertThat(raw("GET /complaints/x%0d%0aSet-Cookie:a=b HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
            .doesNotContain("\r\nSet-Cookie:a=b");
        assertThat(raw("GET /camunda/app/tasklist?x=%0d%0aSet-Cookie:a=b HTTP/1.1\r\nHost: a\r\n"
            + "Connection: close\r\n\r\n")).doesNotContain("\r\nSet-Cookie:a=b");
    }

    @Test
    void aHeaderThatIsFarTooBigIsRefused() throws IOException {
        assertThat(raw("GET / HTTP/1.1\r\nHost: a\r\nX-Long: " + "x".repeat(200_000) + "\r\n\r\n"))
            .startsWith("HTTP/1.1 400");
    }

    @Test
    void aRequestThatComesByDropsIsCutOff() throws IOException {
        assertThat(raw("GET /api/who HTTP/1.1\r\nHost: a\r\nX-Slow: ")).doesNotContain("200");
    }

    /** What the server answers before it closes the connection. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
