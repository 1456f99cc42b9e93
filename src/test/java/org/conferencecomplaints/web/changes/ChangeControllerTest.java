package org.conferencecomplaints.web.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conferencecomplaints.casework.changes.ComplaintChanges.Asked;
import org.conferencecomplaints.casework.changes.ComplaintChanges.Change;
import org.conferencecomplaints.casework.changes.ComplaintChanges.Question;
import org.conferencecomplaints.casework.complainants.ComplainantQuestions.Kind;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.platform.Refusals;
import org.conferencecomplaints.web.support.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

@Tag("database")
class ChangeControllerTest extends WebTest {

    private static final String CASE = "/complaints/" + REFERENCE;
    private static final String PAGE = CASE + "/change/trial-change";
    private static final String SHORT = "/api/complaints/%s/in-short";
    private static final Change CHANGE = new Change("trial-change", "Try a change", "hackney-triage");

    @BeforeEach
    void aChangeThatAsksInEveryWay() {
        aWholeCase();
        jdbc.sql("delete from access_log").update();
        given(changes.possible(any())).willReturn(List.of(CHANGE));
        given(changes.find(any(), eq(CHANGE.key()))).willReturn(Optional.of(CHANGE));
        given(changes.asked(any(), eq(CHANGE))).willReturn(new Asked(List.of("It ends <at once>."), List.of(
            new Question("doneOn", "Done on", "The day they said so.", Kind.LINE, true, Map.of(), ""),
            new Question("day", "Day", null, Kind.LINE, true, Map.of(), ""),
            new Question("words", "Why", null, Kind.LINES, false, Map.of(), ""),
            new Question("line", "Who", null, Kind.LINE, false, Map.of(), "A proposal"),
            new Question("way", "Which way", "One of these.", Kind.CHOICE, false, Map.of("a", "This", "b", "That"), ""),
            new Question("sure", "Sure", "Not needed.", Kind.TICK, false, Map.of(), ""))));
    }

    @Test
    void theCaseAndItsTabLeadToWhatThePersonMayDo() throws Exception {
        given(work.referenceOf("task-1")).willReturn(Optional.of(REFERENCE));
        assertThat(page(CASE)).contains("Change this complaint",
            "<a class=\"govuk-link\" href=\"" + PAGE + "\">Try a change</a>");
        assertThat(page("/tasks/task-1/case"))
            .contains("<a class=\"govuk-link\" href=\"" + PAGE + "\">Try a change</a>");
        given(changes.possible(any())).willReturn(List.of());
        assertThat(page(CASE)).doesNotContain("Change this complaint", PAGE);
    }

    @Test
    void itReadsTheComplaintBackAboveTheFormsOwnFields() throws Exception {
        assertThat(page(PAGE)).containsSubsequence("Try a change: " + REFERENCE, "Complaint by",
            "Ada &lt;script&gt;alert(1)&lt;/script&gt; Okafor", "Received", "Friday 13 November 2026",
            "Where it stands",
            "open, at the stage “The Group Manager answers”", "It ends &lt;at once&gt;.", "Done on",
            "The day they said so.",
            "type=\"date\" id=\"doneOn\"", "<textarea class=\"govuk-textarea\" id=\"words\"", "value=\"A proposal\"",
            "Which way", "One of these.", "id=\"way-a\"", "type=\"checkbox\" id=\"sure\"", "Not needed.",
            "Try a change</button>");
        assertThat(logged()).containsExactly("CASE name, date received and where it stands");
    }

    @Test
    void aClosedComplaintSaysWhenAndHowItEnded() throws Exception {
        jdbc.sql("update complaint set status = 'closed', outcome = 'not-escalated', closed_on = date '2026-11-20'")
            .update();
        mvc.perform(get(SHORT.formatted(REFERENCE))).andExpect(jsonPath("$.stands").value(
            "closed on Friday 20 November 2026: Not escalated"));
    }

    @Test
    void whatIsDoneIsSaidOnTheCaseAfterwardsAndOnlyToWhoDidIt() throws Exception {
        typed().andExpect(status().isSeeOther()).andExpect(redirectedUrl(CASE + "?done=trial-change"));
        verify(changes).make(any(), eq(CHANGE), any());
        String said = "Try a change: recorded by you on Monday 16 November 2026, 09:00.";
        assertThat(page(CASE + "?done=trial-change")).contains(said);
        assertThat(page(CASE + "?done=another")).doesNotContain("Done</h2>");
        assertThat(page(CASE)).doesNotContain("Done</h2>");
        given(staff.currentUser()).willReturn("hackney-supervisor");
        assertThat(page(CASE + "?done=trial-change")).doesNotContain("Done</h2>");
    }

    @Test
    void aRefusalStandsBesideItsFieldAndNothingTypedIsLost() throws Exception {
        willThrow(new Refusals(List.of(new Refusal("doneOn", "Done on: this cannot be in the future."),
            new Refusal("complaintReference", "Reference of the complaint: not open."))))
            .given(changes).make(any(), any(), any());
        assertThat(typed().andExpect(status().isBadRequest()).andReturn().getResponse().getContentAsString())
            .contains("href=\"#doneOn\">Done on: this cannot be in the future.", "id=\"doneOn-error\"",
                "href=\"#form\">Reference of the complaint: not open.", "value=\"2026-12-24\"",
                "<b>why</b>".replace("<", "&lt;")
                    .replace(">", "&gt;"),
                "Ada &lt;script&gt;");
    }

    @Test
    void whatThePersonMayNotDoIsNotThere() throws Exception {
        for (String key : List.of("another-change", "send-letter", "x;y")) {
            mvc.perform(get(CASE + "/change/{key}", key)).andExpect(status().isNotFound());
            mvc.perform(post(CASE + "/change/{key}", key).contentType(MediaType.APPLICATION_FORM_URLENCODED))
                .andExpect(status().isNotFound());
        }
        verify(changes, never()).make(any(), any(), any());
    }

    @Test
    void whoMayNotReadTheCaseIsToldWhatWhoAsksForNoneIsTold() throws Exception {
        String unknown = answer("HCK-1999-0001");
        given(access.mayRead(any())).willReturn(false);
        assertThat(answer(REFERENCE)).isEqualTo(unknown.replace("HCK-1999-0001", REFERENCE)).doesNotContain("Ada");
        mvc.perform(get(PAGE)).andExpect(status().isNotFound());
        typed().andExpect(status().isNotFound());
        verify(changes, never()).make(any(), any(), any());
        assertThat(logged()).isEmpty();
    }

    @Test
    void anAdministratorReadsAndChangesNothing() throws Exception {
        given(access.isAdministrator()).willReturn(true);
        mvc.perform(get(PAGE)).andExpect(status().isForbidden());
        typed().andExpect(status().isForbidden());
        assertThat(page(CASE)).doesNotContain("Change this complaint");
        verify(changes, never()).make(any(), any(), any());
    }

    private ResultActions typed() throws Exception {
        return mvc.perform(post(PAGE).accept(MediaType.TEXT_HTML).contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .param("seen", "a").param("doneOn", "2026-12-24").param("words", "<b>why</b>"));
    }

    private String answer(String reference) throws Exception {
        return mvc.perform(get(SHORT.formatted(reference))).andExpect(status().isNotFound()).andReturn().getResponse()
            .getContentAsString();
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(address).accept(MediaType.TEXT_HTML)).andExpect(status().isOk()).andReturn()
            .getResponse()
            .getContentAsString();
    }

    private List<String> logged() {
        return jdbc.sql("select what, item from access_log")
            .query((row, number) -> row.getString(1) + " " + row.getString(2)).list();
    }
}
