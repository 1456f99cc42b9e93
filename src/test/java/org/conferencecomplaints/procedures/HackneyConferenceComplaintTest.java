package org.conferencecomplaints.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conferencecomplaints.procedures.Hackney.HEAD;
import static org.conferencecomplaints.procedures.Hackney.MANAGER;
import static org.conferencecomplaints.procedures.Hackney.OFFICER;
import static org.conferencecomplaints.procedures.Hackney.PANEL_CHAIR;
import static org.conferencecomplaints.procedures.Hackney.SUPERVISOR;
import static org.conferencecomplaints.procedures.Hackney.decision;
import static org.conferencecomplaints.procedures.Hackney.panel;
import static org.conferencecomplaints.procedures.Office.pairs;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.conferencecomplaints.casework.referrals.Referral;
import org.conferencecomplaints.correspondence.letters.Letter;
import org.conferencecomplaints.deadlines.Deadline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** City and Hackney's procedure: from stage to stage, each deadline, each way back, each end. */
@Tag("database")
@TestOf("hackney-conference-complaint")
class HackneyConferenceComplaintTest {

    @Autowired
    Office office;
    private Hackney hackney;

    @BeforeEach
    void hackney() {
        hackney = new Hackney(office);
    }

    @Test
    void aComplaintThatAPanelUpholdsIsTakenThroughEveryStage() {
        Case complaint = hackney.received().waitsAt("Activity_TriageComplaint");
        complaint.assertThatTask().hasCandidateGroup("hackney-quality-unit").isNotAssigned()
            .hasDueDate(Office.date("2026-11-05T23:59:59"));

        complaint.complete(OFFICER, "Activity_TriageComplaint", "triageDecision", "accept")
            .waitsAt("Activity_SendAcknowledgement", "Activity_ArrangeMeeting").post("hackney/acknowledgement")
            .waitsAt("Activity_ArrangeMeeting");
        complaint.assertThatTask().hasCandidateGroup("hackney-group-manager")
            .hasDueDate(Office.date("2026-11-16T23:59:59"));

        complaint.complete(MANAGER, "Activity_ArrangeMeeting", "contactedOn", "2026-11-02", "meetingOn", "2026-11-09",
            "meetingPlace", "Hackney Service Centre")
            .waitsAt("Activity_SendMeetingInvitation", "Activity_RecordMeeting").post("hackney/meeting-invitation")
            .until("2026-11-09T15:00")
            .complete(MANAGER, "Activity_RecordMeeting", "meetingHeldOn", "2026-11-09", "meetingNote", "We talked.",
                "feedback", "We are sorry.")
            .waitsAt("Activity_SendFeedback").approve(MANAGER, "hackney/feedback").post("hackney/feedback")
            .waitsAt("Activity_RecordReply");

        complaint.until("2026-11-12T10:00")
            .complete(HEAD, "Activity_RecordReply", "replyReceivedOn", "2026-11-12", "satisfied", "false", "reply",
                "You did not answer me.")
            .waitsAt("Activity_ConvenePanel");
        complaint.assertThatTask().hasCandidateGroup("hackney-head-of-safeguarding")
            .hasDueDate(Office.date("2026-12-03T23:59:59"));

        hackney.convened(complaint, "2026-11-27").waitsAt("Activity_RecordPanelDecision");
        complaint.assertThatTask().isAssignedTo(PANEL_CHAIR);

        complaint.until("2026-11-27T17:00")
            .complete(PANEL_CHAIR, "Activity_RecordPanelDecision",
                decision("2026-11-27", true, "recommendDifferentChair", true))
            .waitsAt("Activity_SendPanelUpheld").approve(PANEL_CHAIR, "hackney/panel-upheld")
            .post("hackney/panel-upheld").waitsAt("Activity_FollowUpRecommendations")
            .complete(OFFICER, "Activity_FollowUpRecommendations", "newChair", "hackney-chair-two")
            .post("hackney/recommendation-outcome");

        complaint.ended("Event_Upheld", "upheld").assertThatProcedure().isEnded().hasPassedInOrder(
            "Event_ComplaintReceived", "Activity_TriageComplaint", "Activity_ArrangeMeeting", "Activity_RecordMeeting",
            "Activity_SendFeedback", "Activity_RecordReply", "Activity_ConvenePanel", "Activity_SendPanelInvitation",
            "Activity_RecordPanelDecision", "Activity_SendPanelUpheld", "Activity_SendRecommendations",
            "Activity_FollowUpRecommendations", "Activity_CloseUpheld", "Event_Upheld");
    }

    /** A timer, its clause, when it falls due (London), the task that is late then, and how a case gets there. */
    record Watched(String timer, String clause, String due, String task, Function<Hackney, Case> way) {

        @Override
        public String toString() {
            return timer + " (" + clause + ")";
        }
    }

    static Stream<Watched> timers() {
        return Stream.of(
            new Watched("Event_TriageAcknowledgementPassed", "H-1.2", "2026-11-06T00:00", "Activity_TriageComplaint",
                Hackney::received),
            new Watched("Event_AcknowledgementPassed", "H-1.2", "2026-11-06T00:00", "Activity_PostLetter",
                hackney -> hackney.received().complete(OFFICER, "Activity_TriageComplaint", "triageDecision",
                    "accept")),
            new Watched("Event_OutOfTimePassed", "H-1.2", "2026-11-06T00:00", "Activity_CheckLetter",
                hackney -> hackney.received("conferenceOn", "2026-09-01").complete(OFFICER, "Activity_TriageComplaint",
                    "triageDecision", "refuse-late", "triageReason", "Too late.")),
            new Watched("Event_RedirectPassed", "H-1.2", "2026-11-06T00:00", "Activity_PostLetter",
                hackney -> hackney.redirected(hackney.receivedAboutANurse())),
            new Watched("Event_ContactPassed", "H-1.4", "2026-11-17T00:00", "Activity_ArrangeMeeting",
                hackney -> hackney.accepted(hackney.received())),
            new Watched("Event_MeetingFeedbackPassed", "H-1.5", "2026-11-17T00:00", "Activity_RecordMeeting",
                hackney -> hackney.arranged(hackney.received())),
            new Watched("Event_FeedbackPassed", "H-1.5", "2026-11-17T00:00", "Activity_CheckLetter",
                hackney -> hackney.met(hackney.received())),
            new Watched("Event_ConvenePassed", "H-2.2", "2026-12-04T00:00", "Activity_ConvenePanel",
                hackney -> hackney.escalated(hackney.received())),
            new Watched("Event_PanelLetterPassed", "H-2.6", "2026-12-05T00:00", "Activity_RecordPanelDecision",
                hackney -> hackney.panelSet(hackney.received())),
            new Watched("Event_PanelPassed", "H-2.2", "2026-12-04T00:00", null,
                hackney -> hackney.panelSet(hackney.received())),
            new Watched("Event_UpheldLetterPassed", "H-2.6", "2026-12-05T00:00", "Activity_CheckLetter",
                hackney -> hackney.panelSet(hackney.received()).until("2026-11-27T17:00").complete(PANEL_CHAIR,
                    "Activity_RecordPanelDecision", decision("2026-11-27", true, "recommendDifferentChair", true))),
            new Watched("Event_NotUpheldLetterPassed", "H-2.7", "2026-12-05T00:00", "Activity_CheckLetter",
                hackney -> hackney.panelSet(hackney.received()).until("2026-11-27T17:00").complete(PANEL_CHAIR,
                    "Activity_RecordPanelDecision", decision("2026-11-27", false))));
    }

    // ---- its deadlines

    @ParameterizedTest
    @MethodSource("timers")
    void aPassedDeadlineIsRecordedToldAndStopsNothing(Watched watched) {
        watched.way().apply(hackney).missesAndGoesOn(watched.timer(), watched.clause(), watched.due(), watched.task());
    }

    // ---- the ways on and back

    @Test
    void whoDeclinesAMeetingStillGetsWrittenFeedback() {
        Case declined = hackney.accepted(hackney.received()).until("2026-11-05T10:00")
            .complete(MANAGER, "Activity_ArrangeMeeting", "contactedOn", "2026-11-05", "meetingDeclined", true);
        declined.waitsAt("Activity_RecordMeeting");
        assertThat(declined.due("Activity_RecordMeeting")).isEqualTo("2026-11-12T23:59:59");
        assertThat(
            declined.refused(MANAGER, "Activity_RecordMeeting", "meetingHeldOn", "2026-11-05", "meetingNote", "x",
                "feedback", "We are sorry."))
            .isNotEmpty();

        declined.complete(MANAGER, "Activity_RecordMeeting", "feedback", "We are sorry.")
            .approve(MANAGER, "hackney/feedback")
            .post("hackney/feedback");

        assertThat(declined.letterNames()).containsExactly("hackney/acknowledgement", "hackney/feedback");
        assertThat(declined.text("hackney/feedback")).contains("We are sorry.");
        assertThat(declined.deadline("H-1.4").metOn()).isEqualTo("2026-11-05");
        assertThat(declined.deadline("H-1.5").metOn()).isEqualTo("2026-11-05");
    }

    @Test
    void aMeetingPostponedTwiceIsArrangedAnewEachTimeAndEachRoundStartsClean() {
        Case postponed = hackney.arranged(hackney.received()).until("2026-11-09T10:00")
            .complete(MANAGER, "Activity_RecordMeeting", "notHeld", "postponed");
        postponed.waitsAt("Activity_ArrangeMeeting");
        assertThat(office.deadlines.find(postponed.reference(), "H-1.5")).isEmpty();

        postponed.complete(MANAGER, "Activity_ArrangeMeeting", "contactedOn", "2026-11-09", "meetingOn", "2026-11-20",
            "meetingPlace", "Town Hall").post("hackney/meeting-invitation");
        assertThat(postponed.due("Activity_RecordMeeting")).isEqualTo("2026-11-27T23:59:59");
        postponed.until("2026-11-20T10:00").complete(MANAGER, "Activity_RecordMeeting", "notHeld", "postponed")
            .complete(MANAGER, "Activity_ArrangeMeeting", "contactedOn", "2026-11-20", "meetingOn", "2026-11-24",
                "meetingPlace", "Town Hall")
            .post("hackney/meeting-invitation")
            .until("2026-11-24T16:00").complete(MANAGER, "Activity_RecordMeeting", "meetingHeldOn", "2026-11-24",
                "meetingNote", "We talked.", "feedback", "We are sorry.");

        assertThat(postponed.openTasks()).containsExactly("Activity_CheckLetter");
        assertThat(postponed.deadline("H-1.4").metOn()).as("the first contact keeps the limit").isEqualTo("2026-11-02");
        assertThat(postponed.deadline("H-1.4").missedBy(office.today())).isFalse();
        assertThat(postponed.deadline("H-1.5").due()).isEqualTo("2026-12-01");
        assertThat(office.mail(postponed.reference(), "Deadline missed")).isEmpty();
        assertThat(postponed.letterNames().stream().filter("hackney/meeting-invitation"::equals)).hasSize(3);
    }

    @Test
    void aPanelPastTheDeadlineNeedsReasonAndApproverAndALetterAndExtendsTheDeadline() {
        Case escalated = hackney.escalated(hackney.received());
        assertThat(escalated.due("Activity_ConvenePanel")).isEqualTo("2026-12-03T23:59:59");
        assertThat(escalated.refused(HEAD, "Activity_ConvenePanel", pairs(panel("2026-12-10")))).isNotEmpty();
        assertThat(escalated.refused(HEAD, "Activity_ConvenePanel",
            pairs(panel("2026-12-10", "extensionReason", "Illness")))).isNotEmpty();
        assertThat(escalated.refused(HEAD, "Activity_ConvenePanel",
            pairs(panel("2026-12-10", "extensionApprovedBy", "Director")))).isNotEmpty();

        hackney.convenedLate(escalated, "2026-12-10");

        assertThat(escalated.passed()).contains("Event_ToldOfDelay", "Activity_ExtendPanelLimit");
        assertThat(escalated.deadline("H-2.2").due()).isEqualTo("2026-12-03");
        assertThat(escalated.deadline("H-2.2").extendedTo()).isEqualTo("2026-12-10");
        assertThat(office.deadlines.why(escalated.deadline("H-2.2"))).contains("extended to", "10 December 2026");
        assertThat(escalated.letterNames()).as("one letter, not two").doesNotContain("hackney/panel-invitation");
        assertThat(escalated.text("hackney/panel-delay")).contains("10 December 2026", "Town Hall", "R. Adeyemi",
            "mbudsman");
        assertThat(escalated.notes()).anyMatch(note -> note.contains("H-2.2") && note.contains("extended"));
        assertThat(escalated.timer("Event_PanelPassed")).isEqualTo("2026-12-11T00:00");

        escalated.until("2026-12-10T17:00").complete(PANEL_CHAIR, "Activity_RecordPanelDecision",
            decision("2026-12-10", false));
        assertThat(escalated.deadline("H-2.2").metOn()).isEqualTo("2026-12-10");
        assertThat(escalated.deadline("H-2.2").missedBy(office.today())).isFalse();
        assertThat(office.mail(escalated.reference(), "Deadline missed")).isEmpty();
    }

    @Test
    void aPostponedPanelIsConvenedAgainAndItsFormStartsClean() {
        Case postponed = hackney.panelSet(hackney.received()).until("2026-11-27T12:00")
            .complete(PANEL_CHAIR, "Activity_RecordPanelDecision", "notHeld", "postponed");
        postponed.waitsAt("Activity_ConvenePanel");
        assertThat(office.deadlines.find(postponed.reference(), "H-2.6")).isEmpty();
        assertThat(postponed.hasTimer("Event_PanelLetterPassed")).isFalse();

        hackney.convened(postponed, "2026-12-02").until("2026-12-02T16:00")
            .complete(PANEL_CHAIR, "Activity_RecordPanelDecision", decision("2026-12-02", false))
            .approve(PANEL_CHAIR, "hackney/panel-not-upheld").post("hackney/panel-not-upheld")
            .ended("Event_NotUpheld", "not-upheld");
        assertThat(postponed.deadline("H-2.7").anchor()).isEqualTo("2026-12-02");
    }

    // ---- its ends

    @Test
    void anUpheldComplaintIsFollowedUpAndClosed() {
        Case upheld = hackney.panelSet(hackney.received()).until("2026-11-27T17:00")
            .complete(PANEL_CHAIR, "Activity_RecordPanelDecision",
                decision("2026-11-27", true, "recommendDifferentChair", true, "recommendEarlierReview", true))
            .approve(PANEL_CHAIR, "hackney/panel-upheld").post("hackney/panel-upheld");
        assertThat(upheld.register().isOpen()).isTrue();
        assertThat(upheld.due("Activity_FollowUpRecommendations")).as("10 working days from the panel")
            .isEqualTo("2026-12-11T23:59:59");
        assertThat(upheld.referrals()).singleElement().satisfies(made -> assertThat(made.result()).isNull());

        upheld.complete(OFFICER, "Activity_FollowUpRecommendations", "newChair", "hackney-chair-two",
            "reviewConferenceOn", "2026-12-14").post("hackney/recommendation-outcome");

        assertThat(upheld.text("hackney/recommendation-outcome")).contains("14 December 2026",
            "The plan stays as it is");
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
            .containsExactlyInAnyOrder("H-1.1", "H-1.2", "H-1.4", "H-1.5", "H-1.6", "H-2.2", "H-2.7");
        assertThat(dismissed.deadlines()).allMatch(limit -> limit.metOn() != null && !limit.missedBy(office.today()));
        assertThat(dismissed.letterNames()).containsExactlyInAnyOrder("hackney/acknowledgement",
            "hackney/meeting-invitation", "hackney/feedback", "hackney/panel-invitation", "hackney/panel-not-upheld");
    }

    @Test
    void aComplaintAboutAProfessionalIsRedirectedAndWithoutConsentNothingReachesThem() {
        Case redirected = hackney.redirected(hackney.receivedAboutANurse(), "redirectConsent", "false")
            .post("hackney/redirect");
        redirected.ended("Event_Redirected", "redirected");
        assertThat(redirected.letterNames()).containsExactly("hackney/redirect");
        assertThat(redirected.text("hackney/redirect")).contains("Homerton Hospital", "mbudsman");
        assertThat(redirected.referrals()).extracting(Referral::kind).containsExactly("signposted");
        assertThat(redirected.deadline("H-1.2").metOn()).isEqualTo("2026-11-02");
        assertThat(office.mail(redirected.reference(), "homerton")).isEmpty();
    }

    @Test
    void aRedirectionThatWasWrongIsDecidedAgainWhenTheComplaintIsReopened() {
        Case redirected = hackney.redirected(hackney.receivedAboutANurse()).post("hackney/redirect")
            .until("2026-11-09T10:00").reopen(HEAD, "reopenCause", "council-error", "reopenReason", "It was ours.");
        assertThat(redirected.due("Activity_TriageComplaint")).as("from the day of reopening")
            .isEqualTo("2026-11-12T23:59:59");
        hackney.accepted(redirected).waitsAt("Activity_ArrangeMeeting");
    }

    @Test
    void noAnswerAboutConsentIsNoConsent() {
        Case received = hackney.receivedAboutANurse();
        assertThat(received.refused(OFFICER, "Activity_TriageComplaint", "triageDecision", "redirect", "triageReason",
            "About a nurse.")).as("whom to contact").contains("Person or organisation");
        hackney.redirected(received).post("hackney/redirect").ended("Event_Redirected", "redirected");
        assertThat(received.referrals()).extracting(Referral::kind).containsExactly("signposted");
    }

    @Test
    void withConsentARedirectedComplaintIsPassedOnAndRecorded() {
        Case passedOn = hackney.redirected(hackney.receivedAboutANurse(), "redirectConsent", "true", "redirectEmail",
            "pals@example.org").post("hackney/redirect");
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
        assertThat(mixed.openTasks()).containsExactly("Activity_ArrangeMeeting", "Activity_CheckLetter",
            "Activity_PostLetter");
        mixed.approve(SUPERVISOR, "hackney/redirect").post("hackney/redirect").until("2026-11-04T09:00")
            .post("hackney/acknowledgement");
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
            .approve(SUPERVISOR, "hackney/redirect").post("hackney/redirect").post("hackney/acknowledgement");
        assertThat(mixed.passed()).contains("Event_PartRedirected", "Activity_PassOn");
        mixed.waitsAt("Activity_ArrangeMeeting");
    }

    @Test
    void aLateComplaintIsRefusedByAPersonWithReasonsAndALetterThatNamesTheOmbudsman() {
        Case late = hackney.received("conferenceOn", "2026-09-01");
        assertThat(late.refused(OFFICER, "Activity_TriageComplaint", "triageDecision", "refuse-late")).isNotEmpty();
        late.complete(OFFICER, "Activity_TriageComplaint", "triageDecision", "refuse-late", "triageReason",
            "Two months.");
        String elsewhere = late.refused(OFFICER, "Activity_CheckLetter", "letterApproved", "true");
        assertThat(elsewhere).as("who decided does not read it").contains("decided what this letter says");
        late.approve(SUPERVISOR, "hackney/out-of-time").post("hackney/out-of-time");
        late.ended("Event_RefusedAsLate", "refused-late");
        assertThat(late.text("hackney/out-of-time")).contains("Two months.", "mbudsman", "020 8356 5800");
        assertThat(late.deadline("H-1.2").metOn()).isEqualTo("2026-11-02");
        assertThat(late.deadline("H-1.4").endedOn()).isEqualTo("2026-11-02");
        assertThat(late.letterNames()).containsExactly("hackney/out-of-time");
        assertThat(late.deadline("H-1.1").due()).isEqualTo("2026-09-29");
        assertThat(late.deadline("H-1.1").metOn()).isEqualTo("2026-11-02");
        assertThat(late.notes()).as("the complainant's own time is no miss of the council's")
            .noneMatch(note -> note.contains("H-1.1") && note.contains("missed"));
        assertThat(office.mail(late.reference(), "Deadline missed")).isEmpty();
    }

    /** H-1.1: a complaint within the 28 days is not closed as late, whoever decides. */
    @Test
    void aComplaintInTimeIsNotRefusedAsLate() {
        Case inTime = hackney.received();
        assertThat(inTime.refused(OFFICER, "Activity_TriageComplaint", "triageDecision", "refuse-late", "triageReason",
            "It is late.")).contains("within the 28 days");
        assertThat(inTime.deadline("H-1.1").due()).isEqualTo("2026-11-17");
        assertThat(inTime.deadline("H-1.1").missedBy(office.today())).isFalse();
    }

    @Test
    void aRepresentativeIsAskedForTheirAuthorityAndToldNothingOfTheCase() {
        Case received = hackney.received("complainantRelationship", "representative", "representing", "Ada Okafor",
            "complainantName", "Sol Icitor", "authoritySeen", "false");
        assertThat(received.openTasks()).containsExactly("Activity_PostLetter", "Activity_TriageComplaint");
        received.post("hackney/authority-request");
        assertThat(received.text("hackney/authority-request")).contains("you may speak for them")
            .doesNotContain("Okafor", "20 October", "CP-4711", "I was not heard");
        assertThat(received.deadline("H-1.2").metOn()).as("it counts as the acknowledgement").isEqualTo("2026-11-02");
        assertThat(received.passed()).contains("Event_AuthorityAskedFor");

        assertThat(received.refused(OFFICER, "Activity_TriageComplaint", "triageDecision", "accept"))
            .contains("authority");
        received.complete(OFFICER, "Activity_TriageComplaint", "triageDecision", "accept", "authoritySeen", "true")
            .post("hackney/acknowledgement").waitsAt("Activity_ArrangeMeeting");
    }

    @Test
    void whoCouldNotBeReachedIsNotToldThatTheyDidNotWantToMeet() {
        Case unreached = hackney.accepted(hackney.received()).until("2026-11-06T10:00")
            .complete(MANAGER, "Activity_ArrangeMeeting", "notReached", true, "firstAttemptOn", "2026-11-04",
                "secondAttemptOn", "2026-11-06", "attempts", "By telephone, twice.")
            .complete(MANAGER, "Activity_RecordMeeting", "feedback", "We are sorry.");
        assertThat(unreached.deadline("H-1.4").metOn()).as("the first attempt").isEqualTo("2026-11-04");
        assertThat(unreached.deadline("H-1.5").anchor()).as("the last attempt").isEqualTo("2026-11-06");
        assertThat(unreached.text("hackney/feedback")).contains("4 November 2026", "could not reach you")
            .doesNotContain("did not want a meeting");
        assertThat(unreached.letterNames()).doesNotContain("hackney/meeting-invitation");
    }

    /** H-1.6: two working days before it closes by itself, whoever can record a reply is told. */
    @Test
    void thoseWhoCanRecordAReplyAreWarnedBeforeTheComplaintClosesByItself() {
        Case answered = hackney.answered(hackney.received());
        assertThat(answered.timer("Event_ReplyWindowEnding")).isEqualTo("2026-11-16T00:00");
        answered.fire("Event_ReplyWindowEnding");
        assertThat(office.mail(answered.reference(), "No answer yet")).as("the head, the unit and the supervisors")
            .hasSize(3);
        answered.waitsAt("Activity_RecordReply").complete(OFFICER, "Activity_RecordReply", "replyReceivedOn",
            "2026-11-12", "satisfied", "false");
        assertThat(answered.openTasks()).containsExactly("Activity_ConvenePanel");
    }

    /** H-2.3: the panel has read before it decides. */
    @Test
    void noDecisionIsRecordedBeforeThePapersWentOrAReasonStands() {
        Case convened = hackney.escalated(hackney.received())
            .complete(HEAD, "Activity_ConvenePanel", panel("2026-11-27")).post("hackney/panel-invitation");
        assertThat(convened.due("Activity_PreparePapers")).as("five clear working days before")
            .isEqualTo("2026-11-19T23:59:59");
        convened.until("2026-11-27T17:00");
        assertThat(convened.refused(PANEL_CHAIR, "Activity_RecordPanelDecision", pairs(decision("2026-11-27", false))))
            .contains("The papers come first");
        assertThat(convened.refused(HEAD, "Activity_PreparePapers")).contains("say why");
        convened.papersReady();
        convened.complete(PANEL_CHAIR, "Activity_RecordPanelDecision", decision("2026-11-27", false));
        assertThat(convened.openTasks()).containsExactly("Activity_CheckLetter");
    }

    @Test
    void aPanelIsIndependentAndTheBoardsMembersAreOfIt() {
        Case escalated = hackney.escalated(hackney.received());
        assertThat(escalated.refused(HEAD, "Activity_ConvenePanel",
            pairs(panel("2026-11-27", "panelMembers", "R. Adeyemi\nAda  OKAFOR")))).contains("no part in the case");
        assertThat(escalated.refused(HEAD, "Activity_ConvenePanel",
            pairs(panel("2026-11-27", "boardMembers", "Somebody Else")))).contains("Who sits on the panel");
        hackney.convened(escalated, "2026-11-27").until("2026-11-27T17:00");
        assertThat(escalated.refused(PANEL_CHAIR, "Activity_RecordPanelDecision",
            pairs(decision("2026-11-27", false, "satBy", "R. Adeyemi, Ada Okafor")))).contains("no part in the case");
        assertThat(escalated.refused(PANEL_CHAIR, "Activity_RecordPanelDecision",
            pairs(decision("2026-11-27", false, "quorate", "false")))).contains("quorum");
        escalated.complete(PANEL_CHAIR, "Activity_RecordPanelDecision",
            decision("2026-11-27", false, "satBy", "R. Adeyemi, M. Stand-in", "quorate", "true"));
        assertThat(office.caseFile.facts(escalated.reference())).containsEntry("satBy", "R. Adeyemi, M. Stand-in");
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
        received.waitsAt("Activity_TriageComplaint");
    }

    // ---- at any step, and after the end

    @Test
    void aComplaintIsWithdrawnWhereverItStands() {
        Case withdrawn = hackney.met(hackney.received()).waitsAt("Activity_SendFeedback")
            .withdraw(OFFICER, "withdrawnOn", "2026-11-09").waitsAt("Activity_Withdrawal", "Activity_SendWithdrawn")
            .post("hackney/withdrawn").ended("Event_Withdrawn", "withdrawn");
        withdrawn.assertThatProcedure().isEnded().hasPassed("Activity_VoidUnsentLetters", "Activity_CloseWithdrawn")
            .hasNotPassed("Activity_RecordReply");
    }

    @Test
    void aComplaintThatWasClosedByItselfIsReopenedForALaterReply() {
        Case reopened = hackney.answered(hackney.received()).fire("Event_ReplyWindowPassed").post("hackney/closed")
            .ended("Event_NotEscalated", "not-escalated").until("2026-11-23T10:00")
            .reopen(HEAD, "replyReceivedOn", "2026-11-18", "reopenReason", "It lay in another tray.");
        reopened.waitsAt("Activity_ConvenePanel").assertThatProcedure().hasPassed("Event_ComplaintReopened")
            .hasNotPassed("Activity_TriageComplaint");
    }
}
