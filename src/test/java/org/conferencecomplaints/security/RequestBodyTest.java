package org.conferencecomplaints.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.conferencecomplaints.engine.submission.Client;
import org.conferencecomplaints.engine.submission.SignInTestApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests whose body comes a byte at a time, not whole, or too much of it: nobody else waits for them. */
@SignInTestApplication.Running
@ExtendWith(OutputCaptureExtension.class)
class RequestBodyTest {

    private static final String LOGIN = "/camunda/api/admin/auth/user/default/login/tasklist";
    /** More than the server has threads. */
    private static final int SENDERS = 3 * SignInTestApplication.THREADS;

    private final List<Socket> sockets = new ArrayList<>();
    private final ScheduledExecutorService trickle = Executors.newSingleThreadScheduledExecutor();

    @LocalServerPort
    private int port;

    @AfterEach
    void hangUp() throws IOException {
        trickle.shutdownNow();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private Socket begin(String path, int length, String... headers) throws IOException {
        Socket socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(15_000);
        sockets.add(socket);
        send(socket, "POST " + path + " HTTP/1.1\r\nHost: a\r\nContent-Length: " + length
            + "\r\nContent-Type: application/x-www-form-urlencoded\r\n" + String.join("", headers) + "\r\n");
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    private static void sendOneMore(Socket socket) {
        try {
            send(socket, "x");
        } catch (IOException closed) {
            return; // as it should be, sooner or later
        }
    }

    /** What comes before the server closes the connection. */
    private static String answer(Socket socket) {
        StringBuilder answer = new StringBuilder();
        try {
            for (int next = socket.getInputStream().read(); next >= 0; next = socket.getInputStream().read()) {
                answer.append((char) next);
            }
        } catch (java.net.SocketTimeoutException stillOpen) {
            throw new AssertionError("The connection is still open after " + answer, stillOpen);
        } catch (IOException closed) {
            return answer.toString(); // with what we had sent meanwhile
        }
        return answer.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {LOGIN, "/api/change", "/unknown"})
    void requestsThatAreTrickledHoldUpNobodyWhoIsSignedIn(String path) throws IOException {
        Client officer = Client.inTasklist(port, "hackney-officer");
        for (int i = 0; i < SENDERS; i++) {
            begin(path, 1_000);
        }
        trickle.scheduleAtFixedRate(() -> sockets.forEach(RequestBodyTest::sendOneMore), 0, 200,
            TimeUnit.MILLISECONDS);

        long began = System.nanoTime();
        for (int i = 0; i < 3; i++) {
            assertThat(officer.get("/api/who").statusCode()).isEqualTo(200);
            assertThat(officer.send(officer.post("/api/change").header("X-XSRF-TOKEN", officer.token())).body())
                .isEqualTo("changed by hackney-officer");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        for (Socket socket : sockets) {
            assertThat(answer(socket)).satisfiesAnyOf(text -> assertThat(text).isEmpty(),
                text -> assertThat(text).containsPattern("^HTTP/1.1 (401|408|503)"));
        }
    }

    @Test
    void whoeverHasNotSignedInSendsNothingLarge() throws IOException {
        assertThat(answer(begin(LOGIN, 1_000_000))).startsWith("HTTP/1.1 413");
        assertThat(answer(begin("/api/change", 1_000_000))).startsWith("HTTP/1.1 401");
        Socket chunked = begin("/api/change", 0, "Expect: 100-continue\r\n");
        assertThat(chunked.getInputStream().readNBytes(12)).asString().isEqualTo("HTTP/1.1 401");
    }

    @ParameterizedTest
    @ValueSource(strings = {LOGIN, "/api/change", "/engine-rest/task/count",
        "/camunda/api/engine/engine/default/task/count"})
    void aBodyThatBreaksOffIsNoFaultOfOurs(String path, CapturedOutput log) throws IOException {
        Client officer = Client.inTasklist(port, "hackney-officer");
        int before = log.getAll().length();
        Socket socket = begin(path, 100, "Cookie: JSESSIONID=" + officer.cookie("JSESSIONID") + "; XSRF-TOKEN="
            + officer.token() + "\r\n", "X-XSRF-TOKEN: " + officer.token() + "\r\n");
        send(socket, "username=a");
        socket.shutdownOutput();

        assertThat(answer(socket)).satisfiesAnyOf(text -> assertThat(text).isEmpty(),
            text -> assertThat(text).startsWith("HTTP/1.1 4"), text -> assertThat(text).startsWith("HTTP/1.1 200"));
        assertThat(log.getAll().substring(before)).doesNotContain(" ERROR ", "\tat ");
    }
}
