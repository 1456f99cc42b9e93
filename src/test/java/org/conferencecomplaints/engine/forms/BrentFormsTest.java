package org.conferencecomplaints.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.conferencecomplaints.deadlines.calendar.AllowedTime;
import org.conferencecomplaints.deadlines.calendar.Calendars;
import org.conferencecomplaints.deadlines.calendar.WorkingDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules that stand in Brent's forms, each both ways. Today is Friday 20 March 2026. */
class BrentFormsTest {

    private final Submitting start = Submitting.startForm("brent", "phone", "groundOutcome").with("aboutChair", false);
    private final Submitting review = Submitting.of("brent-review-complaint", "route", "meeting");
    private final Submitting arrange = Submitting.of("brent-arrange-meeting", "meetingOn", "2026-01-20",
        "meetingPlace", "Civic Centre");
    private final Submitting met = Submitting.of("brent-record-meeting", "meetingHeldOn", "2026-01-20",
        "viewsComplainant", "Not heard.", "viewsChair", "All were heard.", "discussion", "The minutes.",
        "meetingOutcome", "unresolved", "outcomeText", "No agreement.");
    private final Submitting advise = Submitting.of("brent-advise-independent-chair", "referralReceivedOn",
        "2026-01-22", "advisedOn", "2026-01-22");
    private final Submitting papers = Submitting.of("brent-send-papers", "papersReceivedOn", "2026-01-30");
    private final Submitting report = Submitting.of("brent-record-report", "reportCompletedOn", "2026-03-06",
        "findings", "Partly borne out.");
    private final Submitting extend = Submitting.of("brent-extend-report", "newReportDue", "2026-03-27",
        "delayReason", "Illness.");
    private final Submitting meetingReply = Submitting.of("brent-record-meeting-reply", "meetingAccepted", true);
    private final Submitting furtherMeeting = Submitting.of("brent-record-further-meeting", "furtherMeetingHeldOn",
        "2026-03-16", "resolved", false, "outcomeText", "No agreement.");
    private final Submitting establish = Submitting.of("brent-establish-hearing", "hearing", "panel");
    private final Submitting convene = Submitting.of("brent-convene-panel", "panelOn", "2026-03-30", "panelPlace",
        "Civic Centre", "panelChair", "brent-panel-chair", "panelSocialCare", "A", "panelHealth", "B",
        "panelOther", "C");
    private final Submitting panel = Submitting.of("brent-record-panel-decision", "panelHeldOn", "2026-03-18",
        "upheld", false, "reasons", "As found.");
    private final Submitting executive = Submitting.of("brent-record-executive-decision", "executiveHeldOn",
        "2026-03-18", "upheld", false, "reasons", "As found.");
    private final Submitting reconvene = Submitting.of("brent-arrange-reconvened-conference", "reconvenedOn",
        "2026-04-01", "reconvenedChair", "brent-chair-two");
    private final Submitting reconvened = Submitting.of("brent-record-reconvened-outcome", "reconvenedHeldOn",
        "2026-03-19", "reconvenedOutcome", "Not registered.");
    private final Submitting furtherReview = Submitting.of("brent-record-further-review", "furtherReview", "none");

    // B-1.3, B-2.1: the start form

    @ParameterizedTest
    @ValueSource(strings = {"parent", "carer", "child", "professional"})
    void familiesAndProfessionalsComplain(String who) {
        start.with("complainantRelationship", who).isAccepted();
        start.with("complainantRelationship", "neighbour").isRefusedFor("complainantRelationship");
    }

    @ParameterizedTest
    @ValueSource(strings = {"letter", "email", "form", "phone", "in-person"})
    void complaintsComeInPersonByLetterOrByTelephone(String how) {
        start.with("receivedBy", how).isAccepted();
        start.with("receivedBy", "rumour").isRefusedFor("receivedBy");
    }

    @Test
    void aReasonOfDotsIsNone() {
        assertThat(extend.with("delayReason", "......").isRefusedFor("delayReason")).contains("say it in words");
    }

    @Test
    void atLeastOneOfBrentsGroundsIsTicked() {
        start.with("groundOutcome", null).isRefusedFor("groundUnreasonable");
        for (String ground : new String[] {"groundUnreasonable", "groundFlawedBasis", "groundOutcome"}) {
            start.with("groundOutcome", null, ground, true).isAccepted();
        }
        start.with("groundConduct", true).isRefusedFor("groundConduct");
    }

    @Test
    void theStartFormKeepsTheCommonRules() {
        start.with("receivedOn", "2026-03-21").isRefusedFor("receivedOn");
        start.with("conferenceOn", "2026-03-03").isRefusedFor("conferenceOn");
        start.with("conferenceChair", "hackney-chair").isRefusedFor("conferenceChair");
        start.with("complainantRelationship", "representative").isRefusedFor("representing");
        start.with("subject", "agency").isRefusedFor("subjectName");
    }

    @Test
    void thereIsNoLimitOnWhenToComplain() {
        start.with("conferenceOn", "2020-03-02").isAccepted();
    }

    // B-2.7: an agency's complaint, at once or found at the meeting

    @Test
    void whatGoesToAnAgencyNeedsItsNameAndContactPoint() {
        review.isAccepted();
        Submitting agency = review.with("route", "agency", "agencyName", "Health", "agencyContact", "c@example.org");
        agency.isAccepted();
        agency.with("agencyName", null).isRefusedFor("agencyName");
        agency.with("agencyContact", null).isRefusedFor("agencyContact");
        review.with("agencyName", "Health").isRefusedFor("agencyName");
        review.with("agencyContact", "c@example.org").isRefusedFor("agencyContact");
    }

    @Test
    void soDoesWhatTheMeetingFindsToBeAnAgencys() {
        Submitting agency = met.with("meetingOutcome", "agency", "agencyName", "Health", "agencyContact", "1 Road");
        agency.isAccepted();
        agency.with("agencyName", null).isRefusedFor("agencyName");
        agency.with("agencyContact", null).isRefusedFor("agencyContact");
        met.with("agencyName", "Health").isRefusedFor("agencyName");
        met.with("meetingOutcome", "resolved").isAccepted();
    }

    // B-2.2 to B-2.13: the meeting

    @Test
    void theMeetingIsNotBeforeTheComplaint() {
        arrange.isAccepted();
        arrange.with("meetingOn", "2026-01-12").isAccepted();
        arrange.with("meetingOn", "2026-01-11").isRefusedFor("meetingOn");
    }

    @Test
    void aMeetingHeldIsNeitherInTheFutureNorBeforeTheComplaint() {
        met.isAccepted();
        met.with("meetingHeldOn", "2026-01-12").isAccepted();
        met.with("meetingHeldOn", "2026-01-11").isRefusedFor("meetingHeldOn");
        met.with("meetingHeldOn", "2026-03-20").isAccepted();
        met.with("meetingHeldOn", "2026-03-21").isRefusedFor("meetingHeldOn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"declined", "did-not-attend", "postponed"})
    void aMeetingThatDidNotTakePlaceHasNothingToRecord(String why) {
        met.with("notHeld", why).isRefusedFor("meetingHeldOn");
        assertThat(Submitting.of("brent-record-meeting", "notHeld", why).isAccepted())
            .isEqualTo(Map.of("notHeld", why));
        Submitting.of("brent-record-meeting", "notHeld", why, "agencyName", "Health").isRefusedFor("agencyName");
    }

    @ParameterizedTest
    @ValueSource(strings = {"meetingHeldOn", "viewsComplainant", "viewsChair", "discussion", "meetingOutcome",
        "outcomeText"})
    void aMeetingThatTookPlaceIsRecordedWhole(String field) {
        met.with(field, null).isRefusedFor(field);
    }

    // B-2.11 to B-2.17: referral, investigator, papers

    @Test
    void theReferralIsNeitherInTheFutureNorBeforeTheMeeting() {
        advise.isAccepted();
        advise.with("referralReceivedOn", "2026-01-20").isAccepted();
        advise.with("referralReceivedOn", "2026-01-19").isRefusedFor("referralReceivedOn");
        advise.with("referralReceivedOn", "2026-03-21", "advisedOn", "2026-03-21").isRefusedFor("referralReceivedOn");
        Submitting notMet = advise.inCase("meetingHeldOn", null);
        notMet.with("referralReceivedOn", "2026-01-12").isAccepted();
        notMet.with("referralReceivedOn", "2026-01-11").isRefusedFor("referralReceivedOn");
    }

    @Test
    void theIndependentChairIsAdvisedAfterTheReferralAndNotInTheFuture() {
        advise.with("advisedOn", "2026-03-20").isAccepted();
        advise.with("advisedOn", "2026-01-21").isRefusedFor("advisedOn");
        advise.with("advisedOn", "2026-03-21").isRefusedFor("advisedOn");
    }

    @Test
    void theInvestigatorComesFromThePool() {
        Submitting.of("brent-appoint-investigator", "investigator", "brent-investigator").isAccepted();
        Submitting.of("brent-appoint-investigator", "investigator", "brent-chair-two").isRefusedFor("investigator");
    }

    @Test
    void papersAreNeitherInTheFutureNorBeforeAnybodyCouldHaveBeenAppointed() {
        papers.isAccepted();
        papers.with("papersReceivedOn", "2026-01-23").isAccepted();
        papers.with("papersReceivedOn", "2026-01-22").isRefusedFor("papersReceivedOn");
        papers.with("papersReceivedOn", "2026-03-21").isRefusedFor("papersReceivedOn");
    }

    // B-2.18: the report

    @Test
    void aReportIsNeitherInTheFutureNorBeforeThePapers() {
        report.isAccepted();
        report.with("reportCompletedOn", "2026-01-30").isAccepted();
        report.with("reportCompletedOn", "2026-01-29").isRefusedFor("reportCompletedOn");
        report.with("reportCompletedOn", "2026-03-21").isRefusedFor("reportCompletedOn");
    }

    @Test
    void theNewDateOfALateReportIsAfterTodayAndAfterTheOldOne() {
        extend.isAccepted();
        extend.with("newReportDue", "2026-03-21").isAccepted();
        assertThat(extend.with("newReportDue", "2026-03-20").isRefusedFor("newReportDue"))
            .contains("after today and after Friday 13 March 2026");
        extend.with("newReportDue", "2026-03-13").isRefusedFor("newReportDue");
        extend.with("delayReason", null).isRefusedFor("delayReason");
    }

    // B-2.20 to B-2.24: the further meeting and the choice

    @Test
    void anAnswerIsNeitherBeforeItsLetterNorInTheFuture() {
        meetingReply.isAccepted();
        for (Submitting form : new Submitting[] {meetingReply, establish}) {
            form.with("replyReceivedOn", "2026-03-11").isAccepted();
            form.with("replyReceivedOn", "2026-03-08").isRefusedFor("replyReceivedOn");
            form.with("replyReceivedOn", "2026-03-21").isRefusedFor("replyReceivedOn");
        }
        establish.with("replyReceivedOn", "2026-03-10").isRefusedFor("replyReceivedOn");
    }

    @Test
    void anAcceptedMeetingMayHaveADate() {
        meetingReply.with("furtherMeetingOn", "2026-03-30").isAccepted();
        meetingReply.with("furtherMeetingOn", "2026-03-05").isRefusedFor("furtherMeetingOn");
        meetingReply.with("replyReceivedOn", "2026-03-12", "furtherMeetingOn", "2026-03-11")
            .isRefusedFor("furtherMeetingOn");
        meetingReply.with("meetingAccepted", false).isAccepted();
        meetingReply.with("meetingAccepted", false, "furtherMeetingOn", "2026-03-30").isRefusedFor("furtherMeetingOn");
    }

    @Test
    void aFurtherMeetingIsNeitherInTheFutureNorBeforeTheReport() {
        furtherMeeting.isAccepted();
        furtherMeeting.with("furtherMeetingHeldOn", "2026-03-05").isRefusedFor("furtherMeetingHeldOn");
        furtherMeeting.with("furtherMeetingHeldOn", "2026-03-21").isRefusedFor("furtherMeetingHeldOn");
    }

    @Test
    void aFurtherMeetingThatDidNotTakePlaceHasNothingToRecord() {
        furtherMeeting.with("notHeld", "declined").isRefusedFor("furtherMeetingHeldOn");
        Submitting.of("brent-record-further-meeting", "notHeld", "did-not-attend").isAccepted();
        furtherMeeting.with("outcomeText", null).isRefusedFor("outcomeText");
        furtherMeeting.with("resolved", null).isRefusedFor("resolved");
    }

    @Test
    void theExecutiveGroupsMeetingIsAskedForPaperworkOnlyAndMayBeLeftToTheNextOne() {
        establish.isAccepted();
        establish.with("hearing", "none").isAccepted();
        Submitting paperwork = establish.with("hearing", "paperwork");
        paperwork.isAccepted();
        paperwork.with("executiveOn", "2026-03-20").isAccepted();
        paperwork.with("executiveOn", "2026-03-19").isRefusedFor("executiveOn");
        establish.with("executiveOn", "2026-03-30").isRefusedFor("executiveOn");
    }

    // B-2.25 to B-2.33: the hearing

    @ParameterizedTest(name = "on {0} the panel is on {1} at the earliest: {3}")
    @CsvSource({
        "2026-03-20, 2026-03-28, 2026-03-27, Monday 30 March 2026",
        "2026-03-22, 2026-03-28, 2026-03-27, Monday 30 March 2026",
        "2026-03-23, 2026-03-31, 2026-03-30, Tuesday 31 March 2026",
        "2026-03-30, 2026-04-09, 2026-04-08, Thursday 9 April 2026",
        "2026-12-22, 2027-01-04, 2026-12-31, Monday 4 January 2027"})
    void aPanelLeavesFiveClearWorkingDaysForTheNotice(String today, String possible, String tooSoon, String earliest) {
        Submitting then = convene.on(today);
        then.with("panelOn", possible).isAccepted();
        assertThat(then.with("panelOn", tooSoon).isRefusedFor("panelOn"))
            .endsWith("the earliest working day possible is " + earliest + ".");
    }

    @Test
    void aPanelIsRefusedJustWhenItsNoticeWouldBeLate() {
        WorkingDays workingDays = Calendars.ofEngland();
        AllowedTime notice = AllowedTime.parse("5 clear working days before");
        LocalDate today = LocalDate.parse("2026-04-01");
        for (LocalDate day = today; day.isBefore(today.plusWeeks(4)); day = day.plusDays(1)) {
            Submitting onThatDay = convene.on(today.toString()).with("panelOn", day.toString());
            if (workingDays.due(day, notice).isBefore(today)) {
                onThatDay.isRefusedFor("panelOn");
            } else {
                onThatDay.isAccepted();
            }
        }
    }

    @Test
    void thePanelsChairIsAPanelChair() {
        convene.with("panelChair", "brent-chair").isRefusedFor("panelChair");
    }

    @Test
    void aPanelHasNeitherMetInTheFutureNorBeforeTheReport() {
        panel.isAccepted();
        panel.with("panelHeldOn", "2026-03-05").isRefusedFor("panelHeldOn");
        panel.with("panelHeldOn", "2026-03-21").isRefusedFor("panelHeldOn");
        executive.isAccepted();
        executive.with("executiveHeldOn", "2026-03-05").isRefusedFor("executiveHeldOn");
        executive.with("executiveHeldOn", "2026-03-21").isRefusedFor("executiveHeldOn");
    }

    @Test
    void aFurtherReviewIsNotBeforeTheReconvenedConference() {
        panel.inCase("reconvenedHeldOn", "2026-03-18").isAccepted();
        panel.inCase("reconvenedHeldOn", "2026-03-19").isRefusedFor("panelHeldOn");
        executive.inCase("reconvenedHeldOn", "2026-03-19").isRefusedFor("executiveHeldOn");
    }

    @Test
    void upholdingNeedsARecommendationAndDismissingHasNone() {
        for (Submitting decision : new Submitting[] {panel, executive}) {
            decision.with("upheld", true).isRefusedFor("recommendation");
            decision.with("upheld", true, "recommendation", "deregistration").isAccepted();
            decision.with("upheld", true, "recommendation", "adoption").isRefusedFor("recommendation");
            decision.with("recommendation", "registration").isRefusedFor("recommendation");
            decision.with("reasons", null).isRefusedFor("reasons");
        }
    }

    @Test
    void aPostponedPanelHasNothingToRecord() {
        panel.with("notHeld", "postponed").isRefusedFor("panelHeldOn");
        Submitting.of("brent-record-panel-decision", "notHeld", "postponed").isAccepted();
        Submitting.of("brent-record-panel-decision", "notHeld", "postponed", "heard", "All").isRefusedFor("heard");
    }

    // B-2.34 to B-2.36: the reconvened conference and after

    @Test
    void theReconvenedConferenceHasADifferentChair() {
        reconvene.isAccepted();
        assertThat(reconvene.with("reconvenedChair", "brent-chair").isRefusedFor("reconvenedChair"))
            .contains("cannot be the chair of the conference complained about");
    }

    @ParameterizedTest
    @ValueSource(strings = {"panelHeldOn", "executiveHeldOn"})
    void theReconvenedConferenceIsAfterTheDecision(String decidedOn) {
        reconvene.inCase(decidedOn, "2026-03-18").with("reconvenedOn", "2026-03-18").isAccepted();
        reconvene.inCase(decidedOn, "2026-03-18").with("reconvenedOn", "2026-03-17").isRefusedFor("reconvenedOn");
        reconvened.inCase(decidedOn, "2026-03-19").isAccepted();
        reconvened.inCase(decidedOn, "2026-03-20").isRefusedFor("reconvenedHeldOn");
        reconvened.with("reconvenedHeldOn", "2026-03-21").isRefusedFor("reconvenedHeldOn");
    }

    @Test
    void aFurtherReviewIsByTheExecutiveGroupOrAPanel() {
        furtherReview.isAccepted();
        furtherReview.with("furtherReview", "panel").isAccepted();
        furtherReview.with("furtherReview", "court").isRefusedFor("furtherReview");
        Submitting executive = furtherReview.with("furtherReview", "executive");
        executive.isAccepted();
        executive.with("executiveOn", "2026-03-30").isAccepted();
        executive.with("executiveOn", "2026-03-19").isRefusedFor("executiveOn");
        furtherReview.with("executiveOn", "2026-03-30").isRefusedFor("executiveOn");
    }

    @Test
    void whoAsksForAFurtherReviewHasSeenTheReconvenedConference() {
        Submitting after = furtherReview.inCase("reconvenedHeldOn", "2026-03-18");
        after.with("replyReceivedOn", "2026-03-18").isAccepted();
        after.with("replyReceivedOn", "2026-03-17").isRefusedFor("replyReceivedOn");
        after.with("replyReceivedOn", "2026-03-21").isRefusedFor("replyReceivedOn");
    }
}
