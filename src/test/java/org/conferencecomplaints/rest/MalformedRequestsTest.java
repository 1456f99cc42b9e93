package org.conferencecomplaints.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conferencecomplaints.engine.submission.Client;
import org.conferencecomplaints.rest.Desk.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that no program of ours would send: refused, and never a fault of ours. */
@Running
class MalformedRequestsTest {

    private static final String START = "/engine-rest/process-definition/key/hackney-conference-complaint/tenant-id/hackney/submit-form";
    private static final int MEGABYTE = 1_000_000;

    @LocalServerPort
    private int port;

    /** The status of the answer to these very bytes. */
    private int raw(String head, byte[] body) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write((head + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
            out.flush();
            String line = new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
            assertThat(line).startsWith("HTTP/1.1 ");
            return Integer.parseInt(line.substring(9));
        }
    }

    private static String head(String method, String path, String... headers) {
        return method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nAuthorization: "
            + Client.basic("hackney-officer", "try-out") + "\r\n" + String.join("", List.of(headers));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "%", "%zz", "%2e%2e%2f", "..%2f..%2fetc%2fpasswd", "%5c..%5c", "\\..\\", "%0d%0aX:y",
        "%c0%ae%c0%ae/", "%ff", "%e2%80%ae", ";x=y", "//", "/./x", "/../x", "%252e%252e", "%7b%7b1%2b1%7d%7d", "${1+1}",
        "$%7b1+1%7d", "<script>", "'or'1'='1", "{}", "[", "^", "|", "`", "\u00e9"})
    void anOddAddressIsRefused(String odd) throws IOException {
        for (String place : List.of("/engine-rest/task/", "/engine-rest/", "/api/complaints/", "/api/letters/",
            "/complaints/",
            "/camunda/api/engine/engine/default/task/", "/camunda/app/", "/assets/", "/")) {
            for (String method : List.of("GET", "POST")) {
                assertThat(raw(head(method, place + odd, "Content-Length: 0\r\n"), new byte[0]))
                    .as(method + place + odd)
                    .isLessThan(500);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n", "GET / HTTP/9.9\r\nHost: a\r\n",
        "G\u00cbT / HTTP/1.1\r\nHost: a\r\n", "GET / HTTP/1.1\r\nHost: a\r\nA\u0001: b\r\n",
        "POST /api/complaints HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n",
        "POST /api/complaints HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n",
        "POST /api/complaints HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999\r\n",
        "POST /api/complaints HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n",
        "GET /api/complaints HTTP/1.1\r\nHost: a\r\nAuthorization: Basic %%%\r\n",
        "GET /api/complaints HTTP/1.1\r\nHost: a\r\nAuthorization: Basic\r\n",
        "GET /api/complaints HTTP/1.1\r\nHost: a\r\nAccept: x/y;q=z\r\n",
        "GET /api/complaints HTTP/1.1\r\nHost: a\r\nCookie: JSESSIONID=../../x\r\n",
        "GET /engine-rest/engine HTTP/1.1\r\nHost: a\r\nCookie: JSESSIONID=\u0000\r\n",
        "FROB /engine-rest/engine HTTP/1.1\r\nHost: a\r\n", "TRACE /api/complaints HTTP/1.1\r\nHost: a\r\n"})
    void anOddHeadIsRefused(String head) throws IOException {
        assertThat(raw(head + "Connection: close\r\n", new byte[0])).isBetween(300, 505).isNotEqualTo(500);
    }

    @Test
    void aHeadThatIsTooLongIsRefused() throws IOException {
        assertThat(raw(head("GET", "/api/complaints?text=" + "x".repeat(200_000)), new byte[0])).isBetween(400, 431);
        assertThat(raw(head("GET", "/api/complaints", "X-Long: " + "x".repeat(200_000) + "\r\n"), new byte[0]))
            .isBetween(400, 431);
    }

    @ParameterizedTest
    @ValueSource(strings = {START, "/engine-rest/task", "/engine-rest/filter/create", "/engine-rest/user/create",
        "/api/complaints",
        "/camunda/api/engine/engine/default/task", "/camunda/api/admin/auth/user/default/login/tasklist",
        "/complaints"})
    void aBodyThatIsTooLongIsRefusedBeforeItIsRead(String path) throws IOException {
        for (String kind : List.of("application/json", "application/x-www-form-urlencoded", "text/plain")) {
            assertThat(
                raw(head("POST", path, "Content-Type: " + kind + "\r\nContent-Length: 5000000000\r\n"), new byte[0]))
                .isEqualTo(413);
        }
    }

    @Test
    void aBodyThatDoesNotSayHowLongItIsIsRefusedWhereItIsTooLong() throws IOException {
        for (String path : List.of(START, "/engine-rest/task", "/camunda/api/engine/engine/default/task")) {
            byte[] body = ("\"" + "x".repeat(3 * MEGABYTE)).getBytes(StandardCharsets.US_ASCII);
            ByteArrayOutputStream chunks = new ByteArrayOutputStream();
            chunks.writeBytes((Integer.toHexString(body.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            chunks.writeBytes(body);
            chunks.writeBytes("\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

            assertThat(raw(head("POST", path, "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n"),
                chunks.toByteArray())).as(path).isBetween(400, 413);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task", START})
    void jsonThatIsNoneIsRefused(String path) {
        Desk officer = new Desk(port, "hackney-officer");
        for (String body : List.of("[".repeat(100_000), "{\"a\":".repeat(100_000),
            "{\"orQueries\":" + "[".repeat(5_000),
            "{\"variables\":" + "{\"a\":{\"value\":".repeat(2_000), "1e999999999",
            "{\"maxResults\":" + "9".repeat(2_000) + "}",
            "\"", "nul", "{\"a\":1,}", "{'a':1}", "\0", "<xml/>", "{\"@class\":\"java.lang.Runtime\"")) {
            Answer answer = officer.send("POST", path, body);

            assertThat(answer.status()).as(body.substring(0, Math.min(40, body.length())) + answer).isBetween(400, 499);
            assertThat(answer.body().toString()).doesNotContain("com.fasterxml", "JsonParse", "org.camunda");
        }
    }

    @Test
    void aFormWithThousandsOfFieldsIsRefused() {
        Map<String, Object> form = new HashMap<>(Complaints.receivedOn(LocalDate.now()));
        for (int i = 0; i < 10_000; i++) {
            form.put("field" + i, "x");
        }
        Answer answer = new Desk(port, "hackney-officer").record(form);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).hasSizeLessThan(500);
    }

    @Test
    void whatTheServerSetsIsNotTakenFromOutside() {
        Desk officer = new Desk(port, "hackney-officer");
        Map<String, Object> body = new HashMap<>(Desk.variables(Complaints.receivedOn(LocalDate.now())));
        body.putAll(Map.of("businessKey", "HCK-1999-0001", "id", "x", "tenantId", "brent", "caseInstanceId", "x",
            "createdBy", "admin"));

        Answer answer = officer.post(START, body);

        if (answer.status() == 200) {
            assertThat(answer.businessKey()).startsWith("HCK-" + LocalDate.now().getYear());
            assertThat(answer.body().path("tenantId").asText()).isEqualTo("hackney");
        } else {
            assertThat(answer.status()).isEqualTo(400);
        }
        assertThat(officer.get("/api/complaints/HCK-1999-0001").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"POST,/user/create", "PUT,/user/hackney-officer/profile", "PUT,/user/admin/credentials",
        "POST,/authorization/create", "PUT,/group/camunda-admin/members/hackney-officer",
        "PUT,/tenant/brent/user-members/hackney-officer", "POST,/group/create", "POST,/tenant/create"})
    void nobodyRaisesThemselves(String method, String path) {
        String body = "{\"profile\":{\"id\":\"hackney-officer\",\"firstName\":\"x\"},\"id\":\"camunda-admin\",\"password\":"
            + "\"Correct horse battery\",\"credentials\":{\"password\":\"Correct horse "
            + "battery\"},\"type\":1,\"permissions\":"
            + "[\"ALL\"],\"userId\":\"hackney-officer\",\"resourceType\":0,\"resourceId\":\"*\",\"name\":\"x\"}";
        Answer answer = new Desk(port, "hackney-officer").send(method, "/engine-rest" + path, body);

        assertThat(answer.status()).as(answer.toString()).isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sortBy=name", "sortBy=nothing&sortOrder=asc", "sortBy=name&sortOrder=sideways",
        "sortBy=id;drop table complaint&sortOrder=asc", "sortBy=(select 1)&sortOrder=asc",
        "sortBy=processVariable&sortOrder=asc", "sortBy=password&sortOrder=asc", "firstResult=-1&maxResults=5",
        "firstResult=x",
        "maxResults=-1", "maxResults=2001", "maxResults=2147483647", "maxResults=99999999999", "maxResults=1e3",
        "maxResults=%27",
        "createdAfter=yesterday", "processVariables=a_b", "processVariables=a_frob_1", "active=perhaps",
        "taskId=%27%20or%201=1",
        "unknown=x", "name=%00", "nameLike=%25%25%25%25", "assignee=%24%7B1%2B1%7D", "candidateGroup=*", "priority=x"})
    void oddWishesForAListAreRefusedOrFindNothing(String wishes) {
        Desk officer = new Desk(port, "hackney-officer");
        String query = wishes.replace(" ", "%20").replace("(", "%28").replace(")", "%29");
        for (String list : List.of("/engine-rest/task?", "/engine-rest/task/count?", "/engine-rest/process-instance?",
            "/engine-rest/history/task?", "/engine-rest/user?", "/api/complaints?")) {
            Answer answer = officer.get(list + query);

            assertThat(answer.status()).as(list + wishes + answer).isLessThan(500);
            assertThat(answer.body().toString()).doesNotContainPattern("(?i)\\bsql|Exception:|org\\.camunda");
        }
    }
}
