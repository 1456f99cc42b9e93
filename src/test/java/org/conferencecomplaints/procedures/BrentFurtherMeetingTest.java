package org.conferencecomplaints.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conferencecomplaints.procedures.Brent.BUSINESS_MANAGER;
import static org.conferencecomplaints.procedures.Brent.INDEPENDENT_CHAIR;
import static org.conferencecomplaints.procedures.Brent.LINE_MANAGER;
import static org.conferencecomplaints.procedures.Brent.furtherMeeting;

import java.util.List;
import org.conferencecomplaints.casework.register.Complaint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Brent's further meeting after the report: suggested or not, accepted or not, and what comes of it. */
@OnTheEngine
class BrentFurtherMeetingTest {

    @Autowired
    Office office;
    private Brent brent;

    @BeforeEach
    void brent() {
        brent = new Brent(office);
    }

    /** The complainant is asked how the complaint is to be heard. */
    private static void goesOnToTheChoice(Case unsettled) {
        unsettled.post("brent/hearing-options");
        assertThat(unsettled.openTasks()).containsExactly("Activity_EstablishHearing");
        assertThat(unsettled.recipients("brent/hearing-options")).containsExactly("complainant");
        assertThat(unsettled.register().status()).isEqualTo(Complaint.Status.OPEN);
    }

    @Test
    void whereNoMeetingIsSuggestedTheComplainantChoosesAHearing() {
        Case reported = brent.reported(brent.received());
        assertThat(reported.refused(INDEPENDENT_CHAIR, "Activity_ConsiderReport")).isNotEmpty();
        reported.complete(INDEPENDENT_CHAIR, "Activity_ConsiderReport", "suggestMeeting", "false");
        assertThat(reported.letterNames()).doesNotContain("brent/further-meeting");
        goesOnToTheChoice(reported);
    }

    @Test
    void aSuggestedMeetingIsToldToComplainantLineManagerAndChairAndTheComplainantHasAWindow() {
        Case suggested = brent.reported(brent.received()).complete(INDEPENDENT_CHAIR, "Activity_ConsiderReport",
            "suggestMeeting", "true");
        assertThat(suggested.recipients("brent/further-meeting")).containsExactlyInAnyOrder("complainant",
            "line-manager",
            "chair");
        assertThat(suggested.openTasks()).as("the window opens when the letter has left")
            .containsExactly("Activity_PostLetter");
        suggested.post("brent/further-meeting");
        assertThat(suggested.text("brent/further-meeting", "complainant")).contains("You do not have to meet");
        assertThat(suggested.due("Activity_RecordMeetingReply")).as("10 working days from receipt on the 4th")
            .isEqualTo("2026-12-18T23:59:59");
        assertThat(suggested.timer("Event_MeetingReplyPassed")).isEqualTo("2026-12-19T00:00");
    }

    @Test
    void whoDeclinesTheMeetingChoosesAHearing() {
        Case suggested = brent.suggested(brent.received()).until("2026-12-07T10:00");
        assertThat(suggested.refused(BUSINESS_MANAGER, "Activity_RecordMeetingReply", "replyReceivedOn", "2026-12-01",
            "meetingAccepted", "false")).contains("nor before the letter that suggested the meeting left");
        suggested.complete(BUSINESS_MANAGER, "Activity_RecordMeetingReply", "replyReceivedOn", "2026-12-07",
            "meetingAccepted", "false");
        assertThat(suggested.passed()).contains("Event_Declined");
        goesOnToTheChoice(suggested);
    }

    @Test
    void noAnswerWithinTheWindowCountsAsDeclined() {
        Case silent = brent.suggested(brent.received()).fire("Event_MeetingReplyPassed");
        assertThat(silent.passed()).contains("Event_NoReply");
        assertThat(office.mail(silent.reference(), "Deadline missed")).as("nobody's limit was missed").isEmpty();
        goesOnToTheChoice(silent);
    }

    @Test
    void theWindowMovesWithABankHolidayAndWithTheDayOfPosting() {
        Case posted = brent.reported(brent.received()).complete(INDEPENDENT_CHAIR, "Activity_ConsiderReport",
            "suggestMeeting", "true").until("2026-12-03T10:00").post("brent/further-meeting");
        assertThat(posted.timer("Event_MeetingReplyPassed")).isEqualTo("2026-12-22T00:00");
        office.announce("2026-12-10 Day of thanks");
        assertThat(posted.timer("Event_MeetingReplyPassed")).isEqualTo("2026-12-23T00:00");
        assertThat(posted.due("Activity_RecordMeetingReply")).isEqualTo("2026-12-22T23:59:59");
    }

    @Test
    void aFurtherMeetingThatResolvesTheComplaintEndsItWithALetter() {
        Case accepted = brent.accepted(brent.received());
        assertThat(accepted.task("Activity_RecordFurtherMeeting").getAssignee()).isEqualTo(LINE_MANAGER);
        assertThat(accepted.due("Activity_RecordFurtherMeeting")).isEqualTo("2026-12-16T23:59:59");
        accepted.until("2026-12-09T16:00").complete(LINE_MANAGER, "Activity_RecordFurtherMeeting",
            furtherMeeting("2026-12-09", true));
        assertThat(accepted.task("Activity_CheckLetter").getAssignee()).isEqualTo(LINE_MANAGER);
        assertThat(accepted.due("Activity_CheckLetter")).isEqualTo("2026-12-16T23:59:59");
        assertThat(accepted.timer("Event_InvestigationOutcomePassed")).isEqualTo("2026-12-17T00:00");
        accepted.approve(LINE_MANAGER, "brent/investigation-outcome").until("2026-12-10T10:00")
            .post("brent/investigation-outcome")
            .ended("Event_ResolvedAfterInvestigation", "resolved-after-investigation");
        assertThat(accepted.recipients("brent/investigation-outcome")).containsExactly("complainant");
        assertThat(accepted.text("brent/investigation-outcome")).contains("We agreed on new minutes.");
        assertThat(accepted.deadline("B-2.22").anchor()).isEqualTo("2026-12-09");
        assertThat(accepted.deadline("B-2.22").metOn()).isEqualTo("2026-12-10");
        assertThat(accepted.deadline("B-2.22").missedBy(office.today())).isFalse();
    }

    @Test
    void aFurtherMeetingThatResolvesNothingLeadsToTheChoice() {
        Case met = brent.accepted(brent.received()).until("2026-12-09T16:00").complete(LINE_MANAGER,
            "Activity_RecordFurtherMeeting", furtherMeeting("2026-12-09", false));
        assertThat(office.deadlines.find(met.reference(), "B-2.22")).as("no letter about a resolution").isEmpty();
        assertThat(met.letterNames()).doesNotContain("brent/investigation-outcome");
        goesOnToTheChoice(met);
        assertThat(met.text("brent/hearing-options")).contains("9 December 2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {"declined", "did-not-attend"})
    void aFurtherMeetingThatDidNotTakePlaceLeadsToTheChoice(String notHeld) {
        Case accepted = brent.accepted(brent.received()).until("2026-12-09T16:00");
        assertThat(
            accepted.refused(LINE_MANAGER, "Activity_RecordFurtherMeeting", "notHeld", notHeld, "resolved", "true"))
            .isNotEmpty();
        accepted.complete(LINE_MANAGER, "Activity_RecordFurtherMeeting", "notHeld", notHeld);
        assertThat(office.deadlines.find(accepted.reference(), "B-2.22")).isEmpty();
        goesOnToTheChoice(accepted);
        assertThat(accepted.text("brent/hearing-options")).doesNotContain("You then met");
    }

    @Test
    void aFurtherMeetingWhoseDayIsNotKnownHasNoDueDateUntilItIsHeld() {
        Case accepted = brent.accepted(brent.received(), "furtherMeetingOn", null);
        assertThat(accepted.due("Activity_RecordFurtherMeeting")).isNull();
        assertThat(office.deadlines.find(accepted.reference(), "B-2.22")).isEmpty();
        accepted.until("2026-12-14T16:00").complete(LINE_MANAGER, "Activity_RecordFurtherMeeting",
            furtherMeeting("2026-12-14", true));
        assertThat(accepted.deadline("B-2.22").due()).isEqualTo("2026-12-21");
        assertThat(accepted.timer("Event_InvestigationOutcomePassed")).isEqualTo("2026-12-22T00:00");
        accepted.approve(LINE_MANAGER, "brent/investigation-outcome").post("brent/investigation-outcome")
            .ended("Event_ResolvedAfterInvestigation", "resolved-after-investigation");
    }

    @Test
    void aFurtherMeetingIsRecordedAfterTheReportAndNotBeforeItIsHeld() {
        Case accepted = brent.accepted(brent.received()).until("2026-12-09T16:00");
        for (String wrong : List.of("2026-12-01", "2026-12-10")) {
            assertThat(accepted.refused(LINE_MANAGER, "Activity_RecordFurtherMeeting", "furtherMeetingHeldOn", wrong,
                "resolved", "true", "outcomeText", "x")).isNotEmpty();
        }
    }

    @Test
    void theDisputedChairDoesNotRecordTheFurtherMeeting() {
        Case accepted = brent.accepted(brent.received("subject", "chair")).until("2026-12-09T16:00");
        String task = accepted.task("Activity_RecordFurtherMeeting").getId();
        office.forbidden(Brent.CHAIR, () -> office.engine.getFormService().submitTaskForm(task,
            furtherMeeting("2026-12-09", true)));
    }

    // ---- limits

    @Test
    void aMeetingNotRecordedInTimeIsLate() {
        brent.accepted(brent.received()).missesAndGoesOn("Event_FurtherOutcomePassed", "B-2.22", "2026-12-17T00:00",
            "Activity_RecordFurtherMeeting");
    }

    @Test
    void anOutcomeLetterThatHasNotLeftInTimeIsLate() {
        brent.accepted(brent.received()).until("2026-12-09T16:00")
            .complete(LINE_MANAGER, "Activity_RecordFurtherMeeting",
                furtherMeeting("2026-12-09", true))
            .missesAndGoesOn("Event_InvestigationOutcomePassed", "B-2.22",
                "2026-12-17T00:00", "Activity_CheckLetter");
    }

    // ---- the date, and who may record the answer

    @Test
    void theDateOfAMeetingThatWasAcceptedIsSentToThoseWhoMeet() {
        Case accepted = brent.accepted(brent.received(), "furtherMeetingTime", "10 am", "furtherMeetingPlace",
            "Library");
        assertThat(accepted.recipients("brent/further-meeting-date")).containsExactlyInAnyOrder("complainant",
            "line-manager", "chair");
        for (String reader : List.of("complainant", "line-manager", "chair")) {
            assertThat(accepted.text("brent/further-meeting-date", reader)).contains("Wednesday 9 December 2026",
                "10 am", "Library");
        }
        assertThat(accepted.passed()).contains("Event_FurtherMeetingDateTold");
        assertThat(accepted.openTasks()).containsExactly("Activity_RecordFurtherMeeting");
    }

    @Test
    void noDateIsSentThatNobodyKnows() {
        Case accepted = brent.accepted(brent.received(), "furtherMeetingOn", null);
        assertThat(accepted.letterNames()).doesNotContain("brent/further-meeting-date");
        assertThat(accepted.openTasks()).containsExactly("Activity_RecordFurtherMeeting");
    }

    @Test
    void theComplaintsTeamRecordsTheAnswerToo() {
        Case declined = brent.suggested(brent.received()).complete(Brent.OFFICER, "Activity_RecordMeetingReply",
            "meetingAccepted", "false");
        assertThat(declined.passed()).contains("Event_Declined");
    }

    @Test
    void twoWorkingDaysBeforeNoAnswerCountsAsOneThoseWhoCanRecordItAreWarned() {
        Case suggested = brent.suggested(brent.received());
        assertThat(suggested.timer("Event_MeetingReplyPassed")).isEqualTo("2026-12-19T00:00");
        assertThat(suggested.timer("Event_MeetingReplyEnding")).isEqualTo("2026-12-16T00:00");
        suggested.fire("Event_MeetingReplyEnding");
        for (String told : List.of("brent-business-manager", "brent-officer", "brent-supervisor")) {
            assertThat(office.mail(suggested.reference(), "No answer yet", told)).as(told).hasSize(1);
        }
        assertThat(suggested.openTasks()).containsExactly("Activity_RecordMeetingReply");
        suggested.fire("Event_MeetingReplyPassed");
        assertThat(suggested.passed()).contains("Event_NoReply");
    }
}
