package org.conferencecomplaints.web.retention;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.conferencecomplaints.governance.retention.ErasureRecord;
import org.conferencecomplaints.governance.retention.ExpiringComplaint;
import org.conferencecomplaints.governance.retention.LegalHold;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.web.support.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What supervisors see of how long complaints are kept, and what they do about it. */
class RetentionControllerTest extends WebTest {

    private static final LegalHold HOLD = new LegalHold(REFERENCE, "The court has asked <b>for</b> the file.",
        "hackney-supervisor",
        Instant.parse("2026-11-20T10:15:00Z"));

    @BeforeEach
    void aSupervisor() {
        given(access.supervised()).willReturn(Set.of("hackney"));
        given(retention.years("hackney")).willReturn(6);
        given(retention.noticeDays()).willReturn(30);
        aWholeCase();
    }

    @Test
    void supervisorsSeeWhatIsGoingToBeErasedWhatIsHeldAndWhatWas() throws Exception {
        given(retention.ending("hackney"))
            .willReturn(List.of(new ExpiringComplaint(REFERENCE, LocalDate.of(2020, 11, 25),
                LocalDate.of(2026, 11, 26), LocalDate.of(2026, 12, 3), null, null)));
        given(holds.forCouncil("hackney")).willReturn(List.of(HOLD));
        given(retention.erased("hackney")).willReturn(List.of(new ErasureRecord("HCK-2020-0007", "anonymised",
            "Closed on 2020-11-02, kept for 6 years, shown since 2026-10-04", Staff.MACHINE,
            Instant.parse("2026-11-03T02:30:00Z"))));

        mvc.perform(get("/retention")).andExpect(status().isOk())
            .andExpect(content().string(containsString("kept for 6 years")))
            .andExpect(content().string(containsString("3 Dec 2026")))
            .andExpect(content().string(containsString("/retention/" + REFERENCE)))
            .andExpect(content().string(containsString("asked &lt;b&gt;for")))
            .andExpect(content().string(containsString("HCK-2020-0007")))
            .andExpect(content().string(containsString("Closed on Monday 2 November 2020")))
            .andExpect(content().string(not(containsString("Okafor"))));
    }

    @Test
    void aHoldIsSetWithAReasonAndARefusalKeepsWhatWasTyped() throws Exception {
        mvc.perform(post("/retention/" + REFERENCE + "/hold").param("reason", "The court has asked for it."))
            .andExpect(status().isSeeOther()).andExpect(redirectedUrl("/retention/" + REFERENCE));
        verify(holds).hold(REFERENCE, "The court has asked for it.");

        willThrow(new Refusal("reason", "Reason: say in a sentence why, without names.")).given(holds).hold(REFERENCE,
            "Court");
        mvc.perform(post("/retention/" + REFERENCE + "/hold").param("reason", "Court"))
            .andExpect(status().isBadRequest())
            .andExpect(content().string(containsString("say in a sentence why")))
            .andExpect(content().string(containsString(">Court</textarea>")));
    }

    @Test
    void theHoldThatThePageShowsIsTheOneThatIsLifted() throws Exception {
        given(holds.on(REFERENCE)).willReturn(Optional.of(HOLD));
        mvc.perform(get("/retention/" + REFERENCE)).andExpect(status().isOk())
            .andExpect(content().string(containsString("name=\"since\" value=\"2026-11-20T10:15:00Z\"")));
        mvc.perform(post("/retention/" + REFERENCE + "/lift").param("since", "2026-11-20T10:15:00Z")
            .param("reason", "The court has closed it.")).andExpect(status().isSeeOther());
        verify(holds).lift(REFERENCE, "2026-11-20T10:15:00Z", "The court has closed it.");
    }

    @Test
    void whoeverWroteWhyItIsKeptDoesNotSayThatItMayBeErased() throws Exception {
        mvc.perform(post("/retention/" + REFERENCE + "/confirm").param("reason", "The court has asked for it."))
            .andExpect(status().isBadRequest())
            .andExpect(content().string(containsString("You have written why it has to be kept longer")))
            .andExpect(content().string(containsString(">The court has asked for it.</textarea>")));
        verify(retention, never()).confirm(anyString());
        mvc.perform(post("/retention/" + REFERENCE + "/confirm").param("reason", " ")).andExpect(status().isSeeOther());
        verify(retention).confirm(REFERENCE);
    }

    @Test
    void theCasePageSaysThatItIsHeldAndWhy() throws Exception {
        given(holds.on(REFERENCE)).willReturn(Optional.of(HOLD));
        mvc.perform(get("/complaints/" + REFERENCE)).andExpect(status().isOk())
            .andExpect(content().string(containsString("Legal hold</strong>")))
            .andExpect(content().string(containsString("asked &lt;b&gt;for")))
            .andExpect(content().string(containsString("Lift the legal hold")));
        given(access.supervised()).willReturn(Set.of());
        mvc.perform(get("/complaints/" + REFERENCE)).andExpect(content().string(containsString("Legal hold</strong>")))
            .andExpect(content().string(not(containsString("Lift the legal hold"))));
    }

    @Test
    void othersSeeNoneOfItAndHoldNothing() throws Exception {
        given(access.supervised()).willReturn(Set.of("brent"));
        mvc.perform(get("/retention/" + REFERENCE)).andExpect(status().isNotFound());
        mvc.perform(post("/retention/" + REFERENCE + "/hold").param("reason", "Because we want to keep it."))
            .andExpect(status().isNotFound());
        mvc.perform(post("/retention/" + REFERENCE + "/confirm")).andExpect(status().isNotFound());
        given(access.supervised()).willReturn(Set.of());
        mvc.perform(get("/retention")).andExpect(status().isForbidden());
        given(access.supervised()).willReturn(Set.of("hackney"));
        given(access.mayRead(any())).willReturn(false);
        mvc.perform(post("/retention/" + REFERENCE + "/lift").param("reason", "It is about me, lift it."))
            .andExpect(status().isNotFound());
        verify(holds, never()).hold(anyString(), anyString());
        verify(holds, never()).lift(anyString(), anyString(), anyString());
    }
}
