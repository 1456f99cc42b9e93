package org.conferencecomplaints.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.conferencecomplaints.engine.submission.Client;
import org.conferencecomplaints.files.documents.Documents;
import org.conferencecomplaints.files.documents.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Documents as they are sent over HTTP, by people, programs and attackers. */
@Running
class DocumentUploadTest {

    private static final String KIND = part("kind", null, "other".getBytes(StandardCharsets.UTF_8));
    private static final Path RECEIVED = Path.of("target",
        "attacks-" + System.getProperty("complaints.test.fork", "1"), "uploads");

    @LocalServerPort
    private int port;
    @Autowired
    private Documents documents;
    @Autowired
    private JdbcClient jdbc;
    private String reference;
    private String address;

    @BeforeEach
    void aComplaint() {
        reference = new Desk(port, "hackney-officer").record(Complaints.receivedOn(LocalDate.now())).businessKey();
        address = "/api/complaints/" + reference + "/documents";
    }

    @AfterEach
    void nothingThatWasReceivedIsLeftOver() throws Exception {
        for (int tries = 0; tries < 50 && received() > 0; tries++) {
            Thread.sleep(100);
        }
        assertThat(received()).isZero();
    }

    private static long received() throws IOException {
        try (Stream<Path> files = Files.list(RECEIVED)) {
            return files.count();
        }
    }

    private static String part(String name, String file, byte[] content) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\""
            + (file == null ? "" : "; filename=\"" + file + "\"\r\nContent-Type: text/html")
            + "\r\n\r\n" + new String(content, StandardCharsets.ISO_8859_1) + "\r\n";
    }

    private static byte[] body(String... parts) {
        return (String.join("", parts) + "--x--\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String file(String name, byte[] content) {
        return part("files", new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1), content);
    }

    private HttpRequest.Builder request(Client client, String path, byte[] body) {
        return client.to(path).header("Content-Type", "multipart/form-data; boundary=x")
            .POST(BodyPublishers.ofByteArray(body));
    }

    private HttpResponse<String> sent(String user, byte[] body) {
        Client client = new Client(port);
        return client.send(request(client, address, body).header("Authorization", Client.basic(user, "try-out")));
    }

    private HttpResponse<String> sent(byte[] body) {
        return sent("hackney-officer", body);
    }

    private String head(long length) {
        return "POST " + address + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nAuthorization: "
            + Client.basic("hackney-officer", "try-out")
            + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: "
            + length + "\r\n\r\n";
    }

    @Test
    void whoWorksOnTheCaseAddsAndNobodyElseKnowsOfIt() {
        byte[] body = body(KIND, file("Views of Ada.pdf", Samples.pdf(1)));
        HttpResponse<String> added = sent(body);
        assertThat(added.statusCode()).isEqualTo(201);
        String file = "/api/documents/" + documents.forComplaint(reference).get(0).id();

        for (String stranger : List.of("brent-officer", "hackney-chair", "hackney-manager", "analyst", "admin")) {
            assertThat(sent(stranger, body).statusCode()).as(stranger).isIn(403, 404);
            assertThat(new Desk(port, stranger).get(file).status()).as(stranger).isIn(403, 404);
        }
        assertThat(new Desk(port, "hackney-supervisor").get(file).status()).isEqualTo(200);
        Client anybody = new Client(port);
        assertThat(anybody.send(request(anybody, address, body)).statusCode()).isEqualTo(401);
        assertThat(anybody.get(file).statusCode()).isEqualTo(401);
        assertThat(documents.forComplaint(reference)).hasSize(1);
    }

    @Test
    void aBrowserSendsTheTokenAlongOrNothingIsAdded() {
        Client officer = Client.inTasklist(port, "hackney-officer");
        String page = "/complaints/" + reference + "/documents";
        byte[] pdf = Samples.pdf(1);

        assertThat(officer.send(request(officer, page, body(KIND, file("a.pdf", pdf)))).statusCode()).isEqualTo(403);
        assertThat(officer.send(request(officer, address, body(KIND, file("a.pdf", pdf)))).statusCode()).isEqualTo(403);
        assertThat(documents.forComplaint(reference)).isEmpty();
        HttpResponse<String> added = officer.send(request(officer, page,
            body(part("_csrf", null, officer.token().getBytes(StandardCharsets.US_ASCII)), KIND, file("a.pdf", pdf))));
        assertThat(added.statusCode()).isEqualTo(303);
        assertThat(documents.forComplaint(reference)).hasSize(1);
    }

    @Test
    void pathTricksAndNamesWithoutEndAreMadeSafe() {
        assertThat(sent(
            body(KIND, file("../../../etc/cron.d/job.pdf", Samples.pdf(1)), file("..\\\\..\\\\win.ini", Samples.pdf(1)),
                file("Minutes " + "x".repeat(300) + ".pdf", Samples.pdf(1)), file("王\u202efdp.exe", Samples.pdf(1)),
                file("", Samples.pdf(1)), file("意".repeat(300) + ".pdf", Samples.pdf(1))))
            .statusCode()).isEqualTo(201);

        assertThat(documents.forComplaint(reference)).extracting(document -> document.name())
            .satisfiesExactly(name -> assertThat(name).isEqualTo("job.pdf"),
                name -> assertThat(name).isEqualTo("win.ini.pdf"),
                name -> assertThat(name).startsWith("Minutes xxx").endsWith("x.pdf").hasSize(200),
                name -> assertThat(name).isEqualTo("王 fdp.exe.pdf"), name -> assertThat(name).isEqualTo("document.pdf"),
                name -> assertThat(name).startsWith("意意意").endsWith("意.pdf"));
    }

    @Test
    void whatIsNoDocumentIsRefusedInWordsAndLeavesNothing() {
        byte[] program = "MZ\u0090\u0000\u0003\u0000\u0000\u0000".getBytes(StandardCharsets.ISO_8859_1);
        byte[] picture = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"
            .getBytes(StandardCharsets.UTF_8);
        for (byte[] content : List.of(program, picture, new byte[0])) {
            HttpResponse<String> refused = sent(body(KIND, file("Okafor minutes.pdf", content)));
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("\"field\":\"files\"", "The file is ").doesNotContain("Okafor");
        }
        assertThat(sent(body(KIND)).body()).contains("choose at least one");
        assertThat(sent(body(file("a.pdf", Samples.pdf(1)))).body()).contains("Kind: choose one.",
            "\"field\":\"kind\"");
        assertThat(documents.forComplaint(reference)).isEmpty();
        assertThat(new Desk(port, "hackney-officer").get("/api/complaints/" + reference).body().path("documents"))
            .isEmpty();
    }

    @Test
    void fiftyFilesAtOnceAreAddedAndAThousandOrFarTooMuchAreRefusedInWords() throws IOException {
        List<String> parts = new ArrayList<>(List.of(KIND));
        for (int i = 0; i < 50; i++) {
            parts.add(file(i + ".txt", "x".getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(sent(body(parts.toArray(String[]::new))).statusCode()).isEqualTo(201);
        assertThat(documents.forComplaint(reference)).hasSize(50);

        for (int i = 50; i < 1000; i++) {
            parts.add(file(i + ".txt", "x".getBytes(StandardCharsets.UTF_8)));
        }
        HttpResponse<String> thousand = sent(body(parts.toArray(String[]::new)));
        assertThat(thousand.statusCode()).isEqualTo(400);
        assertThat(thousand.body()).contains("at most 50", "Nothing was added");
        parts.addAll(parts);
        HttpResponse<String> more = sent(body(parts.toArray(String[]::new)));
        assertThat(more.statusCode()).isEqualTo(400);
        assertThat(more.body()).contains("at most 50");

        assertThat(raw(head(5_000_000_000L), new byte[0])).contains(" 400 ").contains("210 MB together");
        assertThat(documents.forComplaint(reference)).hasSize(50);
    }

    @Test
    void whatIsCutOffInTheMiddleLeavesNothing() throws Exception {
        byte[] whole = body(KIND, file("a.txt", "x".repeat(3_000_000).getBytes(StandardCharsets.UTF_8)));
        try (Socket socket = new Socket("127.0.0.1", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(head(whole.length).getBytes(StandardCharsets.ISO_8859_1));
            out.write(whole, 0, whole.length / 2);
            out.flush();
            for (int tries = 0; tries < 100 && received() == 0; tries++) {
                Thread.sleep(50);
            }
            assertThat(received()).isPositive();
        }
        nothingThatWasReceivedIsLeftOver();
        assertThat(documents.forComplaint(reference)).isEmpty();

        byte[] endless = body(KIND, file("a.txt", "x".getBytes(StandardCharsets.UTF_8)));
        assertThat(raw(head(endless.length - 9), Arrays.copyOf(endless, endless.length - 9))).contains(" 400 ")
            .contains("did not arrive whole");
        assertThat(documents.forComplaint(reference)).isEmpty();
    }

    @Test
    void twoOfOneNameAtOnceAreTwoDocuments() {
        byte[] one = body(KIND, file("minutes.txt", "one ".repeat(100_000).getBytes(StandardCharsets.UTF_8)));
        byte[] two = body(KIND, file("minutes.txt", "two ".repeat(100_000).getBytes(StandardCharsets.UTF_8)));
        CompletableFuture<HttpResponse<String>> first = CompletableFuture.supplyAsync(() -> sent(one));
        CompletableFuture<HttpResponse<String>> second = CompletableFuture.supplyAsync(() -> sent(two));
        assertThat(first.join().statusCode()).isEqualTo(201);
        assertThat(second.join().statusCode()).isEqualTo(201);

        assertThat(documents.forComplaint(reference)).extracting(document -> document.number()).containsExactly(1, 2);
        assertThat(documents.forComplaint(reference)).extracting(document -> content(document.id()))
            .containsExactlyInAnyOrder(
                "one ".repeat(100_000), "two ".repeat(100_000));
    }

    @Test
    void whatWasChangedBehindOurBackIsNotHandedOutWhole() {
        sent(body(KIND, file("a.txt", "small".getBytes(StandardCharsets.UTF_8)),
            file("b.txt", "x".repeat(600_000).getBytes(StandardCharsets.UTF_8))));
        jdbc.sql("update document set sha256 = 'another' where complaint_reference = ?").param(reference).update();
        Client officer = new Client(port);
        String small = "/api/documents/" + documents.forComplaint(reference).get(0).id();
        String large = "/api/documents/" + documents.forComplaint(reference).get(1).id();

        assertThat(officer.get(small, "hackney-officer").statusCode()).isEqualTo(500);
        assertThat(officer.get(small, "hackney-officer").body()).doesNotContain("small").contains("incident");
        assertThatThrownBy(() -> officer.get(large, "hackney-officer")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void nowhereElseAreFilesReceived() throws IOException {
        for (String other : List.of("/api/complaints", "/complaints/" + reference,
            "/api/complaints/" + reference + "/access",
            "/engine-rest/task", "/complaints/" + reference + "/documents/1/1/withdraw")) {
            assertThat(raw(head(5_000_000_000L).replace(address, other), new byte[0])).as(other).contains(" 413 ");
        }
    }

    private String content(String id) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try {
            documents.read(documents.find(id).orElseThrow(), content);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return content.toString(StandardCharsets.UTF_8);
    }

    private String raw(String head, byte[] body) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
            out.flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
