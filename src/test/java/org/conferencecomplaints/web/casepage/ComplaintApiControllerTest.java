package org.conferencecomplaints.web.casepage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Optional;
import java.util.Set;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.web.support.WebTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;

@Tag("database")
@ExtendWith(OutputCaptureExtension.class)
class ComplaintApiControllerTest extends WebTest {

    @Test
    void aCaseIsToldAsTheContractHasIt() throws Exception {
        aWholeCase();
        mvc.perform(get("/api/complaints/" + REFERENCE)).andExpect(status().isOk()).andExpect(content().json("""
            {"reference": "HCK-2026-0001", "tenant": "hackney", "procedure": "hackney-conference-complaint",
             "status": "open", "stage": "The Group Manager answers", "outcome": null,
             "receivedOn": "2026-11-13", "closedOn": null,
             "facts": {"complainantName": "Ada <script>alert(1)</script> Okafor", "contactChannel": "post",
               "contactNotes": "Never ring the house", "conferenceOn": "2026-11-02",
               "complaint": "First line\\nSecond line 🙂", "groundConduct": true, "groundFacts": false,
                "schoolName": "Elm",
               "triageDecision": "accept", "triageReason": ""},
             "entries": [
               {"activity": "Event_ComplaintReceived", "form": "hackney-complaint", "by": "hackney-officer",
                "at": "2026-11-13T10:15:00Z", "answers": {"complainantName": "Ada <script>alert(1)</script> Okafor",
                  "contactChannel": "post", "contactNotes": "Never ring the house", "conferenceOn": "2026-11-02",
                  "complaint": "First line\\nSecond line 🙂", "groundConduct": true, "groundFacts": false,
                "schoolName": "Elm"}},
               {"activity": "Activity_TriageComplaint", "form": "hackney-triage", "by": "hackney-officer",
                "at": "2026-11-16T09:00:00Z", "answers": {"triageDecision": "accept", "triageReason": ""}}],
             "deadlines": [
               {"clause": "H-1.2", "clauseName": "Acknowledge the complaint", "anchor": "2026-11-13",
                "limit": "3 working days", "due": "2026-11-18", "extendedTo": "2026-11-19", "metOn": "2026-11-18",
                "missed": false, "recordedLate": true, "endedOn": null,
                "why": "3 working days from Friday 13 November 2026; not counted: the weekend"},
               {"clause": "H-1.4", "clauseName": "The Group Manager gets in touch", "anchor": "2026-11-06",
                "limit": "10 working days", "due": "2026-11-20", "extendedTo": null, "metOn": null, "missed": true,
                "recordedLate": false, "endedOn": null, "why": "10 working days from Friday 6 November 2026"}],
             "letters": [{"id": "11111111-2222-3333-4444-555555555555", "template": "hackney/acknowledgement",
               "subject": "We have your complaint", "recipient": "Ada Okafor", "channel": "post", "status": "sent",
               "issuedAt": "2026-11-16T09:00:01Z", "sentOn": "2026-11-18", "receivedOn": "2026-11-20",
               "url": "/api/letters/11111111-2222-3333-4444-555555555555"}],
             "referrals": [{"to": "Dr <b>Bell</b>", "kind": "signposted", "what": "Told by letter",
               "madeOn": "2026-11-16", "result": null, "resultOn": null}],
             "documents": [],
             "next": [{"id": "task-1", "name": "Arrange meeting", "activity": "Activity_ArrangeMeeting",
               "who": "Group Manager", "due": "2026-11-20", "priority": 80}],
             "events": [{"at": "2026-11-18T00:00:05Z", "by": "machine",
               "what": "The deadline was missed: it was due on 2026-11-17."}],
             "complainants": [{"number": 1, "version": 1, "withdrawnOn": null,
               "known": {"complainantName": "Ada <script>alert(1)</script> Okafor", "contactChannel": "post",
                 "contactNotes": "Never ring the house"}}],
             "filing": []}
            """, true));
    }

    @Test
    void theRegisterIsPagedWithTheLatestReceivedFirst() throws Exception {
        complaint("HCK-2026-0001", "hackney", "Ada", "CH-1", "2026-11-13");
        complaint("HCK-2026-0002", "hackney", "Bo", "CH-2", "2026-11-20");
        mvc.perform(get("/api/complaints?size=1&page=2&status=open")).andExpect(status().isOk())
            .andExpect(content().json("""
                {"items": [{"reference": "HCK-2026-0001", "tenant": "hackney",
                   "procedure": "hackney-conference-complaint", "status": "open", "outcome": null,
                   "complainantName": "Ada", "childReference": "CH-1", "conferenceOn": "2026-11-02",
                   "conferenceChair": "hackney-chair", "receivedOn": "2026-11-13",
                   "recordedAt": "2026-11-13T10:15:00Z", "closedOn": null, "overdue": false}],
                 "page": 2, "size": 1, "total": 2, "more": false, "pages": 2}""", true));
    }

    @Test
    void aRowIsOverdueWhileAnUnmetLimitIsPast() throws Exception {
        aWholeCase();
        mvc.perform(get("/api/complaints")).andExpect(jsonPath("$.items[0].overdue").value(true));
        verify(deadlines, never()).of(anyString());
    }

    @Test
    void aRoleWithoutARegisterIsToldWhereToLook() throws Exception {
        given(access.registersReadable()).willReturn(Set.of());
        mvc.perform(get("/api/complaints")).andExpect(status().isForbidden())
            .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
            .andExpect(jsonPath("$.detail", containsString("Tasklist")));
    }

    @Test
    void anUnknownCaseAndOneThatMayNotBeReadGetTheSameAnswer() throws Exception {
        complaint(REFERENCE, "hackney", "Ada", "CH-1", "2026-11-13");
        given(access.mayRead(any(Complaint.class))).willReturn(false);
        String closed = bodyOf404("/api/complaints/" + REFERENCE);
        assertThat(closed.replace(REFERENCE, "X"))
            .isEqualTo(bodyOf404("/api/complaints/HCK-2026-0999").replace("HCK-2026-0999", "X"));
    }

    @Test
    void aLetterOfACaseThatMayNotBeReadIsAsIfItWereNotThere() throws Exception {
        aWholeCase();
        given(access.mayRead(any(Complaint.class))).willReturn(false);
        String closed = bodyOf404("/api/letters/" + LETTER);
        assertThat(closed.replace(LETTER, "X")).isEqualTo(bodyOf404("/api/letters/no-such").replace("no-such", "X"));
    }

    @Test
    void aLetterIsShownInTheBrowserAndKeptByNoCache() throws Exception {
        aWholeCase();
        mvc.perform(get("/api/letters/" + LETTER)).andExpect(status().isOk())
            .andExpect(content().contentType(MediaType.APPLICATION_PDF))
            .andExpect(content().bytes(PDF))
            .andExpect(header().string("Content-Disposition", "inline; filename=\"HCK-2026-0001-acknowledgement.pdf\""))
            .andExpect(header().string("X-Content-Type-Options", "nosniff"))
            .andExpect(header().string("Cache-Control", "no-store"));
    }

    @Test
    void aPrescribedTextIsForAllStaffOfItsCouncilAndNobodyElse() throws Exception {
        String address = "/api/letters/wording/brent/conference-invitation-wording";
        given(wordings.pdf("brent", "conference-invitation-wording")).willReturn(Optional.of(PDF));
        given(access.councils()).willReturn(Set.of("hackney"));
        mvc.perform(get(address)).andExpect(status().isNotFound());

        given(access.councils()).willReturn(Set.of("brent"));
        given(access.registersReadable()).willReturn(Set.of());
        mvc.perform(get(address)).andExpect(status().isOk())
            .andExpect(content().contentType(MediaType.APPLICATION_PDF)).andExpect(content().bytes(PDF))
            .andExpect(
                header().string("Content-Disposition", "inline; filename=\"conference-invitation-wording.pdf\""));
        mvc.perform(get("/api/letters/wording/brent/another")).andExpect(status().isNotFound());
    }

    @Test
    void aLetterThatIsBeingMadeSaysSo() throws Exception {
        aWholeCase();
        given(letters.pdf(LETTER)).willReturn(Optional.empty());
        mvc.perform(get("/api/letters/" + LETTER)).andExpect(status().isNotFound())
            .andExpect(jsonPath("$.detail", containsString("being made")));
    }

    @ParameterizedTest
    @CsvSource({"status,late", "from,2026-02-29", "from,yesterday", "to,+999999999-12-31", "page,-1", "page,0",
        "page,x", "page,99999999999", "size,101", "size,0", "text,a\u0000b"})
    void aFilterThatMeansNothingIsRefusedByName(String field, String value) throws Exception {
        mvc.perform(get("/api/complaints").param(field, value)).andExpect(status().isBadRequest())
            .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
            .andExpect(jsonPath("$.status").value(400)).andExpect(jsonPath("$.field").value(field));
    }

    @Test
    void anEndBeforeTheBeginningIsRefused() throws Exception {
        mvc.perform(get("/api/complaints?from=2026-03-02&to=2026-03-01")).andExpect(status().isBadRequest())
            .andExpect(jsonPath("$.field").value("to"));
    }

    @Test
    void textBeyondMeasureIsRefusedAndNotRepeated() throws Exception {
        mvc.perform(get("/api/complaints").param("text", "q".repeat(100_000))).andExpect(status().isBadRequest())
            .andExpect(jsonPath("$.field").value("text")).andExpect(content().string(not(containsString("qqq"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HCK-2026-0001'--", "💥", "a b", "<script>", "x\u0000",
        "123456789012345678901234567890123456789"})
    void aReferenceOfOddCharactersIsNotFound(String reference) throws Exception {
        mvc.perform(get("/api/complaints/{reference}", reference)).andExpect(status().isNotFound())
            .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void otherMethodsFormatsAndAddressesGetProblemDetailsToo() throws Exception {
        mvc.perform(post("/api/complaints")).andExpect(status().isMethodNotAllowed())
            .andExpect(header().string("Allow", "GET"))
            .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        mvc.perform(get("/api/complaints").accept(MediaType.TEXT_HTML)).andExpect(status().isNotAcceptable())
            .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        mvc.perform(get("/api/nothing")).andExpect(status().isNotFound())
            .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void whatBreaksIsNumberedAndNeitherToldNorLoggedInItsWords(CapturedOutput log) throws Exception {
        given(work.stage(anyString())).willThrow(new IllegalStateException("Ada Okafor of 1 High Street"));
        complaint(REFERENCE, "hackney", "Ada", "CH-1", "2026-11-13");
        mvc.perform(get("/api/complaints/" + REFERENCE)).andExpect(status().isInternalServerError())
            .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
            .andExpect(jsonPath("$.incident").isNotEmpty())
            .andExpect(content().string(not(containsString("Okafor"))))
            .andExpect(content().string(not(containsString("Exception"))));
        assertThat(log).contains("Incident ", "java.lang.IllegalStateException",
            "at org.conferencecomplaints.web.caseaccess.Cases")
            .doesNotContain("Okafor");
    }

    private String bodyOf404(String address) throws Exception {
        return mvc.perform(get(address)).andExpect(status().isNotFound())
            .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
            .andReturn().getResponse().getContentAsString();
    }
}
