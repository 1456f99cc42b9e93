package org.conferencecomplaints.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conferencecomplaints.procedures.Hackney.HEAD;
import static org.conferencecomplaints.procedures.Hackney.MANAGER;
import static org.conferencecomplaints.procedures.Hackney.OFFICER;
import static org.conferencecomplaints.procedures.Hackney.PANEL_CHAIR;
import static org.conferencecomplaints.procedures.Hackney.decision;
import static org.conferencecomplaints.procedures.Office.pairs;

import java.util.List;
import org.conferencecomplaints.correspondence.letters.Letter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The branches of City and Hackney's procedure between its beginning and its ends. */
@Tag("database")
@OnTheEngine
class HackneyStepsTest {

    @Autowired
    Office office;
    private Hackney hackney;

    @BeforeEach
    void hackney() {
        hackney = new Hackney(office);
    }

    // ---- the meeting

    @Test
    void aMeetingThatTheComplainantDeclinedOrDidNotAttendLeadsToFeedbackToo() {
        for (String notHeld : List.of("declined", "did-not-attend")) {
            office.clock(Office.MORNING);
            Case arranged = hackney.arranged(hackney.received()).until("2026-11-10T10:00");
            assertThat(arranged.refused(MANAGER, "Activity_RecordMeeting", "notHeld", notHeld)).isNotEmpty();
            arranged.complete(MANAGER, "Activity_RecordMeeting", "notHeld", notHeld, "feedback", "We are sorry.");
            assertThat(arranged.openTasks()).containsExactly("Activity_CheckLetter");
            assertThat(arranged.deadline("H-1.5").due()).isEqualTo("2026-11-16");
            arranged.approve(MANAGER, "hackney/feedback").post("hackney/feedback");
            assertThat(arranged.openTasks()).containsExactly("Activity_RecordReply");
        }
    }

    @Test
    void anArrangementAfterAPostponementIsNotOverdueWhereTheLimitWasKept() {
        Case postponed = hackney.arranged(hackney.received()).until("2026-11-19T10:00")
            .complete(MANAGER, "Activity_RecordMeeting", "notHeld", "postponed");
        assertThat(postponed.task("Activity_ArrangeMeeting").getPriority()).isEqualTo(50);
    }

    @Test
    void theMeetingThatWasHeldCountsNotTheOneThatWasPlanned() {
        Case held = hackney.arranged(hackney.received()).until("2026-11-12T15:00").complete(MANAGER,
            "Activity_RecordMeeting",
            "meetingHeldOn", "2026-11-12", "meetingNote", "We talked.", "feedback", "We are sorry.");
        assertThat(held.deadline("H-1.5").anchor()).isEqualTo("2026-11-12");
        assertThat(held.timer("Event_FeedbackPassed")).isEqualTo("2026-11-20T00:00");
        assertThat(held.due("Activity_CheckLetter")).isEqualTo("2026-11-19T23:59:59");
    }

    @Test
    void aFeedbackLetterIsCorrectedBeforeItLeavesAndBothVersionsAreKept() {
        Case met = hackney.met(hackney.received());
        met.correct(MANAGER, "hackney/feedback", "Dear Ada Okafor,\n\nYou were right.");
        assertThat(met.openTasks()).containsExactly("Activity_CheckLetter");
        met.approve(MANAGER, "hackney/feedback").post("hackney/feedback");

        List<Letter> versions = met.letters().stream().filter(l -> l.content().template().equals("hackney/feedback"))
            .toList();
        assertThat(versions).extracting(Letter::status).containsExactly(Letter.Status.VOIDED, Letter.Status.SENT);
        assertThat(versions).extracting(letter -> letter.version().number()).containsExactly(1, 2);
        assertThat(versions.get(1).version().approvedBy()).isEqualTo(MANAGER);
        assertThat(met.text(versions.get(0))).contains("We are sorry.");
        assertThat(met.text(versions.get(1))).contains("You were right.", "020 8356 5800");
    }

    // ---- the reply

    @Test
    void aReplyBeforeTheDeemedReceiptProvesReceipt() {
        Case answered = hackney.answered(hackney.received()).until("2026-11-10T10:00");
        assertThat(answered.letter("hackney/feedback").delivery().receivedOn()).isEqualTo("2026-11-11");
        answered.complete(HEAD, "Activity_RecordReply", "replyReceivedOn", "2026-11-10", "satisfied", "false");
        assertThat(answered.letter("hackney/feedback").delivery().receivedOn()).isEqualTo("2026-11-10");
        assertThat(answered.deadline("H-1.6").metOn()).isEqualTo("2026-11-10");
        assertThat(answered.deadline("H-2.2").anchor()).isEqualTo("2026-11-10");
    }

    @Test
    void aReplyFromBeforeTheFeedbackLeftIsRefused() {
        Case answered = hackney.answered(hackney.received()).until("2026-11-10T10:00");
        assertThat(
            answered.refused(HEAD, "Activity_RecordReply", "replyReceivedOn", "2026-11-08", "satisfied", "false"))
            .contains("feedback letter");
    }

    @Test
    void anotherLetterPostedLaterDoesNotMakeAReplyToTheFeedbackTooEarly() {
        Case slowPost = hackney.received().complete(OFFICER, "Activity_TriageComplaint", "triageDecision", "accept")
            .complete(MANAGER, "Activity_ArrangeMeeting", "contactedOn", "2026-11-02", "meetingDeclined", true)
            .complete(MANAGER, "Activity_RecordMeeting", "feedback", "We are sorry.")
            .approve(MANAGER, "hackney/feedback")
            .post("hackney/feedback").until("2026-11-05T10:00").post("hackney/acknowledgement");
        slowPost.complete(HEAD, "Activity_RecordReply", "replyReceivedOn", "2026-11-04", "satisfied", "false");
        assertThat(slowPost.openTasks()).containsExactly("Activity_ConvenePanel");
    }

    @Test
    void theWindowRunsFromTheDeemedReceiptOfAnEmailTheSameDayBeforeHalfPastFour() {
        Case emailed = hackney.met(hackney.receivedByEmail()).until("2026-11-09T16:29:00")
            .approve(MANAGER, "hackney/feedback");
        assertThat(emailed.letter("hackney/feedback").delivery().receivedOn()).isEqualTo("2026-11-09");
        assertThat(emailed.timer("Event_ReplyWindowPassed")).isEqualTo("2026-11-17T00:00");
        assertThat(emailed.due("Activity_RecordReply")).isEqualTo("2026-11-16T23:59:59");
        assertThat(office.mail("To: ", "ada@example.org", "pdf")).isNotEmpty();
    }

    @Test
    void anEmailAfterHalfPastFourCountsFromTheNextWorkingDay() {
        Case emailed = hackney.met(hackney.receivedByEmail()).until("2026-11-09T16:30:00")
            .approve(MANAGER, "hackney/feedback");
        assertThat(emailed.letter("hackney/feedback").delivery().receivedOn()).isEqualTo("2026-11-10");
        assertThat(emailed.timer("Event_ReplyWindowPassed")).isEqualTo("2026-11-18T00:00");
    }

    // ---- the panel

    @Test
    void aPanelOnTheLastDayNeedsNoExtension() {
        Case convened = hackney.convened(hackney.escalated(hackney.received()), "2026-12-03");
        assertThat(convened.letterNames()).doesNotContain("hackney/panel-delay");
        assertThat(convened.deadline("H-2.2").extendedTo()).isNull();
    }

    @Test
    void onlyThePanelsChairRecordsItsDecision() {
        Case convened = hackney.panelSet(hackney.received());
        assertThat(convened.task("Activity_RecordPanelDecision").getAssignee()).isEqualTo(PANEL_CHAIR);
    }

    @Test
    void anUpheldComplaintNeedsARecommendationAndTheFollowUpWhatWasRecommended() {
        Case convened = hackney.panelSet(hackney.received()).until("2026-11-27T17:00");
        assertThat(convened.refused(PANEL_CHAIR, "Activity_RecordPanelDecision", pairs(decision("2026-11-27", true))))
            .contains("recommendation");
        convened
            .complete(PANEL_CHAIR, "Activity_RecordPanelDecision",
                decision("2026-11-27", true, "recommendDifferentChair", true))
            .approve(PANEL_CHAIR, "hackney/panel-upheld").post("hackney/panel-upheld");
        assertThat(convened.letter("hackney/recommendations").recipient().channel()).isEqualTo("email");
        assertThat(convened.refused(OFFICER, "Activity_FollowUpRecommendations")).isNotEmpty();
        assertThat(convened.refused(OFFICER, "Activity_FollowUpRecommendations", "newChair", "hackney-chair"))
            .contains("chair of the conference");
        assertThat(convened.refused(OFFICER, "Activity_FollowUpRecommendations", "newChair", "hackney-chair-two",
            "reviewConferenceOn", "2026-12-14")).as("no earlier review was recommended").isNotEmpty();
        convened.complete(OFFICER, "Activity_FollowUpRecommendations", "newChair", "hackney-chair-two")
            .post("hackney/recommendation-outcome").ended("Event_Upheld", "upheld");
        assertThat(convened.referrals()).singleElement()
            .satisfies(made -> assertThat(made.result()).contains("New chair"));
    }

    @Test
    void anEarlierReviewAloneIsFollowedUpToo() {
        Case upheld = hackney.panelSet(hackney.received()).until("2026-11-27T17:00")
            .complete(PANEL_CHAIR, "Activity_RecordPanelDecision",
                decision("2026-11-27", true, "recommendEarlierReview", true))
            .approve(PANEL_CHAIR, "hackney/panel-upheld").post("hackney/panel-upheld");
        assertThat(upheld.refused(OFFICER, "Activity_FollowUpRecommendations", "newChair", "hackney-chair-two"))
            .isNotEmpty();
        upheld.complete(OFFICER, "Activity_FollowUpRecommendations", "reviewConferenceOn", "2026-12-14")
            .post("hackney/recommendation-outcome").ended("Event_Upheld", "upheld");
    }

    @Test
    void eachFormIsKeptWholeWithWhoAndWhen() {
        Case met = hackney.met(hackney.received());
        assertThat(met.entries()).extracting(entry -> entry.activity() + " by " + entry.by()).containsExactly(
            "Event_ComplaintReceived by hackney-officer", "Activity_TriageComplaint by hackney-officer",
            "Activity_PostLetter by hackney-post", "Activity_ArrangeMeeting by hackney-manager",
            "Activity_PostLetter by hackney-post", "Activity_RecordMeeting by hackney-manager");
        assertThat(met.entries().get(0).answers()).containsEntry("complaint", "I was not heard.")
            .containsEntry("groundConduct", true).containsEntry("complainantAddress", "12 Mare Street\nLondon E8 3AA");
    }
}
