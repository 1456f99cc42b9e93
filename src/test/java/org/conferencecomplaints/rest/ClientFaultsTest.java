package org.conferencecomplaints.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.conferencecomplaints.engine.submission.Client;
import org.conferencecomplaints.rest.Desk.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a client did wrong is a 4xx in words, and is not logged as a fault of ours. */
@Running
class ClientFaultsTest {

    private static final String START = "/engine-rest/process-definition/key/hackney-conference-complaint/tenant-id/hackney/submit-form";
    private static final String LONG = "x".repeat(300);

    @LocalServerPort
    private int port;

    private ErrorsLogged errors;
    private Desk officer;
    private Desk admin;

    @BeforeEach
    void theLogIsWatched() {
        errors = new ErrorsLogged();
        officer = new Desk(port, "hackney-officer");
        admin = new Desk(port, "admin");
    }

    @AfterEach
    void nothingIsLoggedAsAFault() {
        errors.close();
        assertThat(errors.taken()).isEmpty();
    }

    private static void assertPlain(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(400, 499);
        assertThat(answer.message()).as(answer.toString()).isNotBlank()
            .doesNotContainPattern("\\b(org|java|com)\\.\\w+\\.|Exception|ENGINE-");
    }

    /** The whole answer to these very bytes. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    private static String head(String method, String path) {
        return method + " " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n";
    }

    private static String signedIn(String method, String path) {
        return head(method, path) + "Authorization: " + Client.basic("hackney-officer", "try-out") + "\r\n";
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%65ngine-rest/task", "/engine-rest;x/task", "/engine-rest/task;x", "//engine-rest/task",
        "/%63amunda/api/engine/engine", "/camunda/%61pi/engine", "/camunda;x/api/engine", "/%61pi/complaints",
        "/%63omplaints", "/engine-rest/task%3bx", "/engine-rest/%zz", "/engine-rest/a%00b", "/x%ff", "/x[", "/%"})
    void aMalformedAddressIsRefusedInWordsWithAndWithoutSigningIn(String path) throws IOException {
        for (String head : List.of(head("GET", path), signedIn("GET", path), head("POST", path))) {
            assertThat(raw(head + "\r\n")).startsWith("HTTP/1.1 400 ").contains("This request is not valid.")
                .doesNotContain("Apache", "Exception");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/app/nosuch/", "/camunda/app/nosuch/default/", "/camunda/app/tasklist/nosuch/"})
    void aWebApplicationThatIsNotThereIsNotFound(String path) throws IOException {
        assertThat(raw(head("GET", path) + "\r\n")).startsWith("HTTP/1.1 404 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"case-definition/x", "case-definition/x/xml", "case-definition/x/diagram",
        "case-instance/x/variables", "case-instance/x/variables/y", "case-execution/x/localVariables",
        "decision-definition/x", "decision-definition/x/xml", "decision-definition/x/diagram",
        "decision-requirements-definition/x", "task/x/deployed-form", "task/x/form"})
    void whatDoesNotExistIsNotFound(String path) {
        Answer answer = officer.get("/engine-rest/" + path);

        assertPlain(answer);
        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void theFormOfATaskThatIsDoneIsNotFound() {
        String reference = officer.record(Complaints.receivedOn(LocalDate.now())).businessKey();
        String task = officer.task(reference, "Activity_TriageComplaint");
        assertThat(officer.complete(task, Map.of("triageDecision", "accept")).status()).isEqualTo(204);

        assertThat(officer.get("/engine-rest/task/" + task + "/deployed-form").status()).isEqualTo(404);
        assertPlain(officer.get("/camunda/api/engine/engine/default/task/" + task + "/deployed-form"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"File", "file", "Number", "", " ", "Object", "nosuch", "Bytes", "Xml", "Json", "Null"})
    void anAnswerOfATypeThatNoFormTakesIsRefused(String type) {
        for (String value : List.of("\"x\"", "1", "null", "[]", "{}", "1e400", "99999999999999999999")) {
            String answer = "{\"variables\":{\"complaint\":{\"value\":%s,\"type\":\"%s\"}}}".formatted(value, type);

            assertPlain(officer.send("POST", START, answer));
            assertPlain(officer.send("POST", "/engine-rest/task/x/submit-form", answer));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 500, 900, 1_100})
    void whatIsNestedTooDeepIsRefused(int depth) {
        String list = "[".repeat(depth) + "]".repeat(depth);
        String object = "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
        String query = "{\"orQueries\":[".repeat(depth) + "{}" + "]}".repeat(depth);

        assertPlain(officer.send("POST", START, "{\"variables\":{\"complaint\":{\"value\":" + list + "}}}"));
        assertPlain(officer.send("POST", "/engine-rest/task", query));
        assertPlain(admin.send("POST", "/engine-rest/filter/create",
            "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{},\"properties\":" + object + "}"));
    }

    @ParameterizedTest
    @CsvSource({"task,firstResult=0&maxResults=-5,maxResults", "user,firstResult=-5&maxResults=2,firstResult",
        "job,firstResult=-4&maxResults=1,firstResult", "authorization,firstResult=-4&maxResults=1,firstResult",
        "process-definition,firstResult=-1&maxResults=1,firstResult"})
    void aNegativeOffsetIsRefusedByName(String list, String query, String parameter) {
        Answer answer = admin.get("/engine-rest/" + list + "?" + query);

        assertPlain(answer);
        assertThat(answer.message()).startsWith(parameter + ":");
    }

    @Test
    void aListOfFiguresThatIsTooLongIsRefused() {
        assertPlain(admin.get("/engine-rest/metrics?firstResult=0&maxResults=999999"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"", "null", "[]", "\"x\"", "5", "{}", "{\"id\":null}", "{\"id\":5,\"name\":[]}", "{\"id\":"})
    void anOddBodyAboutAccountsIsRefused(String body) {
        for (String path : List.of("group/create", "tenant/create", "user/create", "authorization/create",
            "filter/create")) {
            assertPlain(admin.send("POST", "/engine-rest/" + path, body));
        }
        if (!body.startsWith("{")) {
            assertPlain(admin.send("POST", "/engine-rest/identity/password-policy", body));
        }
    }

    @Test
    void whatIsTooLongOrHasControlCharactersIsRefusedByName() {
        assertField("id", admin.post("/engine-rest/group/create", Map.of("id", LONG, "name", "x")));
        assertField("name", admin.post("/engine-rest/group/create", Map.of("id", "odd1", "name", LONG)));
        assertField("name", admin.post("/engine-rest/group/create", Map.of("id", "odd2", "name", "a\0b")));
        assertField("type", admin.post("/engine-rest/group/create", Map.of("id", "odd3", "name", "x", "type", LONG)));
        assertField("id", admin.post("/engine-rest/tenant/create", Map.of("id", LONG, "name", "x")));
        assertField("name", admin.post("/engine-rest/tenant/create", Map.of("id", "odd4", "name", "a\0b")));
        assertField("firstName", user(Map.of("id", "odd5", "firstName", "a\0b")));
        assertField("lastName", user(Map.of("id", "odd6", "lastName", LONG)));
        assertField("id", user(Map.of("id", LONG)));
    }

    private Answer user(Map<String, String> profile) {
        return admin.post("/engine-rest/user/create",
            Map.of("profile", profile, "credentials", Map.of("password", "Correct horse battery 7")));
    }

    private static void assertField(String field, Answer answer) {
        assertPlain(answer);
        assertThat(answer.field()).as(answer.toString()).isEqualTo(field);
    }

    @Test
    void whatTheDatabaseHasNoRoomForIsRefused() {
        assertPlain(admin.post("/engine-rest/authorization/create", Map.of("type", 1, "permissions", List.of("ALL"),
            "userId", LONG, "resourceType", 1, "resourceId", "x")));
        assertPlain(admin.post("/engine-rest/filter/create", Map.of("resourceType", "Task", "name", LONG)));
    }

    @Test
    void whatIsThereAlreadyIsAConflict() {
        assertThat(admin.post("/engine-rest/group/create", Map.of("id", "hackney-supervisors", "name", "x")).status())
            .isBetween(400, 409);
        assertThat(admin.post("/engine-rest/tenant/create", Map.of("id", "hackney", "name", "x")).status())
            .isBetween(400, 409);
        assertPlain(user(Map.of("id", "hackney-officer")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=x",
        "multipart/form-data; boundary=" + "y"})
    void filesThatCannotBeTakenApartAreRefused(String kind) throws IOException {
        String reference = officer.record(Complaints.receivedOn(LocalDate.now())).businessKey();
        for (String path : List.of("/api/complaints/" + reference + "/documents", "/complaints/" + reference
            + "/documents", "/engine-rest/task/x/attachment/create", START)) {
            for (String body : List.of("", "x", "--x\r\n", "--y\r\nContent-Disposition: form-data\r\n\r\nx\r\n")) {
                assertThat(raw(signedIn("POST", path) + "Content-Type: " + kind + "\r\nContent-Length: "
                    + body.length() + "\r\n\r\n" + body)).as(path + body).startsWith("HTTP/1.1 4");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"zz\r\n", "5;", "-1\r\nx", "1\r\nxyz", "FFFFFFFFFFFF\r\n", "5;a=b\r\n\"\"\"\"\"\r\n0\r\n\r\n"})
    void oddChunksAreRefused(String chunks) throws IOException {
        String longExtension = chunks.endsWith(";") ? chunks + "x".repeat(20_000) + "\r\n" : chunks;
        for (String path : List.of(START, "/engine-rest/task", "/engine-rest/group/create",
            "/camunda/api/admin/auth/user/default/login/tasklist")) {
            for (String kind : List.of("application/json", "application/x-www-form-urlencoded")) {
                try (Socket socket = new Socket("127.0.0.1", port)) {
                    socket.setSoTimeout(25_000);
                    socket.getOutputStream().write((signedIn("POST", path) + "Content-Type: " + kind
                        + "\r\nTransfer-Encoding: chunked\r\n\r\n" + longExtension).getBytes(ISO_8859_1));
                    socket.shutdownOutput();
                    String answer = new String(socket.getInputStream().readNBytes(12), ISO_8859_1);

                    assertThat(answer).as(path + kind).doesNotStartWith("HTTP/1.1 5");
                }
            }
        }
    }
}
