package org.conferencecomplaints.web.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.UUID;
import org.conferencecomplaints.casework.casefile.Note;
import org.conferencecomplaints.casework.casefile.Notes;
import org.conferencecomplaints.web.support.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

class NoteControllerTest extends WebTest {

    private static final String CASE = "/complaints/" + REFERENCE;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private Notes notes;

    @BeforeEach
    void aCase() {
        aWholeCase();
    }

    @Test
    void aNoteStandsInTheTimelineWithWhoAndWhen() throws Exception {
        typed("Rang <b>twice</b>\r\nרשום", UUID.randomUUID().toString()).andExpect(status().isSeeOther())
            .andExpect(redirectedUrl(CASE + "#timeline"));

        assertThat(page(CASE)).contains("Rang &lt;b&gt;twice&lt;/b&gt;\nרשום", "Monday 23 November 2026, 09:00",
            "by Name of hackney-officer", "Correct it by a further note").doesNotContain("<b>twice");
    }

    @Test
    void aFurtherNoteCorrectsOneAndBothStay() throws Exception {
        typed("They agreed.", "a");
        Note wrong = notes.forComplaint(REFERENCE).get(0);
        assertThat(page(CASE + "/notes/new?corrects=" + wrong.id())).contains("They agreed.",
            "Name of hackney-officer wrote on Monday 23 November 2026", "?corrects&#x3D;" + wrong.id());
        mvc.perform(post(CASE + "/notes?corrects=" + wrong.id()).contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .param("text", "They did not agree.").param("seen", "b"))
            .andExpect(status().isSeeOther());

        assertThat(page(CASE)).contains("They agreed.", "They did not agree.", "Note (corrected by a later note)",
            "Note, which corrects the one of Monday 23 November 2026, 09:00");
        assertThat(notes.forComplaint(REFERENCE).get(0)).isEqualTo(wrong);
    }

    @Test
    void aNoteOfAnotherCaseIsNotCorrected() throws Exception {
        complaint("HCK-2026-0002", "hackney", "Bo", "C", "2026-11-13");
        typed("Here.", "a");
        String elsewhere = "/complaints/HCK-2026-0002/notes";
        for (String id : new String[] {String.valueOf(notes.forComplaint(REFERENCE).get(0).id()), "999", "x", "-1",
            "99999999999999999999"}) {
            mvc.perform(get(elsewhere + "/new?corrects=" + id).accept(MediaType.TEXT_HTML))
                .andExpect(status().isNotFound());
            mvc.perform(post("/api" + elsewhere).contentType(MediaType.APPLICATION_JSON)
                .content("{\"text\":\"There.\",\"corrects\":\"" + id + "\"}")).andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("corrects"));
        }
        assertThat(notes.forComplaint("HCK-2026-0002")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \r\n ", "with a nul \u0000", "with an escape \u001b", "half a character \ud83d"})
    void whatCannotBeKeptIsRefusedByName(String text) throws Exception {
        ObjectNode note = JSON.createObjectNode().put("text", text);
        mvc.perform(post("/api" + CASE + "/notes").contentType(MediaType.APPLICATION_JSON)
            .content(JSON.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII).writeValueAsString(note)))
            .andExpect(status().isBadRequest()).andExpect(jsonPath("$.field").value("text"));
        assertThat(notes.forComplaint(REFERENCE)).isEmpty();
    }

    @Test
    void whatIsTooLongIsRefusedAndNotLost() throws Exception {
        typed("x".repeat(20_001), "a").andExpect(status().isBadRequest())
            .andExpect(content().string(containsString("Note: this is longer than 20,000 characters.")))
            .andExpect(content().string(containsString("x".repeat(20_001))))
            .andExpect(content().string(containsString("name=\"seen\" value=\"a\"")));
        typed("🙂".repeat(20_000), "a").andExpect(status().isSeeOther());
        assertThat(notes.forComplaint(REFERENCE)).singleElement()
            .satisfies(note -> assertThat(note.text()).hasSize(40_000));
    }

    @Test
    void sentTwiceItIsKeptOnceAndOtherWordsAreNotLost() throws Exception {
        typed("Once.", "a").andExpect(status().isSeeOther());
        typed("Once.", "a").andExpect(status().isSeeOther());
        String again = typed("Something else.", "a").andExpect(status().isBadRequest()).andReturn().getResponse()
            .getContentAsString();

        assertThat(again).contains("sent already", "Something else.</textarea>")
            .doesNotContain("name=\"seen\" value=\"a\"");
        assertThat(notes.forComplaint(REFERENCE)).hasSize(1);
    }

    @Test
    void programsAddAndReadNotes() throws Exception {
        mvc.perform(post("/api" + CASE + "/notes").contentType(MediaType.APPLICATION_JSON)
            .content("{\"text\":\"By a program.\"}"))
            .andExpect(status().isCreated()).andExpect(jsonPath("$.by").value("hackney-officer"));
        mvc.perform(get("/api" + CASE + "/notes")).andExpect(status().isOk())
            .andExpect(jsonPath("$.items[0].text").value("By a program."));
        for (String body : new String[] {"", "[]", "null", "{\"text\":5}", "{\"text\":{\"a\":1}}",
            "{\"text\":\"x\",\"key\":\"<b>\"}"}) {
            mvc.perform(post("/api" + CASE + "/notes").contentType(MediaType.APPLICATION_JSON).content(body))
                .andExpect(status().isBadRequest());
        }
        assertThat(notes.forComplaint(REFERENCE)).hasSize(1);
    }

    @Test
    void whoMayNotReadTheFileNeitherReadsNorWritesNotes() throws Exception {
        given(access.mayRead(any())).willReturn(false);
        typed("x", "a").andExpect(status().isNotFound());
        mvc.perform(get("/api" + CASE + "/notes")).andExpect(status().isNotFound());
        mvc.perform(get(CASE + "/notes/new")).andExpect(status().isNotFound());
        assertThat(notes.forComplaint(REFERENCE)).isEmpty();
    }

    @Test
    void anAdministratorWhoMayReadWritesNothing() throws Exception {
        typed("Hello.", "a");
        given(access.isAdministrator()).willReturn(true);
        given(access.registersReadable()).willReturn(Set.of());

        typed("x", "b").andExpect(status().isForbidden());
        mvc.perform(get(CASE + "/actions/new")).andExpect(status().isForbidden());
        assertThat(page(CASE)).contains("Hello.", "New concern about a child’s safety")
            .doesNotContain("Add a note", "Correct it by", "Add a learning action");
    }

    private ResultActions typed(String text, String key) throws Exception {
        return mvc.perform(
            post(CASE + "/notes").accept(MediaType.TEXT_HTML).contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("text", text).param("seen", key));
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(address).accept(MediaType.TEXT_HTML)).andExpect(status().isOk()).andReturn()
            .getResponse()
            .getContentAsString();
    }
}
