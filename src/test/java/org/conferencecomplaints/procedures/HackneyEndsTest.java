package org.conferencecomplaints.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conferencecomplaints.procedures.Hackney.HEAD;
import static org.conferencecomplaints.procedures.Hackney.MANAGER;
import static org.conferencecomplaints.procedures.Hackney.OFFICER;
import static org.conferencecomplaints.procedures.Hackney.PANEL_CHAIR;
import static org.conferencecomplaints.procedures.Hackney.decision;

import java.time.LocalDate;
import org.conferencecomplaints.casework.referrals.Referral;
import org.conferencecomplaints.correspondence.letters.Letter;
import org.conferencecomplaints.deadlines.Deadline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** City and Hackney's procedure to each of its ends. */
@Tag("database")
@OnTheEngine
class HackneyEndsTest {

    @Autowired
    Office office;
    private Hackney hackney;

    @BeforeEach
    void hackney() {
        hackney = new Hackney(office);
    }

    @Test
    void anUpheldComplaintIsFollowedUpAndClosed() {
        Case upheld = hackney.panelSet(hackney.received()).until("2026-11-27T17:00")
            .complete(PANEL_CHAIR, "Activity_RecordPanelDecision",
                decision("2026-11-27", true, "recommendDifferentChair", true, "recommendEarlierReview", true))
            .approve(PANEL_CHAIR, "hackney/panel-upheld").post("hackney/panel-upheld");
        assertThat(upheld.register().isOpen()).isTrue();
        assertThat(upheld.referrals()).singleElement().satisfies(made -> assertThat(made.result()).isNull());

        upheld.complete(OFFICER, "Activity_FollowUpRecommendations", "newChair", "hackney-chair-two",
            "reviewConferenceOn", "2026-12-14");

        upheld.ended("Event_Upheld", "upheld").assertThatProcedure().isEnded().hasPassed("Activity_CloseUpheld");
        assertThat(upheld.referrals()).singleElement().satisfies(made -> {
            assertThat(made.what()).contains("different chair", "earlier");
            assertThat(made.result()).contains("Review conference");
        });
        assertThat(upheld.text("hackney/panel-upheld")).contains("cannot change", "solicitor", "Citizens Advice",
            "mbudsman",
            "020 8356 5800");
        assertThat(upheld.deadline("H-2.6").metOn()).isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(upheld.letters()).allMatch(letter -> letter.status() == Letter.Status.SENT);
    }

    @Test
    void silenceAfterTheFeedbackClosesTheComplaintAsNotEscalated() {
        Case silent = hackney.answered(hackney.received());
        assertThat(silent.timer("Event_ReplyWindowPassed")).isEqualTo("2026-11-19T00:00");
        silent.fire("Event_ReplyWindowPassed").post("hackney/closed");
        silent.ended("Event_NotEscalated", "not-escalated");
    }

    @Test
    void aComplainantWhoIsContentClosesTheComplaintAsResolved() {
        Case resolved = hackney.answered(hackney.received()).until("2026-11-12T10:00")
            .complete(HEAD, "Activity_RecordReply", "replyReceivedOn", "2026-11-12", "satisfied", "true")
            .post("hackney/closed");
        resolved.ended("Event_Resolved", "resolved");
    }

    @Test
    void aComplaintThatIsNotUpheldEndsWithReasonsInWriting() {
        Case dismissed = hackney.panelSet(hackney.received()).until("2026-11-27T17:00")
            .complete(PANEL_CHAIR, "Activity_RecordPanelDecision", decision("2026-11-27", false))
            .approve(PANEL_CHAIR, "hackney/panel-not-upheld").until("2026-11-30T09:00")
            .post("hackney/panel-not-upheld");
        dismissed.ended("Event_NotUpheld", "not-upheld");
        assertThat(dismissed.text("hackney/panel-not-upheld")).contains("The minutes.", "cannot change", "solicitor",
            "Citizens Advice", "mbudsman");
        assertThat(dismissed.deadline("H-2.7").metOn()).isEqualTo("2026-11-30");
        assertThat(dismissed.deadlines()).extracting(Deadline::clause)
            .containsExactlyInAnyOrder("H-1.2", "H-1.4", "H-1.5", "H-1.6", "H-2.2", "H-2.7");
        assertThat(dismissed.deadlines()).allMatch(limit -> limit.metOn() != null && !limit.missedBy(office.today()));
        assertThat(dismissed.letterNames()).containsExactlyInAnyOrder("hackney/acknowledgement",
            "hackney/meeting-invitation", "hackney/feedback", "hackney/panel-invitation", "hackney/panel-not-upheld");
    }

    @Test
    void aComplaintAboutAProfessionalIsRedirectedAndWithoutConsentNothingReachesThem() {
        Case redirected = hackney.received("subject", "professional", "subjectName", "Nurse Jones")
            .complete(OFFICER, "Activity_TriageComplaint", "triageDecision", "redirect", "triageReason",
                "About a nurse.",
                "redirectTo", "Homerton Hospital", "redirectConsent", "false")
            .post("hackney/redirect");
        redirected.ended("Event_Redirected", "redirected");
        assertThat(redirected.letterNames()).containsExactly("hackney/redirect");
        assertThat(redirected.text("hackney/redirect")).contains("Homerton Hospital", "mbudsman");
        assertThat(redirected.referrals()).extracting(Referral::kind).containsExactly("signposted");
        assertThat(redirected.deadline("H-1.2").metOn()).isEqualTo("2026-11-02");
        assertThat(office.mail(redirected.reference(), "homerton")).isEmpty();
    }

    @Test
    void whoToContactNeedNotBeKnownAndNoConsentIsNoConsent() {
        Case redirected = hackney.received("subject", "professional", "subjectName", "Nurse Jones")
            .complete(OFFICER, "Activity_TriageComplaint", "triageDecision", "redirect", "triageReason",
                "About a nurse.")
            .post("hackney/redirect");
        redirected.ended("Event_Redirected", "redirected");
        assertThat(redirected.referrals()).singleElement()
            .satisfies(made -> assertThat(made.to()).contains("Nurse Jones"));
    }

    @Test
    void withConsentARedirectedComplaintIsPassedOnAndRecorded() {
        Case passedOn = hackney.received("subject", "professional", "subjectName", "Nurse Jones")
            .complete(OFFICER, "Activity_TriageComplaint", "triageDecision", "redirect", "triageReason",
                "About a nurse.",
                "redirectTo", "Homerton Hospital\nHomerton Row", "redirectConsent", "true", "redirectEmail",
                "pals@example.org")
            .post("hackney/redirect");
        passedOn.ended("Event_Redirected", "redirected");
        assertThat(passedOn.letterNames()).containsExactly("hackney/redirect", "hackney/professional-referral");
        assertThat(passedOn.letter("hackney/professional-referral").recipient().email()).isEqualTo("pals@example.org");
        assertThat(office.mail("pals@example.org")).hasSize(1);
        assertThat(passedOn.referrals()).extracting(Referral::kind).containsExactly("signposted", "passed-on");
    }

    @Test
    void consentWithoutAnAddressIsRefusedInWords() {
        Case received = hackney.received("subject", "professional", "subjectName", "Nurse Jones");
        assertThat(received.refused(OFFICER, "Activity_TriageComplaint", "triageDecision", "redirect",
            "triageReason", "About a nurse.", "redirectTo", "Homerton Hospital", "redirectConsent", "true"))
            .contains("mail");
        assertThat(received.refused(OFFICER, "Activity_TriageComplaint", "triageDecision", "redirect",
            "triageReason", "About a nurse.", "redirectEmail", "pals@example.org", "redirectConsent", "true"))
            .isNotEmpty();
    }

    @Test
    void aMixedComplaintIsSplitAndTheConferencePartGoesOn() {
        Case mixed = hackney.received().complete(OFFICER, "Activity_TriageComplaint", "triageDecision", "accept",
            "alsoRedirect", true, "redirectTo", "Homerton Hospital");
        assertThat(mixed.openTasks()).containsExactly("Activity_ArrangeMeeting", "Activity_PostLetter",
            "Activity_PostLetter");
        mixed.post("hackney/redirect").until("2026-11-04T09:00").post("hackney/acknowledgement");
        assertThat(mixed.text("hackney/redirect")).contains("the rest of your complaint")
            .doesNotContain("closed your complaint");
        assertThat(mixed.passed()).contains("Event_PartRedirected", "Event_Acknowledged");
        assertThat(mixed.register().isOpen()).isTrue();
        assertThat(mixed.deadline("H-1.2").metOn()).isEqualTo("2026-11-02");
        assertThat(mixed.referrals()).extracting(Referral::kind).containsExactly("signposted");

        mixed.complete(MANAGER, "Activity_ArrangeMeeting", "contactedOn", "2026-11-04", "meetingDeclined", true)
            .complete(MANAGER, "Activity_RecordMeeting", "feedback", "We are sorry.")
            .approve(MANAGER, "hackney/feedback").post("hackney/feedback")
            .fire("Event_ReplyWindowPassed").post("hackney/closed").ended("Event_NotEscalated", "not-escalated");
    }

    @Test
    void aMixedComplaintWithConsentIsPassedOnWhileTheConferencePartGoesOn() {
        Case mixed = hackney.received().complete(OFFICER, "Activity_TriageComplaint", "triageDecision", "accept",
            "alsoRedirect", true, "redirectTo", "Homerton Hospital", "redirectConsent", "true", "redirectEmail",
            "pals2@example.org")
            .post("hackney/redirect").post("hackney/acknowledgement");
        assertThat(mixed.passed()).contains("Event_PartRedirected", "Activity_PassOn");
        assertThat(mixed.openTasks()).containsExactly("Activity_ArrangeMeeting");
    }

    @Test
    void aLateComplaintIsRefusedByAPersonWithReasonsAndALetterThatNamesTheOmbudsman() {
        Case late = hackney.received("conferenceOn", "2026-09-01");
        assertThat(late.refused(OFFICER, "Activity_TriageComplaint", "triageDecision", "refuse-late")).isNotEmpty();
        late.complete(OFFICER, "Activity_TriageComplaint", "triageDecision", "refuse-late", "triageReason",
            "Two months.")
            .post("hackney/out-of-time");
        late.ended("Event_RefusedAsLate", "refused-late");
        assertThat(late.text("hackney/out-of-time")).contains("Two months.", "mbudsman", "020 8356 5800");
        assertThat(late.deadline("H-1.2").metOn()).isEqualTo("2026-11-02");
        assertThat(late.deadline("H-1.4").endedOn()).isEqualTo("2026-11-02");
        assertThat(late.letterNames()).containsExactly("hackney/out-of-time");
    }

    @Test
    void aLateComplaintIsAcceptedForReasonsOnly() {
        Case late = hackney.received("conferenceOn", "2026-10-02");
        assertThat(late.refused(OFFICER, "Activity_TriageComplaint", "triageDecision", "accept")).isNotEmpty();
        late.complete(OFFICER, "Activity_TriageComplaint", "triageDecision", "accept", "triageReason", "In hospital.");
        assertThat(late.openTasks()).contains("Activity_ArrangeMeeting");
    }

    @Test
    void aComplaintOnTheLastOfTheTwentyEightDaysNeedsNoReasons() {
        hackney.received("conferenceOn", "2026-10-05")
            .complete(OFFICER, "Activity_TriageComplaint", "triageDecision", "accept");
        // Day 28 is Sunday 1 November: it runs to the end of the Monday.
        hackney.received("conferenceOn", "2026-10-04")
            .complete(OFFICER, "Activity_TriageComplaint", "triageDecision", "accept");
    }

    @Test
    void theGroupManagerIsToldAtReceipt() {
        Case received = hackney.received();
        assertThat(office.mail(received.reference(), "New complaint")).hasSize(1);
        assertThat(received.openTasks()).containsExactly("Activity_TriageComplaint");
    }
}
