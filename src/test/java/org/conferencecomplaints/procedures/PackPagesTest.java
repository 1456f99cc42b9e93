package org.conferencecomplaints.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.conferencecomplaints.files.packs.PackCopy;
import org.conferencecomplaints.files.packs.Packs;
import org.conferencecomplaints.platform.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The pages of packs as a supervisor uses them; to everybody else there is nothing at their addresses. */
@OnTheEngine
class PackPagesTest {

    @Autowired
    private Office office;
    @Autowired
    private Packs packs;
    @Autowired
    private WebApplicationContext application;
    @TempDir
    private Path folder;

    private MockMvc mvc;
    private Case received;

    @BeforeEach
    void aComplaint() {
        mvc = MockMvcBuilders.webAppContextSetup(application).build();
        received = new Hackney(office).received("complainantName", "Ada <b>Okafor</b>");
    }

    @Test
    void aSupervisorMakesAPackAndTakesCopies() throws Exception {
        assertThat(page("/complaints/" + received.reference())).contains("href=\"" + packs() + "\"");
        MockHttpServletResponse refused = asked("hackney-supervisor", form(packs(), "recipient", "The \"ombudsman\""));
        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(refused.getContentAsString()).contains("Why: this must be filled in.",
            "value=\"The &quot;ombudsman&quot;\"");

        assertThat(
            asked("hackney-supervisor", form(packs(), "recipient", "The ombudsman", "reason", "They asked <i>us</i>"))
                .getHeader("Location"))
            .isEqualTo(packs() + "#made");
        String page = page(packs());
        assertThat(page).contains("The ombudsman", "They asked &lt;i&gt;us&lt;/i&gt;", "by Siobhan Keane");
        String address = found(page, "href=\"([^\"]+)/pack.zip\"");
        MockHttpServletResponse zip = asked("hackney-supervisor", get(address + "/pack.zip"));
        MockHttpServletResponse pdf = asked("hackney-supervisor", get(address + "/pack.pdf"));

        assertThat(zip.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"%s-whole-file.zip\""
            .formatted(received.reference()));
        assertThat(Unpacked.of(zip.getContentAsByteArray(), folder).sha256sum()).isEqualTo(0);
        assertThat(pdf.getContentType()).isEqualTo("application/pdf");
        assertThat(packs.copies(received.reference())).extracting(PackCopy::sha256, PackCopy::bytes, PackCopy::whole)
            .containsExactly(
                tuple(Sha256.of(zip.getContentAsByteArray()), (long) zip.getContentAsByteArray().length, true),
                tuple(Sha256.of(pdf.getContentAsByteArray()), (long) pdf.getContentAsByteArray().length, true));
        assertThat(page(packs())).contains("SHA-256 " + Sha256.of(zip.getContentAsByteArray()),
            "ZIP, taken by Siobhan Keane");
        assertThat(page("/complaints/" + received.reference())).contains(
            "Pack of the whole file made. For The ombudsman.",
            "Pack: copy as ZIP, at a page", "For The ombudsman. Why: They asked");
        assertThat(inMaking()).isEmpty();
    }

    @Test
    void aDownloadThatBreaksOffIsKnownAndLeavesNothing() throws Exception {
        asked("hackney-supervisor", form(packs(), "recipient", "The ombudsman", "reason", "They asked"));
        String address = found(page(packs()), "href=\"([^\"]+)/pack.zip\"");
        MockHttpServletResponse broken = new MockHttpServletResponse() {
            @Override
            public ServletOutputStream getOutputStream() {
                return new BrokenOff();
            }
        };
        MockMvc cutting = MockMvcBuilders.webAppContextSetup(application)
            .addFilters((request, response, chain) -> chain.doFilter(request, broken)).build();
        office.as("hackney-supervisor", () -> cutting.perform(get(address + "/pack.zip")));

        assertThat(packs.copies(received.reference())).singleElement().returns(false, PackCopy::whole);
        assertThat(page(packs())).contains("Broke off");
        assertThat(inMaking()).isEmpty();
    }

    private static final class BrokenOff extends ServletOutputStream {

        @Override
        public void write(int one) throws IOException {
            throw new IOException("Broken pipe");
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("It is written to at once, and nobody listens");
        }
    }

    @Test
    void aSupervisorGoesThroughTheFileAndMakesAnExport() throws Exception {
        assertThat(asked("hackney-supervisor", form(packs() + "/people", "person", "7")).getStatus()).isEqualTo(400);
        assertThat(
            asked("hackney-supervisor", form(packs() + "/people", "person", "0", "name", " ")).getContentAsString())
            .contains("Their name: this must be filled in.");
        String review = asked("hackney-supervisor", form(packs() + "/people", "person", "1")).getHeader("Location");
        assertThat(page(review)).contains("Ada &lt;b&gt;Okafor&lt;/b&gt;", "They cannot find the names", "to decide")
            .doesNotContain("Make the export");

        String forms = page(review + "/forms");
        assertThat(forms).contains("Complaint received", "12 Mare Street", "Names them").doesNotContain("<b>Okafor");
        String piece = found(forms, "name=\"decision-([a-z0-9-]+)\"");
        assertThat(asked("hackney-supervisor",
            form(review + "/forms", "seen-" + piece, seen(forms, piece), "decision-" + piece,
                "OUT", "reason-" + piece, ""))
            .getContentAsString()).contains("The reason: this must be filled in.",
                "id=\"%s-out\" name=\"decision-%1$s\" value=\"OUT\" checked".formatted(piece));
        String redacting = page(review + "/pieces/" + piece);
        assertThat(redacting).contains("12 Mare Street", "name=\"line-0\"");
        assertThat(asked("hackney-supervisor",
            form(review + "/pieces/" + piece, "seen", seen(redacting, null), "line-3", "Only this",
                "reason", "Others are named"))
            .getHeader("Location")).isEqualTo(review + "/forms#" + piece);
        assertThat(page(review + "/forms")).contains("The redacted version", "Only this", "value=\"Others are named\"");

        String next = review + "/complaint";
        for (int i = 0; i < 12 && !next.equals(review); i++) {
            next = asked("hackney-supervisor", asItStands(next, page(next))).getHeader("Location");
        }
        assertThat(next).isEqualTo(review);
        assertThat(page(review)).contains("Make the export", "0 in, 1 redacted, 0 out").doesNotContain("to decide");
        String seen = found(page(review), "name=\"seen\" value=\"([^\"]+)\"");
        assertThat(asked("hackney-supervisor", form(review, "seen", "0", "recipient", "Ada", "reason", "She asked"))
            .getContentAsString()).contains("Something has been decided otherwise", "value=\"Ada\"");
        assertThat(asked("hackney-supervisor", form(review, "seen", seen, "recipient", "", "reason", "She asked"))
            .getContentAsString())
            .contains("For whom: this must be filled in.");
        assertThat(asked("hackney-supervisor", form(review, "seen", seen, "recipient", "Ada", "reason", "She asked"))
            .getHeader("Location")).isEqualTo(packs() + "#made");

        String made = page(packs());
        assertThat(made).contains("What concerns Ada &lt;b&gt;Okafor&lt;/b&gt;").doesNotContain("Reviews under way");
        MockHttpServletResponse zip = asked("hackney-supervisor", get(found(made, "href=\"([^\"]+/pack.zip)\"")));
        assertThat(zip.getHeader("Content-Disposition")).contains(received.reference() + "-personal-information.zip");
        assertThat(Unpacked.of(zip.getContentAsByteArray(), folder).text()).contains("Only this", "Others are named");
        assertThat(page(review)).contains("Nothing is decided here any more");
    }

    @Test
    void toEverybodyElseThereIsNothingHere() throws Exception {
        asked("hackney-supervisor", form(packs(), "recipient", "The ombudsman", "reason", "They asked"));
        String pack = found(page(packs()), "href=\"([^\"]+)/pack.zip\"");
        String review = asked("hackney-supervisor", form(packs() + "/people", "person", "1")).getHeader("Location");
        for (String somebody : List.of("hackney-officer", "hackney-manager", "hackney-chair", "brent-supervisor",
            "admin",
            "analyst")) {
            for (MockHttpServletRequestBuilder request : List.of(get(packs()), get(pack + "/pack.zip"),
                get(pack + "/pack.pdf"),
                get(review), get(review + "/forms"), get(review + "/pieces/complaint-register"),
                form(packs(), "recipient", "x", "reason", "y"), form(packs() + "/people", "person", "1"),
                form(review, "recipient", "x", "reason", "y"), form(review + "/forms"))) {
                MockHttpServletResponse answer = asked(somebody, request);
                assertThat(answer.getStatus()).as(somebody).isEqualTo(404);
                assertThat(answer.getContentAsString()).as(somebody).doesNotContain("Okafor", "ombudsman");
            }
        }
        assertThat(packs.forComplaint(received.reference())).hasSize(1);
        String anothers = new Hackney(office).received().reference();
        assertThat(
            asked("hackney-supervisor", get(pack.replace(received.reference(), anothers) + "/pack.zip")).getStatus())
            .as("another complaint's pack").isEqualTo(404);
        assertThat(asked("hackney-supervisor", get(packs() + "/none/pack.zip")).getStatus()).isEqualTo(404);
        assertThat(asked("hackney-supervisor", get(pack + "/pack.exe")).getStatus()).isEqualTo(404);
        assertThat(asked("hackney-supervisor", get(review + "/nothing")).getStatus()).isEqualTo(404);
    }

    private String packs() {
        return "/complaints/" + received.reference() + "/packs";
    }

    private String page(String address) throws Exception {
        MockHttpServletResponse answer = asked("hackney-supervisor", get(address));
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse asked(String user, MockHttpServletRequestBuilder request) throws Exception {
        RequestBuilder page = request.accept("text/html", "*/*").characterEncoding(StandardCharsets.UTF_8);
        office.aSecondLater();
        return office.as(user, () -> mvc.perform(page).andReturn().getResponse());
    }

    private static MockHttpServletRequestBuilder form(String address, String... keysAndValues) {
        MockHttpServletRequestBuilder form = post(address);
        for (int i = 0; i < keysAndValues.length; i += 2) {
            form.param(keysAndValues[i], keysAndValues[i + 1]);
        }
        return form;
    }

    /** The page of a section sent off as it came. */
    private static MockHttpServletRequestBuilder asItStands(String address, String page) {
        MockHttpServletRequestBuilder form = post(address);
        Stream
            .of("name=\"(decision-[^\"]+)\" value=\"([A-Z]+)\" checked", "name=\"(reason-[^\"]+)\" value=\"([^\"]*)\"",
                "name=\"(seen-[^\"]+)\" value=\"([^\"]*)\"")
            .forEach(field -> Pattern.compile(field).matcher(page).results()
                .forEach(found -> form.param(found.group(1), found.group(2).replace("&#39;", "'"))));
        return form;
    }

    private static String seen(String page, String piece) {
        return found(page, "name=\"seen%s\" value=\"([0-9a-f]+)\"".formatted(piece == null ? "" : "-" + piece));
    }

    private static String found(String page, String what) {
        return Pattern.compile(what).matcher(page).results().map((MatchResult one) -> one.group(1)).findFirst()
            .orElseThrow(() -> new AssertionError("There is no " + what));
    }

    private List<Path> inMaking() throws IOException {
        try (Stream<Path> files = Files.list(office.home().resolve("packs"))) {
            return files.toList();
        }
    }
}
