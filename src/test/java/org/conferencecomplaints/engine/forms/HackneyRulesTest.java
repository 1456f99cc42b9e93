package org.conferencecomplaints.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rules that stand in Hackney's forms, each both ways. Today is Friday 20 March 2026. */
class HackneyRulesTest {

    private final Submitting start = Submitting.startForm();
    private final Submitting triage = Submitting.of("hackney-triage-complaint", "triageDecision", "accept");
    private final Submitting redirect = triage.inCase("subject", "professional").with("triageDecision", "redirect",
        "triageReason", "It is about the doctor.", "redirectTo", "Royal Hospital");
    private final Submitting arrange = Submitting.of("hackney-arrange-meeting", "contactedOn", "2026-03-05",
        "meetingOn", "2026-03-24", "meetingPlace", "Town Hall");
    private final Submitting met = Submitting.of("hackney-record-meeting", "meetingHeldOn", "2026-03-10",
        "meetingNote", "All were there.", "feedback", "We agree.");
    private final Submitting reply = Submitting.of("hackney-record-reply", "replyReceivedOn", "2026-03-16",
        "satisfied", false);
    private final Submitting convene = Submitting.of("hackney-convene-panel", "panelOn", "2026-04-08", "panelPlace",
        "Town Hall", "panelChair", "hackney-panel-chair", "panelMembers", "A, B", "boardMembers", "A");
    private final Submitting decision = Submitting.of("hackney-record-panel-decision", "panelHeldOn", "2026-03-18",
        "conductFinding", "Well run.", "decisionFinding", "Reasonable.", "upheld", false, "reasons", "As found.");
    private final Submitting followUp = Submitting.of("hackney-follow-up-recommendations");

    // H-0.1, H-1.1: the start form

    @Test
    void theComplaintIsNotFromTheFuture() {
        start.with("receivedOn", "2026-03-20").isAccepted();
        assertThat(start.with("receivedOn", "2026-03-21").isRefusedFor("receivedOn")).contains("in the future");
    }

    @Test
    void theConferenceIsNotAfterTheComplaint() {
        start.with("conferenceOn", "2026-03-02").isAccepted();
        start.with("conferenceOn", "2026-03-03").isRefusedFor("conferenceOn");
        start.with("conferenceOn", "2026-03-21", "receivedOn", null).isRefusedFor("conferenceOn");
    }

    @Test
    void aRepresentativeSaysForWhomAndByWhatAuthority() {
        Submitting representative = start.with("complainantRelationship", "representative", "representing", "Ada",
            "authoritySeen", true);
        representative.isAccepted();
        representative.with("authoritySeen", false).isAccepted();
        representative.with("representing", null).isRefusedFor("representing");
        representative.with("authoritySeen", null).isRefusedFor("authoritySeen");
        start.with("representing", "Ada").isRefusedFor("representing");
    }

    @Test
    void lettersNeedAnAddressOfTheirKind() {
        start.with("complainantAddress", null).isRefusedFor("complainantAddress");
        Submitting byEmail = start.with("contactChannel", "email", "complainantAddress", null);
        byEmail.isRefusedFor("complainantEmail");
        byEmail.with("complainantEmail", "ada@example.org").isAccepted();
    }

    @Test
    void anAgencyOrProfessionalIsNamed() {
        for (String subject : new String[] {"agency", "professional"}) {
            start.with("subject", subject).isRefusedFor("subjectName");
            start.with("subject", subject, "subjectName", "Dr Reed").isAccepted();
        }
        start.with("subject", "chair", "aboutChair", null).isAccepted();
        start.with("aboutChair", null).isRefusedFor("aboutChair");
        start.with("subject", "chair", "aboutChair", null, "subjectName", "Dr Reed").isRefusedFor("subjectName");
    }

    @Test
    void atLeastOneGroundIsTicked() {
        start.with("groundConduct", null).isRefusedFor("groundConduct");
        start.with("groundConduct", false).isRefusedFor("groundConduct");
        for (String ground : new String[] {"groundProcess", "groundFacts", "groundDecision"}) {
            start.with("groundConduct", null, ground, "true").isAccepted();
        }
    }

    // H-0.2, H-1.1: triage

    @Test
    void redirectingAndRefusingNeedReasons() {
        triage.isAccepted();
        Submitting late = triage.inCase("conferenceOn", "2026-02-02", "receivedOn", "2026-03-03")
            .with("triageDecision", "refuse-late");
        late.isRefusedFor("triageReason");
        late.with("triageReason", "We cannot ask those who were there any more.").isAccepted();
        redirect.with("triageReason", null).isRefusedFor("triageReason");
        redirect.with("redirectTo", null).isRefusedFor("redirectTo");
        redirect.isAccepted();
    }

    /** H-1.1: what came within the 28 days is never closed as late. */
    @Test
    void aComplaintInTimeIsNotRefusedAsLate() {
        Submitting refusal = triage.with("triageDecision", "refuse-late", "triageReason", "It is late.");
        assertThat(refusal.isRefusedFor("triageDecision")).contains("within the 28 days");
        refusal.inCase("conferenceOn", "2026-02-06", "receivedOn", "2026-03-06").isRefusedFor("triageDecision");
        refusal.inCase("conferenceOn", "2026-02-07", "receivedOn", "2026-03-09").isRefusedFor("triageDecision");
        refusal.inCase("conferenceOn", "2026-02-07", "receivedOn", "2026-03-10").isAccepted();
    }

    /** H-0.2: how the chair ran the conference is looked into here. */
    @Test
    void onlyWhatIsAboutAProfessionalOrAnAgencyIsRedirectedAsAWhole() {
        redirect.inCase("subject", "agency").isAccepted();
        for (String subject : new String[] {"conference", "chair"}) {
            assertThat(redirect.inCase("subject", subject).isRefusedFor("triageDecision"))
                .contains("about a professional");
        }
        redirect.inCase("subject", "professional", "aboutChair", true).isRefusedFor("triageDecision");
        redirect.inCase("subject", "professional", "aboutChair", false).isAccepted();
    }

    @Test
    void whoSpeaksForSomebodyShowsThatTheyMayOrSomebodySaysWhyNot() {
        Submitting unseen = triage.inCase("complainantRelationship", "representative", "authoritySeen", false);
        unseen.isRefusedFor("authoritySeen");
        unseen.with("authoritySeen", "true").isAccepted();
        unseen.with("authoritySeen", "false").isRefusedFor("authorityOverride");
        unseen.with("authoritySeen", "false", "authorityOverride", "The court has asked us.").isAccepted();
        triage.inCase("complainantRelationship", "representative", "authoritySeen", true)
            .with("authoritySeen", "true").isRefusedFor("authoritySeen");
    }

    @Test
    void nobodyReachedNeedsTwoAttemptsOnDifferentDays() {
        Submitting nobody = arrange.with("contactedOn", null, "meetingOn", null, "meetingPlace", null, "notReached",
            true, "firstAttemptOn", "2026-03-04", "secondAttemptOn", "2026-03-05", "attempts", "By telephone.");
        nobody.isAccepted();
        nobody.with("secondAttemptOn", "2026-03-04").isRefusedFor("secondAttemptOn");
        nobody.with("attempts", null).isRefusedFor("attempts");
        nobody.with("firstAttemptOn", "2026-03-01").isRefusedFor("firstAttemptOn");
        nobody.with("contactedOn", "2026-03-05").isRefusedFor("contactedOn");
    }

    @Test
    void aLateComplaintNeedsReasonsWhicheverWay() {
        Submitting late = triage.inCase("conferenceOn", "2026-02-02", "receivedOn", "2026-03-03");
        late.isRefusedFor("triageReason");
        late.with("triageReason", "They were ill.").isAccepted();
        triage.inCase("conferenceOn", "2026-02-02", "receivedOn", "2026-03-02").isAccepted();
    }

    @Test
    void aWindowThatEndsAtTheWeekendRunsToTheNextWorkingDay() {
        triage.inCase("conferenceOn", "2026-02-06", "receivedOn", "2026-03-06").isAccepted();
        triage.inCase("conferenceOn", "2026-02-07", "receivedOn", "2026-03-09").isAccepted();
        triage.inCase("conferenceOn", "2026-02-07", "receivedOn", "2026-03-10").isRefusedFor("triageReason");
    }

    @Test
    void whomToContactIsAskedOnlyWhereAProfessionalIsConcerned() {
        triage.with("redirectTo", "Dr Reed").isRefusedFor("redirectTo");
        triage.with("redirectTo", "Dr Reed", "alsoRedirect", true).isAccepted();
        triage.with("alsoRedirect", true).isRefusedFor("redirectTo");
        redirect.with("alsoRedirect", true).isRefusedFor("alsoRedirect");
    }

    @Test
    void anAddressToPassTheComplaintOnToNeedsConsent() {
        Submitting passed = redirect.with("redirectEmail", "r@example.org");
        passed.with("redirectConsent", "true").isAccepted();
        passed.with("redirectConsent", "false").isRefusedFor("redirectEmail");
        passed.isRefusedFor("redirectEmail");
    }

    // H-1.4: the meeting is arranged

    @Test
    void contactIsNeitherInTheFutureNorBeforeTheComplaint() {
        arrange.isAccepted();
        arrange.with("contactedOn", "2026-03-02").isAccepted();
        arrange.with("contactedOn", "2026-03-01").isRefusedFor("contactedOn");
        arrange.with("contactedOn", "2026-03-21").isRefusedFor("contactedOn");
    }

    @Test
    void theMeetingIsNotBeforeTheContact() {
        arrange.with("meetingOn", "2026-03-05").isAccepted();
        arrange.with("meetingOn", "2026-03-04").isRefusedFor("meetingOn");
    }

    @Test
    void aDeclinedMeetingHasNoDateAndNoPlace() {
        arrange.with("meetingDeclined", true).isRefusedFor("meetingOn");
        arrange.with("meetingDeclined", true, "meetingOn", null, "meetingPlace", null).isAccepted();
        arrange.with("meetingDeclined", false).isAccepted();
        arrange.with("meetingOn", null).isRefusedFor("meetingOn");
        arrange.with("meetingPlace", null).isRefusedFor("meetingPlace");
    }

    // H-1.5: the meeting and the feedback

    @Test
    void aMeetingIsNeitherInTheFutureNorBeforeTheContact() {
        met.isAccepted();
        met.with("meetingHeldOn", "2026-03-20").isAccepted();
        met.with("meetingHeldOn", "2026-03-21").isRefusedFor("meetingHeldOn");
        met.with("meetingHeldOn", "2026-03-04").isRefusedFor("meetingHeldOn");
        met.inCase("contactedOn", null).with("meetingHeldOn", "2026-03-01").isRefusedFor("meetingHeldOn");
    }

    @Test
    void aMeetingThatDidNotTakePlaceLeavesTheFeedback() {
        for (String why : new String[] {"declined", "did-not-attend"}) {
            met.with("notHeld", why).isRefusedFor("meetingHeldOn");
            Submitting notHeld = met.with("notHeld", why, "meetingHeldOn", null, "meetingNote", null);
            notHeld.isAccepted();
            notHeld.with("feedback", null).isRefusedFor("feedback");
        }
        met.with("meetingHeldOn", null).isRefusedFor("meetingHeldOn");
        met.with("meetingNote", null).isRefusedFor("meetingNote");
    }

    @Test
    void aPostponedMeetingLeavesNothing() {
        Submitting postponed = met.with("notHeld", "postponed", "meetingHeldOn", null, "meetingNote", null);
        postponed.isRefusedFor("feedback");
        assertThat(postponed.with("feedback", null).isAccepted()).isEqualTo(Map.of("notHeld", "postponed"));
    }

    @Test
    void afterADeclinedMeetingOnlyFeedbackIsAsked() {
        Submitting declined = met.inCase("meetingDeclined", true);
        declined.isRefusedFor("meetingHeldOn");
        assertThat(declined.with("meetingHeldOn", null, "meetingNote", null).isAccepted()).containsOnlyKeys("feedback");
        met.inCase("meetingDeclined", false).isAccepted();
    }

    // H-1.6: the reply

    @Test
    void aReplyIsNeitherBeforeTheLetterNorInTheFuture() {
        reply.isAccepted();
        reply.with("replyReceivedOn", "2026-03-12").isAccepted();
        reply.with("replyReceivedOn", "2026-03-11").isRefusedFor("replyReceivedOn");
        reply.with("replyReceivedOn", "2026-03-21").isRefusedFor("replyReceivedOn");
    }

    // H-2.1, H-2.2: the panel is convened

    @Test
    void thePanelIsNotBeforeTheReply() {
        convene.isAccepted();
        convene.with("panelOn", "2026-03-16").isAccepted();
        convene.with("panelOn", "2026-03-15").isRefusedFor("panelOn");
    }

    @Test
    void aPanelPastItsLimitNeedsReasonAndApprover() {
        Submitting late = convene.with("panelOn", "2026-04-09", "extensionReason", "Illness.",
            "extensionApprovedBy", "Director");
        late.isAccepted();
        late.with("extensionReason", null).isRefusedFor("extensionReason");
        late.with("extensionApprovedBy", null).isRefusedFor("extensionApprovedBy");
    }

    @Test
    void thePanelsChairIsAPanelChair() {
        convene.with("panelChair", "hackney-chair").isRefusedFor("panelChair");
    }

    // H-2.3 to H-2.7: the decision

    @Test
    void thePanelMetNeitherInTheFutureNorBeforeTheReply() {
        decision.isAccepted();
        decision.with("panelHeldOn", "2026-03-21").isRefusedFor("panelHeldOn");
        decision.with("panelHeldOn", "2026-03-15").isRefusedFor("panelHeldOn");
    }

    @Test
    void anUpheldComplaintHasARecommendation() {
        Submitting upheld = decision.with("upheld", "true");
        assertThat(upheld.isRefusedFor("upheld")).contains("at least one recommendation");
        upheld.with("recommendDifferentChair", true).isAccepted();
        upheld.with("recommendEarlierReview", true, "recommendDifferentChair", false).isAccepted();
        decision.with("recommendEarlierReview", true).isRefusedFor("recommendEarlierReview");
    }

    @Test
    void aPostponedPanelLeavesNothing() {
        decision.with("notHeld", "postponed").isRefusedFor("panelHeldOn");
        Submitting.of("hackney-record-panel-decision", "notHeld", "postponed").isAccepted();
        Submitting.of("hackney-record-panel-decision", "notHeld", "postponed", "upheld", false).isAccepted();
    }

    @Test
    void anEarlierPostponementDoesNotCountForThisPanel() {
        decision.inCase("notHeld", "postponed", "upheld", true).isAccepted();
    }

    // H-2.5: what came of the recommendations

    @Test
    void anotherChairIsNamedWhereOneWasRecommended() {
        Submitting other = followUp.inCase("recommendDifferentChair", true);
        other.isRefusedFor("newChair");
        other.with("newChair", "hackney-chair").isRefusedFor("newChair");
        other.with("newChair", "hackney-chair-two").isAccepted();
        followUp.inCase("recommendEarlierReview", true).with("newChair", "hackney-chair-two").isRefusedFor("newChair");
    }

    @Test
    void anEarlierReviewIsDatedWhereOneWasRecommended() {
        Submitting review = followUp.inCase("recommendEarlierReview", true, "recommendDifferentChair", false);
        review.isRefusedFor("reviewConferenceOn");
        review.with("reviewConferenceOn", "2026-05-01").isAccepted();
    }

    // letters, withdrawal, reopening

    @Test
    void aLetterThatMayNotLeaveSaysWhy() {
        Submitting check = Submitting.of("check-letter", "letterApproved", "true");
        check.isAccepted();
        check.with("letterApproved", "false").isRefusedFor("letterCorrection");
        check.with("letterApproved", false, "letterCorrection", "Wrong name.").isAccepted();
    }

    @Test
    void aLetterIsPostedNeitherBeforeItWasIssuedNorInTheFuture() {
        Submitting post = Submitting.of("post-letter", "postedOn", "2026-03-11");
        post.isAccepted();
        post.with("postedOn", "2026-03-10").isRefusedFor("postedOn");
        post.with("postedOn", "2026-03-21").isRefusedFor("postedOn");
    }

    @Test
    void aComplaintIsWithdrawnNeitherBeforeItCameNorInTheFuture() {
        Submitting withdraw = Submitting.of("withdraw-complaint", "complaintReference", "HCK-2026-0001",
            "withdrawnOn", "2026-03-02");
        withdraw.isAccepted();
        withdraw.with("withdrawnOn", "2026-03-01").isRefusedFor("withdrawnOn");
        withdraw.with("withdrawnOn", "2026-03-21").isRefusedFor("withdrawnOn");
        withdraw.with("complaintReference", null).isRefusedFor("complaintReference");
    }

    @Test
    void aComplaintIsReopenedWithReasonsAndNoReplyFromTheFuture() {
        Submitting reopen = Submitting.of("reopen-complaint", "complaintReference", "HCK-2026-0001",
            "reopenReason", "New evidence.");
        reopen.isAccepted();
        reopen.with("replyReceivedOn", "2026-03-20").isAccepted();
        reopen.with("replyReceivedOn", "2026-03-21").isRefusedFor("replyReceivedOn");
        reopen.with("reopenReason", null).isRefusedFor("reopenReason");
    }
}
