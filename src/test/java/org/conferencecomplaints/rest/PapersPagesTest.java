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
import org.conferencecomplaints.documents.Audience;
import org.conferencecomplaints.documents.CheckedFile;
import org.conferencecomplaints.documents.DocumentKind;
import org.conferencecomplaints.documents.Documents;
import org.conferencecomplaints.documents.Filing;
import org.conferencecomplaints.engine.Client;
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
    private String bundles;

    @BeforeEach
    void aComplaintWithADocument() throws IOException {
        reference = new Desk(port, OFFICER).record(Complaints.with(Complaints.receivedOn(LocalDate.now(clock)), Map.of()))
            .businessKey();
        bundles = "/complaints/" + reference + "/bundles";
        Path file = Files.writeString(folder.resolve("file"), "What was said");
        documents.add(reference, new Filing(DocumentKind.CONFERENCE_MINUTES, Audience.CASE, null, null),
            List.of(new CheckedFile("Minutes <1>.txt", "text/plain", file)));
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
        HttpResponse<String> answer = send(OFFICER, bundles + path, fields);
        assertThat(answer.statusCode()).as(path).isEqualTo(400);
        return answer.body();
    }

    private void done(String path, String... fields) {
        assertThat(send(OFFICER, bundles + path, fields).statusCode()).as(path).isEqualTo(303);
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
        String page = page(bundles + "/panel");
        assertThat(page).contains("The papers for the panel", "Minutes &lt;1&gt;.txt", "Everybody gets everything.")
            .doesNotContain("Minutes <1>");
        String item = found("name=\"paper\" value=\"([^\"]+)\"", page);

        assertThat(refused("/panel/exceptions", "seen", "0", "item", item, "reader", "panel-member.0", "how", "withheld",
            "reason", " ")).contains("Error: The papers for the panel", "Reason: write why",
            "value=\"panel-member.0\" id=\"reader-panel-member.0\" checked");
        assertThat(refused("/panel/exceptions", "seen", "0", "item", item, "reader", "panel-member.0", "how", "burnt",
            "reason", "x")).contains("What they get: choose one.");
        done("/panel/exceptions", "seen", "0", "item", item, "reader", "panel-member.0", "how", "withheld", "reason",
            "It names a neighbour.");
        assertThat(page(bundles + "/panel")).contains("It names a neighbour.", "Withheld", "Take back");

        assertThat(refused("/panel/approve", "seen", "1", "when", "now")).contains("Look through the documents first");
        assertThat(refused("/panel/approve", "seen", "0", "when", "now", "looked", "true")).contains("meanwhile");
        assertThat(refused("/panel/approve", "seen", "1", "when", "now", "looked", "true"))
            .as("nobody is on the panel yet").contains("The letter cannot be written");
        assertThat(refused("/panel/approve", "seen", "1", "when", "notice", "looked", "true")).contains("choose one");
        assertThat(page(bundles)).contains("They are being prepared.").doesNotContain(".pdf");
    }

    @Test
    void toOthersTheyDoNotExist() {
        done("/panel", "x", "y");
        assertThat(send("hackney-manager", bundles).statusCode()).isEqualTo(404);
        assertThat(send("brent-officer", bundles + "/panel").statusCode()).isEqualTo(404);
        assertThat(send("hackney-chair", bundles).statusCode()).isEqualTo(404);
        assertThat(send(OFFICER, bundles + "/nothing").statusCode()).isEqualTo(404);
        assertThat(send(OFFICER, bundles + "/parts/nothing.pdf").statusCode()).isEqualTo(404);
    }
}
