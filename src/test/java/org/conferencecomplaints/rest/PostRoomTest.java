package org.conferencecomplaints.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.conferencecomplaints.Application;
import org.conferencecomplaints.correspondence.letters.Letter;
import org.conferencecomplaints.correspondence.letters.LetterStore;
import org.conferencecomplaints.engine.submission.Client;
import org.conferencecomplaints.files.documents.StoredFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The post room at its page, and others at it: what they see, print and record. */
@SpringBootTest(classes = Application.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
    "spring.datasource.url=jdbc:h2:mem:postroom;DB_CLOSE_ON_EXIT=FALSE",
    "complaints.home=target/postroom-${complaints.test.fork:1}",
    "camunda.bpm.job-execution.enabled=false"})
class PostRoomTest {

    private static final String POST = "hackney-post";

    @LocalServerPort
    private int port;
    @Autowired
    private Clock clock;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ManagementService management;
    @Autowired
    private LetterStore letters;
    @Autowired
    private StoredFiles files;
    @Autowired
    private TransactionTemplate transaction;
    @TempDir
    private Path folder;

    private String first;
    private String second;

    @BeforeEach
    void twoLettersWait() {
        jdbc.sql("update letter set status = 'voided' where status = 'issued'").update();
        first = acknowledged(Map.of("contactNotes", "Never on a Friday <b>"));
        second = acknowledged(Map.of("complainantName", "Ben Ito"));
    }

    /** A complaint whose acknowledgement waits for the post room: its letter's id. */
    private String acknowledged(Map<String, String> changes) {
        Desk officer = new Desk(port, "hackney-officer");
        String reference = officer.record(Complaints.with(Complaints.receivedOn(LocalDate.now(clock)), changes))
            .businessKey();
        runJobs();
        assertThat(
            officer.complete(officer.task(reference, "Activity_TriageComplaint"), Map.of("triageDecision", "accept"))
                .status())
            .isEqualTo(204);
        runJobs();
        return letters.forComplaint(reference).get(0).id();
    }

    private void runJobs() {
        List<Job> due = management.createJobQuery().executable().list();
        while (!due.isEmpty()) {
            due.forEach(job -> management.executeJob(job.getId()));
            due = management.createJobQuery().executable().list();
        }
    }

    private record Answer(int status, String body) {}

    private Answer get(String user, String path) {
        HttpResponse<String> answer = send(user, path, null);
        return new Answer(answer.statusCode(), answer.body());
    }

    private Answer submit(String user, String path, String... fields) {
        List<String> form = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        HttpResponse<String> answer = send(user, path, String.join("&", form));
        return new Answer(answer.statusCode(), answer.body());
    }

    private HttpResponse<String> send(String user, String path, String form) {
        Client client = new Client(port);
        return client.send(client.to(path)
            .method(form == null ? "GET" : "POST",
                form == null ? BodyPublishers.noBody() : BodyPublishers.ofString(form))
            .header("Authorization", Client.basic(user, "try-out")).header("Accept", "text/html, */*")
            .header("Content-Type", "application/x-www-form-urlencoded"));
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }

    private Letter.Status status(String letter) {
        return letters.find(letter).orElseThrow().status();
    }

    @Test
    void thePageShowsWhatWaitsWithTheNotesOfWhoeverIsWrittenTo() {
        Answer page = get(POST, "/post");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
            .contains("Ada Okafor", "Ben Ito", "Print all 2 as one PDF", "Never on a Friday &lt;b&gt;",
                "value=\"" + first + "\"")
            .doesNotContain("On their way otherwise", "href=\"/complaints/HCK");
        assertThat(get("hackney-supervisor", "/post").body())
            .contains("On their way otherwise", "href=\"/complaints/HCK")
            .doesNotContain("Record the ticked letters");
    }

    @Test
    void thePostRoomOpensTheLettersItPostsAndNoOtherCouncils() {
        String reference = letters.find(first).orElseThrow().reference();
        assertThat(get(POST, "/api/letters/" + first).status()).isEqualTo(200);
        assertThat(get(POST, "/complaints/" + reference).status()).as("whoever has had a task on it").isEqualTo(200);
        assertThat(get(POST, "/post/letters/" + first).status()).as("for those who see to letters").isEqualTo(404);
        assertThat(submit(POST, "/post/letters/" + first + "/back", "why", "RECALLED", "reason", "x", "breach", "x")
            .status()).isEqualTo(404);
        assertThat(get("brent-post", "/post").body()).contains("There are no letters to post");
        assertThat(get("brent-post", "/post?tenant=hackney").status()).isEqualTo(404);
        assertThat(get("brent-post", "/api/letters/" + first).status()).isEqualTo(404);
        assertThat(get("brent-post", "/post/batch.pdf?letter=" + first).status()).isEqualTo(400);
        assertThat(submit("brent-post", "/post/posted", "letter", first, "postedOn", today()).status()).isEqualTo(404);
        assertThat(get("hackney-manager", "/post").status()).isEqualTo(403);
        assertThat(status(first)).isEqualTo(Letter.Status.ISSUED);

        assertThat(submit(POST, "/post/posted", "letter", first, "postedOn", today()).status()).isEqualTo(303);
    }

    @Test
    void theBatchHoldsExactlyTheLettersThatLayOnThePage() throws Exception {
        Client client = new Client(port);
        String batch = Pattern.compile("/post/batch.pdf[^\"]*").matcher(get(POST, "/post").body()).results()
            .findFirst().orElseThrow().group().replace("&amp;", "&").replace("&#x3D;", "=");
        byte[] pdf = java.net.http.HttpClient.newHttpClient().send(client.to(batch)
            .header("Authorization", Client.basic(POST, "try-out")).build(), BodyHandlers.ofByteArray()).body();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("Ada Okafor", "Ben Ito");
        }
        assertThat(submit(POST, "/post/posted", "letter", first, "postedOn", today()).status()).isEqualTo(303);
        Answer afterwards = get(POST, batch);
        assertThat(afterwards.status()).isEqualTo(400);
        assertThat(afterwards.body()).contains("does not wait to be posted any more");
    }

    /** Papers that go with this letter, of so many pages, each with these words. */
    private void papersWith(String letter, int pages, String words) throws IOException {
        Path file = Files.write(folder.resolve("papers.pdf"), pdf(words));
        StoredFiles.Kept kept = transaction.execute(status -> files.keep(file));
        Letter with = letters.find(letter).orElseThrow();
        String id = UUID.randomUUID().toString();
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql(
            """
                insert into bundle (id, complaint_reference, occasion, state, seen, begun_by, begun_at, approved_by, approved_at)
                values (?, ?, 'panel', 'approved', 1, 'hackney-head', ?, 'hackney-head', ?)""")
            .params(id, with.reference(), now, now).update();
        jdbc.sql("insert into bundle_issue (issue_key, bundle_id) values (?, ?)").params(with.issueKey(), id).update();
        jdbc.sql(
            """
                insert into bundle_part (file_id, bundle_id, recipient_role, person_no, recipient, pages, size_bytes, sha256, store)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(kept.id(), id, with.recipient().role(), with.recipient().person(), with.recipient().name(), pages,
                kept.size(),
                kept.sha256(),
                kept.store())
            .update();
    }

    private static byte[] pdf(String words) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < 3; i++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream contents = new PDPageContentStream(document, page)) {
                    contents.beginText();
                    contents.setFont(new PDType1Font(FontName.HELVETICA), 20);
                    contents.newLineAtOffset(100, 700);
                    contents.showText(words);
                    contents.endText();
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private List<String> batches() {
        return Pattern.compile("/post/batch.pdf[^\"]*").matcher(get(POST, "/post").body()).results()
            .map(found -> found.group().replace("&amp;", "&").replace("&#x3D;", "=")).toList();
    }

    private List<String> printed(String batch) throws Exception {
        Client client = new Client(port);
        byte[] pdf = java.net.http.HttpClient.newHttpClient().send(client.to(batch)
            .header("Authorization", Client.basic(POST, "try-out")).build(), BodyHandlers.ofByteArray()).body();
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper words = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                words.setStartPage(page);
                words.setEndPage(page);
                pages.add(words.getText(document).strip());
            }
        }
        return pages;
    }

    @Test
    void theBatchHoldsEachLettersPapersBehindItOnASheetOfTheirOwn() throws Exception {
        papersWith(first, 3, "Ada's papers");
        assertThat(get(POST, "/post").body()).contains("Enclose its papers.", "(PDF, 3 pages)");
        List<String> pages = printed(batches().get(0));
        int papers = pages.indexOf("Ada's papers");
        assertThat(papers).as("an odd place: a front").isPositive().matches(page -> page % 2 == 0);
        assertThat(pages.subList(papers, papers + 4)).containsExactly("Ada's papers", "Ada's papers", "Ada's papers",
            "");
        int letter = pages
            .indexOf(pages.stream().filter(page -> page.contains("Ada Okafor")).findFirst().orElseThrow());
        int other = pages.indexOf(pages.stream().filter(page -> page.contains("Ben Ito")).findFirst().orElseThrow());
        assertThat(papers < other ? letter : other).as("the letter, then its papers").isLessThan(papers);
        assertThat(papers > other || papers + 4 == other).isTrue();
        assertThat(new File("target/postroom-" + System.getProperty("complaints.test.fork", "1") + "/work")
            .listFiles(File::isDirectory))
            .allSatisfy(process -> assertThat(process.list()).as("nothing stays behind").containsOnly("lock"));
        assertThat(jdbc.sql("select count(*) from access_log where item = ? and by_user = ?").params(first, POST)
            .query(Integer.class).single()).as("it is logged").isPositive();
    }

    @Test
    void papersThatAreTooManyForOnePdfArePrintedInSeveralAndNothingIsLeftOut() throws Exception {
        papersWith(first, 1_500, "Ada's papers");
        papersWith(second, 1_500, "Ben's papers");
        assertThat(get(POST, "/post").body()).contains("Print letter 1 as one PDF", "Print letter 2 as one PDF")
            .doesNotContain("Print all");
        assertThat(batches()).hasSize(2);
        assertThat(printed(batches().get(0))).contains("Ada's papers").doesNotContain("Ben's papers");
        assertThat(printed(batches().get(1))).contains("Ben's papers").doesNotContain("Ada's papers");
        assertThat(get(POST, "/post/batch.pdf?tenant=hackney&letter=" + first + "&letter=" + second))
            .returns(400, Answer::status).satisfies(answer -> assertThat(answer.body()).contains("too many papers"));
    }

    @Test
    void whatIsTickedIsPostedAndTheRestWaits() {
        assertThat(submit(POST, "/post/posted", "tenant", "hackney", "letter", first, "postedOn", today()).status())
            .isEqualTo(303);

        assertThat(letters.find(first).orElseThrow()).returns(Letter.Status.SENT, Letter::status)
            .returns(LocalDate.now(clock), letter -> letter.delivery().sentOn());
        assertThat(status(second)).isEqualTo(Letter.Status.ISSUED);
        assertThat(get(POST, "/post").body()).contains("Print the letter as one PDF").doesNotContain("all 1");
        assertThat(jdbc.sql("select carrier from dispatch where letter_id = ?").param(first).query(String.class).list())
            .containsExactly("print");
    }

    @Test
    void aWrongDateOrNoLetterIsRefusedAndNothingTickedIsLost() {
        String tomorrow = LocalDate.now(clock).plusDays(1).toString();
        String yesterday = LocalDate.now(clock).minusDays(1).toString();
        assertThat(submit(POST, "/post/posted", "letter", first, "postedOn", tomorrow))
            .satisfies(answer -> assertThat(answer.status()).isEqualTo(400))
            .satisfies(answer -> assertThat(answer.body()).contains("the date is in the future",
                "id=\"letter-" + first + "\" checked"));
        assertThat(submit(POST, "/post/posted", "letter", first, "postedOn", yesterday))
            .satisfies(
                answer -> assertThat(answer.body()).contains("Some letters could not be recorded", "Ada Okafor"));
        assertThat(submit(POST, "/post/posted", "letter", first, "postedOn", "soon").body())
            .contains("enter a real date");
        assertThat(submit(POST, "/post/posted", "letter", first, "postedOn", "").body()).contains("enter the day");
        assertThat(submit(POST, "/post/posted", "postedOn", today()).body()).contains("tick those that were posted");
        assertThat(status(first)).isEqualTo(Letter.Status.ISSUED);
    }

    @Test
    void oneThatIsRefusedHoldsUpNoOther() {
        jdbc.sql("update letter set status = 'voided' where id = ?").param(first).update();
        Answer answer = submit(POST, "/post/posted", "letter", first, "letter", second, "postedOn", today());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("does not wait to be posted any more", "1 letter is recorded as posted");
        assertThat(status(second)).isEqualTo(Letter.Status.SENT);
    }

    @Test
    void twoClicksAtOnceActOnce() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            Callable<Answer> click = () -> submit(POST, "/post/posted", "letter", first, "letter", second, "postedOn",
                today());
            for (Future<Answer> answer : people.invokeAll(List.of(click, click))) {
                assertThat(answer.get().status()).isIn(303, 400);
            }
        } finally {
            people.shutdown();
        }
        for (String letter : List.of(first, second)) {
            assertThat(status(letter)).isEqualTo(Letter.Status.SENT);
            assertThat(jdbc.sql("select count(*) from dispatch where letter_id = ?").param(letter).query(Integer.class)
                .single()).isEqualTo(1);
            assertThat(jdbc.sql("""
                select count(*) from case_entry where form = 'post-letter' and complaint_reference =
                  (select complaint_reference from letter where id = ?)""").param(letter).query(Integer.class).single())
                .isEqualTo(1);
        }
    }

    @Test
    void aCaseworkerTakesALetterBackAndSendsItAgainFromItsPage() {
        submit(POST, "/post/posted", "letter", first, "postedOn", today());
        String page = "/post/letters/" + first;
        String reference = letters.find(first).orElseThrow().reference();
        assertThat(get("hackney-officer", "/complaints/" + reference).body()).contains(page);

        Answer refused = submit("hackney-officer", page + "/back", "why", "WRONG_ADDRESS", "reason",
            "Typed 12 <for> 21",
            "breach", "");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("Who may have seen it", "Typed 12 &lt;for&gt; 21");
        assertThat(
            submit("hackney-officer", page + "/back", "why", "WRONG_ADDRESS", "reason", "Typed 12 for 21", "breach",
                "Number 12, who brought it back").status())
            .isEqualTo(303);
        assertThat(get("hackney-supervisor", "/post").body()).contains("Taken back", "Typed 12 for 21");
        assertThat(submit("hackney-officer", page + "/again", "to", "Ada Okafor\r\n1 Elsewhere Road").body())
            .contains("The address of this recipient has changed since this page showed it");
        String shown = get("hackney-officer", page).body();
        String now = shown.substring(shown.indexOf("hidden>\n") + 8, shown.indexOf("</textarea>"));
        assertThat(now).startsWith("Ada Okafor\n");
        assertThat(submit("hackney-officer", page + "/again", "to", now.replace("\n", "\r\n")).status()).isEqualTo(303);
        runJobs();

        assertThat(letters.forComplaint(reference)).filteredOn(letter -> first.equals(letter.version().replaces()))
            .singleElement()
            .returns(Letter.Status.ISSUED, Letter::status);
        assertThat(get(POST, "/post").body()).contains("Ada Okafor");
        assertThat(get("hackney-supervisor", "/post").body()).doesNotContain("Taken back");
        assertThat(submit("hackney-officer", page + "/again", "to", now).status()).isEqualTo(400);
    }
}
