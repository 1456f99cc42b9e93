package org.conferencecomplaints.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.conferencecomplaints.engine.submission.Client;
import org.conferencecomplaints.files.documents.Audience;
import org.conferencecomplaints.files.documents.CheckedFile;
import org.conferencecomplaints.files.documents.DocumentDetails;
import org.conferencecomplaints.files.documents.DocumentKind;
import org.conferencecomplaints.files.documents.Documents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Papers on their pages: chosen, decided about, signed off and read, by those whose role it is. */
@Running
class PapersPagesTest {

    private static final String OFFICER = "hackney-officer";

    @LocalServerPort
    private int port;
    @Autowired
    private Clock clock;
    @Autowired
    private Documents documents;
    @TempDir
    private Path folder;
    private String reference;
    private String papers;

    @BeforeEach
    void aComplaintWithADocument() throws IOException {
        reference = new Desk(port, OFFICER)
            .record(Complaints.with(Complaints.receivedOn(LocalDate.now(clock)), Map.of()))
            .businessKey();
        papers = "/complaints/" + reference + "/papers";
        add("Minutes <1>.txt");
    }

    private void add(String name) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "What was said");
        documents.add(reference, new DocumentDetails(DocumentKind.CONFERENCE_MINUTES, Audience.CASE, null, null),
            List.of(new CheckedFile(name, "text/plain", file)));
    }

    /** Of a paper on the page of the draft. */
    private String id(String name) {
        return found("for=\"paper-([^\"]+)\"><span class=\"cc-text\">" + Pattern.quote(name), page(papers + "/panel"));
    }

    private HttpResponse<String> send(String user, String path, String... fields) {
        List<String> form = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        Client client = new Client(port);
        return client.send(client.to(path)
            .method(fields.length == 0 ? "GET" : "POST", BodyPublishers.ofString(String.join("&", form)))
            .header("Authorization", Client.basic(user, "try-out")).header("Accept", "text/html, */*")
            .header("Content-Type", "application/x-www-form-urlencoded"));
    }

    private String page(String path) {
        HttpResponse<String> answer = send(OFFICER, path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private String refused(String path, String... fields) {
        HttpResponse<String> answer = send(OFFICER, papers + path, fields);
        assertThat(answer.statusCode()).as(path).isEqualTo(400);
        return answer.body();
    }

    private void done(String path, String... fields) {
        assertThat(send(OFFICER, papers + path, fields).statusCode()).as(path).isEqualTo(303);
    }

    private static String found(String pattern, String page) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    @Test
    void papersArePutTogetherOnThePage() {
        assertThat(page("/complaints/" + reference)).contains("Put papers together, sign them off");
        done("/panel", "x", "y");
        String page = page(papers + "/panel");
        assertThat(page).contains("The papers for the panel", "Minutes &lt;1&gt;.txt", "Everybody gets everything.")
            .doesNotContain("Minutes <1>");
        String item = found("name=\"paper\" value=\"([^\"]+)\"", page);

        assertThat(
            refused("/panel/exceptions", "seen", "0", "paper", item, "item", item, "reader", "panel-member.0", "how",
                "withheld", "reason", " "))
            .contains("Error: The papers for the panel", "Reason: write why",
                "value=\"panel-member.0\" id=\"reader-panel-member.0\" checked");
        assertThat(
            refused("/panel/exceptions", "seen", "0", "paper", item, "item", item, "reader", "panel-member.0", "how",
                "burnt", "reason", "x"))
            .contains("What they get: choose one.");
        assertThat(
            refused("/panel/exceptions", "seen", "0", "item", item, "reader", "panel-member.0", "how", "withheld",
                "reason", "x"))
            .contains("Which of the papers: choose one that is ticked above.");
        assertThat(refused("/panel/exceptions", "seen", "0", "paper", item, "decides", "true"))
            .contains("Which of the papers");
        done("/panel/exceptions", "seen", "0", "paper", item, "item", item, "reader", "panel-member.0", "how",
            "withheld",
            "reason", "It names a neighbour.");
        assertThat(page(papers + "/panel")).contains("It names a neighbour.", "Withheld", "Take back");

        String list = found("name=\"list\" value=\"([^\"]+)\"", page(papers + "/panel/check"));
        assertThat(refused("/panel/approve", "list", list, "when", "now")).contains("Look through the documents first");
        assertThat(refused("/panel/approve", "list", "0", "when", "now", "looked", "true"))
            .contains("has changed since it was read back", "value=\"now\" id=\"when-now\" checked", list)
            .doesNotContain("id=\"looked\" checked");
        assertThat(refused("/panel/approve", "list", list, "when", "now", "looked", "true"))
            .as("nobody is on the panel yet").contains("The letter cannot be written", "id=\"looked\" checked");
        assertThat(refused("/panel/approve", "list", list, "when", "notice", "looked", "true")).contains("choose one");
        assertThat(page(papers)).contains("They are being prepared.").doesNotContain(".pdf");
        done("/panel/exceptions/remove", "seen", "1", "paper", item, "takenBack", item + " panel-member 0");
        assertThat(page(papers + "/panel")).contains("Everybody gets everything.");
    }

    @Test
    void whatIsSignedOffIsWhatStandsOnTheScreen() throws IOException {
        add("Report.txt");
        done("/panel", "x", "y");
        String minutes = id("Minutes &lt;1&gt;.txt");
        String report = id("Report.txt");

        done("/panel/check", "seen", "0", "paper", report);
        assertThat(page(papers + "/panel/check")).as("unticked and not saved before").contains("Report.txt")
            .doesNotContain("Minutes &lt;1&gt;.txt");

        done("/panel/check", "seen", "1", "paper", report, "paper", minutes, "item", report, "reader", "panel-member.0",
            "how", "withheld", "instead", "", "reason", "It names a neighbour.");
        assertThat(page(papers + "/panel/check")).as("withheld and not kept before").contains("Withheld",
            "It names a neighbour.");

        done("/panel/check", "seen", "2", "paper", report, "paper", minutes, "item", report, "reader", "panel-member.0",
            "how", "instead", "instead", minutes, "reason", "It names a child.");
        assertThat(page(papers + "/panel/check")).as("another replacement")
            .contains("Given as a redacted version: Minutes",
                "It names a child.")
            .doesNotContain("It names a neighbour.");
    }

    @Test
    void nothingThatWasTypedIsLostWhereItCannotBeSaved() throws IOException {
        add("Report.txt");
        done("/panel", "x", "y");
        String minutes = id("Minutes &lt;1&gt;.txt");
        String report = id("Report.txt");
        assertThat(refused("/panel/check", "seen", "0", "paper", report, "item", report, "how", "withheld", "reason",
            "It names a neighbour.")).contains("For whom: tick at least one.", "It names a neighbour.",
                "id=\"paper-" + report + "\" checked")
            .doesNotContain("(Saved as", "id=\"paper-" + minutes + "\" checked");
        assertThat(refused("/panel/check", "seen", "0", "paper", report, "instead", minutes))
            .contains("Which of the papers");

        done("/panel/items", "seen", "0", "paper", minutes);
        assertThat(
            refused("/panel/check", "seen", "0", "paper", report, "item", report, "reader", "panel-member.0", "how",
                "withheld", "reason", "It names a neighbour."))
            .contains("Somebody has changed these papers meanwhile",
                "It names a neighbour.", "id=\"paper-" + report + "\" checked", "(Saved as left out)",
                "(Saved as going in)",
                "name=\"seen\" value=\"1\"")
            .doesNotContain("id=\"paper-" + minutes + "\" checked");
        assertThat(refused("/panel/check", "seen", "1", "paper", "of nothing")).contains("has been withdrawn");
        done("/panel/check", "seen", "1", "x", "y");
        assertThat(send(OFFICER, papers + "/panel/check").statusCode()).as("nothing is ticked").isEqualTo(400);
        assertThat(send(OFFICER, papers + "/panel/check").body()).contains("choose at least one document or letter");
    }

    @Test
    void toOthersTheyDoNotExist() {
        done("/panel", "x", "y");
        assertThat(send("hackney-manager", papers).statusCode()).isEqualTo(404);
        assertThat(send("brent-officer", papers + "/panel").statusCode()).isEqualTo(404);
        assertThat(send("hackney-chair", papers).statusCode()).isEqualTo(404);
        assertThat(send(OFFICER, papers + "/nothing").statusCode()).isEqualTo(404);
        assertThat(send(OFFICER, papers + "/parts/nothing.pdf").statusCode()).isEqualTo(404);
    }

    @Test
    void theAddressUntilNowLeadsToTheNewOne() {
        String old = papers.replace("/papers", "/bundles");
        for (String below : List.of("", "/panel", "/panel/check", "/parts/nothing.pdf")) {
            HttpResponse<String> asked = send(OFFICER, old + below);
            assertThat(asked.statusCode()).isEqualTo(308);
            assertThat(asked.headers().firstValue("Location")).hasValue(papers + below);
        }
        assertThat(send("hackney-manager", old + "/panel").statusCode()).isEqualTo(404);
        assertThat(send("brent-officer", old).statusCode()).isEqualTo(404);
    }
}
