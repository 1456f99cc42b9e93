package org.conferencecomplaints.web.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.conferencecomplaints.correspondence.letters.ALetter;
import org.conferencecomplaints.files.documents.Document;
import org.conferencecomplaints.files.documents.Documents;
import org.conferencecomplaints.files.documents.Samples;
import org.conferencecomplaints.web.support.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

class DocumentControllerTest extends WebTest {

    private static final String CASE = "/complaints/" + REFERENCE;
    private static final String DOCUMENTS = CASE + "/documents";
    private static final byte[] PDF = Samples.pdf(1);

    @Autowired
    private Documents documents;

    @BeforeEach
    void aComplaint() {
        aWholeCase();
        jdbc.sql("delete from access_log").update();
    }

    private ResultActions sent(String address, String accept, List<MockPart> files, String... fields) throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart(address);
        files.forEach(request::part);
        request.accept(accept);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request);
    }

    private ResultActions sent(List<MockPart> files, String... fields) throws Exception {
        return sent(DOCUMENTS, MediaType.TEXT_HTML_VALUE, files, fields);
    }

    private static MockPart file(String name, byte[] content) {
        return new MockPart("files", name, content) {
            @Override
            public void write(String file) throws IOException {
                Files.write(Path.of(file), content);
            }
        };
    }

    private Document added(String name, byte[] content, String... fields) throws Exception {
        sent(List.of(file(name, content)), fields).andExpect(status().isSeeOther())
            .andExpect(redirectedUrl(CASE + "#documents"));
        List<Document> all = documents.forComplaint(REFERENCE);
        return all.get(all.size() - 1);
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(address).accept(MediaType.TEXT_HTML)).andExpect(status().isOk()).andReturn()
            .getResponse()
            .getContentAsString();
    }

    private List<String> logged() {
        return jdbc.sql(
            "select what || ': ' || coalesce(item, '') || ', ' || way || ', ' || coalesce(text_before, '-') || ', ' "
                + "|| coalesce(text_after, '-') from access_log where what in ('CHANGED', 'DOCUMENT') order by id")
            .query(String.class).list();
    }

    @Test
    void severalAreAddedAtOnceAndStandInTheCaseAndItsTimeline() throws Exception {
        sent(List.of(file("Minutes <b>1</b>.pdf", PDF), file("photo.png", Samples.picture("png"))), "kind",
            "conference-minutes")
            .andExpect(status().isSeeOther());

        assertThat(page(CASE)).contains("1. <a class=\"govuk-link\" href=\"/api/documents/",
            "?inline&#x3D;true\">b-.pdf</a>",
            ">photo.png</a>", "Conference minutes", "Everybody who reads this case",
            "Monday 23 November 2026, 09:00, by Name of hackney-officer",
            "Document 1 (Conference minutes) was added.", "Document 2 (Conference minutes) was added.");
        assertThat(logged()).containsExactly("CHANGED: Document 1, version 1, PAGE, -, b-.pdf",
            "CHANGED: Document 2, version 1, PAGE, -, photo.png");
    }

    @Test
    void ofSeveralWithOneThatCannotBeAddedNoneIsAndWhatWasChosenStaysChosen() throws Exception {
        sent(List.of(file("ok.pdf", PDF), file("Okafor <i>x</i>.pdf", new byte[0])), "kind", "written-views", "party",
            "chair",
            "receivedOn", "2026-11-20", "audience", "council").andExpect(status().isBadRequest())
            .andExpect(content().string(containsString("Okafor &lt;i&gt;x&lt;/i&gt;.pdf is empty.")))
            .andExpect(content().string(containsString("<option value=\"written-views\" selected>")))
            .andExpect(content().string(containsString("<option value=\"chair\" selected>")))
            .andExpect(content().string(containsString("value=\"2026-11-20\"")))
            .andExpect(content().string(containsString("value=\"council\" checked")));
        assertThat(documents.forComplaint(REFERENCE)).isEmpty();
    }

    @Test
    void whatIsMissingIsSaidAllAtOnce() throws Exception {
        sent(List.of(file("a.pdf", PDF))).andExpect(status().isBadRequest())
            .andExpect(content().string(containsString("<a href=\"#kind\">Kind: choose one.")));
        sent(List.of(file("a.pdf", PDF)), "kind", "written-views", "audience", "x", "receivedOn", "2026-11-24")
            .andExpect(status().isBadRequest())
            .andExpect(content().string(containsString("Who may see it: choose one.")))
            .andExpect(content().string(containsString("id=\"party-error\"")))
            .andExpect(content().string(containsString("Received on: this day is still to come.")));
        sent(List.of(), "kind", "report").andExpect(status().isBadRequest())
            .andExpect(content().string(containsString("Files: choose at least one.")));
        assertThat(documents.forComplaint(REFERENCE)).isEmpty();
    }

    @Test
    void writtenViewsSayWhoseTheyAreAndWhetherTheyCameInTheWindowOfTheirLetter() throws Exception {
        given(letters.forComplaint(REFERENCE)).willReturn(List.of(
            ALetter.toAda().with("template", "brent/investigation-notice").with("role", "chair")
                .with("receivedOn", day("2026-11-05")).letter(),
            ALetter.toAda().with("template", "brent/investigation-notice").with("role", "line-manager")
                .with("receivedOn", day("2026-11-06")).letter()));
        added("in.pdf", PDF, "kind", "written-views", "party", "line-manager", "receivedOn", "2026-11-20");
        added("late.pdf", PDF, "kind", "written-views", "party", "chair", "receivedOn", "2026-11-20");
        added("other.pdf", PDF, "kind", "written-views", "party", "complainant", "receivedOn", "2026-11-20");

        assertThat(page(CASE)).contains(
            "The chair&#39;s line manager, received Friday 20 November 2026: in the window, which ends Friday 20 "
                + "November 2026.",
            "The conference chair, received Friday 20 November 2026: after the window, which ended Thursday 19 "
                + "November 2026. They count all the same.",
            "The complainant, received Friday 20 November 2026.");
        mvc.perform(get("/api/complaints/" + REFERENCE)).andExpect(jsonPath("$.documents[1].party").value("chair"))
            .andExpect(jsonPath("$.documents[1].windowEndsOn").value("2026-11-19"))
            .andExpect(jsonPath("$.documents[1].receivedOn").value("2026-11-20"));
    }

    @Test
    void versionsAreKeptAndOneThatIsWithdrawnGivesPlaceToTheOneBefore() throws Exception {
        added("first.pdf", PDF, "kind", "report");
        String page = DOCUMENTS + "/1";
        sent(page + "/versions", MediaType.TEXT_HTML_VALUE, List.of(file("second.pdf", Samples.pdf(2))))
            .andExpect(redirectedUrl(page));
        assertThat(page(CASE)).contains("second.pdf", "(version 2)").doesNotContain("first.pdf");
        assertThat(page(page)).contains("first.pdf", "second.pdf");

        mvc.perform(post(page + "/2/withdraw").accept(MediaType.TEXT_HTML)).andExpect(status().isBadRequest())
            .andExpect(content().string(containsString("Why it is withdrawn: this must be filled in.")));
        mvc.perform(post(page + "/2/withdraw").accept(MediaType.TEXT_HTML).param("reason", "The <draft>"))
            .andExpect(redirectedUrl(page));

        assertThat(page(CASE)).contains("first.pdf").doesNotContain("second.pdf");
        assertThat(page(page)).contains("second.pdf", "The &lt;draft&gt;", "Withdrawn Monday 23 November 2026, 09:00");
        mvc.perform(post(page + "/3/withdraw").accept(MediaType.TEXT_HTML).param("reason", "x"))
            .andExpect(status().isNotFound());
        mvc.perform(get(DOCUMENTS + "/7").accept(MediaType.TEXT_HTML)).andExpect(status().isNotFound());
        sent(page + "/versions", MediaType.TEXT_HTML_VALUE, List.of(file("a.pdf", PDF), file("b.pdf", PDF)))
            .andExpect(status().isBadRequest());
        assertThat(logged()).contains("CHANGED: Document 1, version 2, PAGE, second.pdf, -");
    }

    @Test
    void whatIsForTheCouncilOrWithdrawnIsClosedToOthersInListsAndAsAFile() throws Exception {
        Document all = added("all.pdf", PDF, "kind", "report");
        Document council = added("council.pdf", PDF, "kind", "other", "audience", "council");
        Document withdrawn = added("wrong family.pdf", PDF, "kind", "other");
        documents.withdraw(withdrawn, "Of the Smith family");
        assertThat(page(CASE)).contains("council.pdf", "wrong family.pdf", "Of the Smith family",
            "Only these teams: Quality and Improvement Unit, Supervisors");

        given(access.registersReadable()).willReturn(Set.of());
        given(staff.currentUser()).willReturn("hackney-manager");
        assertThat(page(CASE)).contains("all.pdf", "Withdrawn").doesNotContain("council.pdf", "wrong family", "Smith");
        assertThat(page(DOCUMENTS)).doesNotContain("council.pdf", "wrong family", "Smith");
        mvc.perform(get("/api/complaints/" + REFERENCE)).andExpect(jsonPath("$.documents.length()").value(2))
            .andExpect(jsonPath("$.documents[0].url").value("/api/documents/" + all.id()))
            .andExpect(jsonPath("$.documents[1].name").isEmpty()).andExpect(jsonPath("$.documents[1].url").isEmpty())
            .andExpect(jsonPath("$.documents[1].withdrawnReason").isEmpty());
        mvc.perform(get("/api/documents/" + all.id())).andExpect(status().isOk());
        for (Document closed : List.of(council, withdrawn)) {
            mvc.perform(get("/api/documents/" + closed.id())).andExpect(status().isNotFound());
        }
        mvc.perform(get(DOCUMENTS + "/2").accept(MediaType.TEXT_HTML)).andExpect(status().isNotFound());
        sent(DOCUMENTS + "/2/versions", MediaType.TEXT_HTML_VALUE, List.of(file("a.pdf", PDF)))
            .andExpect(status().isNotFound());
        mvc.perform(post(DOCUMENTS + "/2/1/withdraw").accept(MediaType.TEXT_HTML).param("reason", "x"))
            .andExpect(status().isNotFound());

        Document own = added("own.pdf", PDF, "kind", "other", "audience", "council");
        mvc.perform(get("/api/documents/" + own.id())).andExpect(status().isOk());
        given(access.mayRead(any())).willReturn(false);
        mvc.perform(get("/api/documents/" + own.id())).andExpect(status().isNotFound());
        mvc.perform(get("/api/documents/" + all.id())).andExpect(status().isNotFound());
        mvc.perform(get(DOCUMENTS).accept(MediaType.TEXT_HTML)).andExpect(status().isNotFound());
        sent(List.of(file("a.pdf", PDF)), "kind", "other").andExpect(status().isNotFound());
    }

    @Test
    void onlyWhoAddedADocumentTheTeamThatRunsTheCaseAndSupervisorsReplaceOrWithdrawIt() throws Exception {
        added("minutes.pdf", PDF, "kind", "conference-minutes");
        given(access.registersReadable()).willReturn(Set.of());
        given(staff.currentUser()).willReturn("hackney-panel-chair");
        added("own.pdf", PDF, "kind", "report");

        assertThat(page(DOCUMENTS)).contains("All versions<span class=\"govuk-visually-hidden\"> document 1<",
            "New version, or withdraw<span class=\"govuk-visually-hidden\"> document 2<");
        assertThat(page(DOCUMENTS + "/1")).contains("minutes.pdf").doesNotContain("/withdraw", "add-documents");
        assertThat(page(DOCUMENTS + "/2")).contains("/documents/2/1/withdraw", "add-documents");
        for (ResultActions refused : List.of(
            mvc.perform(post(DOCUMENTS + "/1/1/withdraw").accept(MediaType.TEXT_HTML).param("reason", "Not so")),
            sent(DOCUMENTS + "/1/versions", MediaType.TEXT_HTML_VALUE, List.of(file("mine.pdf", Samples.pdf(2)))))) {
            refused.andExpect(status().isForbidden())
                .andExpect(content().string(containsString("Somebody else added this document.")));
        }
        assertThat(documents.current(REFERENCE)).extracting(Document::name).containsExactly("minutes.pdf", "own.pdf");

        sent(DOCUMENTS + "/2/versions", MediaType.TEXT_HTML_VALUE, List.of(file("own again.pdf", Samples.pdf(2))))
            .andExpect(status().isSeeOther());
        mvc.perform(post(DOCUMENTS + "/2/2/withdraw").accept(MediaType.TEXT_HTML).param("reason", "Not it"))
            .andExpect(status().isSeeOther());
        given(staff.currentUser()).willReturn("hackney-supervisor");
        given(staff.isMember("hackney-supervisor", "hackney-supervisors")).willReturn(true);
        mvc.perform(post(DOCUMENTS + "/1/1/withdraw").accept(MediaType.TEXT_HTML).param("reason", "Other family"))
            .andExpect(status().isSeeOther());
        assertThat(documents.current(REFERENCE)).extracting(Document::name).containsExactly("own.pdf");
    }

    @Test
    void anAdministratorWithAReasonReadsAndChangesNothing() throws Exception {
        Document council = added("council.pdf", PDF, "kind", "other", "audience", "council");
        given(access.registersReadable()).willReturn(Set.of());
        given(access.isAdministrator()).willReturn(true);
        given(staff.currentUser()).willReturn("admin");

        mvc.perform(get("/api/documents/" + council.id())).andExpect(status().isOk());
        assertThat(page(CASE)).contains("council.pdf").doesNotContain("id=\"add-documents\"");
        sent(List.of(file("a.pdf", PDF)), "kind", "other").andExpect(status().isForbidden());
        mvc.perform(post(DOCUMENTS + "/1/1/withdraw").param("reason", "x")).andExpect(status().isForbidden());
    }

    @Test
    void aFileIsSavedAndNeverAPageAndItsReadingIsLogged() throws Exception {
        Document pdf = added("Nowak \"1\" żółć.pdf", PDF, "kind", "report");
        Document text = added("a.txt", "<b>hello</b>".getBytes(), "kind", "other");
        jdbc.sql("delete from access_log").update();

        byte[] read = mvc.perform(get("/api/documents/" + pdf.id())).andExpect(status().isOk())
            .andExpect(content().contentType("application/pdf"))
            .andExpect(header().longValue("Content-Length", PDF.length))
            .andExpect(header().string("X-Content-Type-Options", "nosniff"))
            .andExpect(header().string("Cache-Control", "no-store"))
            .andExpect(header().string("Content-Disposition", containsString("attachment; ")))
            .andExpect(header().string("Content-Disposition",
                containsString("filename*=UTF-8''Nowak%20-1-%20%C5%BC%C3%B3%C5%82%C4%87.pdf")))
            .andReturn().getResponse().getContentAsByteArray();
        assertThat(read).isEqualTo(PDF);
        mvc.perform(get("/api/documents/" + pdf.id() + "?inline=true"))
            .andExpect(header().string("Content-Disposition", containsString("inline; ")))
            .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")));
        mvc.perform(get("/api/documents/" + text.id() + "?inline=true")).andExpect(content().contentType("text/plain"))
            .andExpect(header().string("Content-Disposition", containsString("attachment; ")))
            .andExpect(header().string("Content-Security-Policy", containsString("sandbox;")));

        assertThat(logged()).containsExactly("DOCUMENT: Document 1, version 1, PAGE, -, -",
            "DOCUMENT: Document 1, version 1, PAGE, -, -", "DOCUMENT: Document 2, version 1, PAGE, -, -");
        for (String odd : List.of("x", "'", "../1", "11111111-2222-3333-4444-555555555555")) {
            mvc.perform(get("/api/documents/{id}", odd)).andExpect(status().isNotFound());
        }
    }

    @Test
    void programsGetWhatWasAddedAndWhatWasWrong() throws Exception {
        String address = "/api/complaints/" + REFERENCE + "/documents";
        sent(address, MediaType.APPLICATION_JSON_VALUE, List.of(file("a.docx", Samples.word())), "kind", "meeting-note")
            .andExpect(status().isCreated())
            .andExpect(jsonPath("$[0].number").value(1)).andExpect(jsonPath("$[0].name").value("a.docx"))
            .andExpect(jsonPath("$[0].kind").value("meeting-note")).andExpect(jsonPath("$[0].audience").value("case"))
            .andExpect(jsonPath("$[0].sha256").isNotEmpty())
            .andExpect(jsonPath("$[0].addedBy").value("hackney-officer"));
        sent(address, MediaType.APPLICATION_JSON_VALUE,
            List.of(file("Okafor.exe", "MZ".getBytes()), file("b.pdf", PDF)),
            "kind", "other").andExpect(status().isBadRequest())
            .andExpect(content().contentType("application/problem+json"))
            .andExpect(jsonPath("$.field").value("files"))
            .andExpect(jsonPath("$.detail").value(containsString("File 1 is not")));
        assertThat(documents.forComplaint(REFERENCE)).hasSize(1);
    }
}
