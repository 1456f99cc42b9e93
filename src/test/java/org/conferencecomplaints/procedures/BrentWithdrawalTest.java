package org.conferencecomplaints.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.conferencecomplaints.procedures.Brent.SECOND_READER;
import static org.conferencecomplaints.procedures.BrentCase.BUSINESS_MANAGER;
import static org.conferencecomplaints.procedures.BrentCase.CHAIR;
import static org.conferencecomplaints.procedures.BrentCase.INDEPENDENT_CHAIR;
import static org.conferencecomplaints.procedures.BrentCase.LINE_MANAGER;
import static org.conferencecomplaints.procedures.BrentCase.OFFICER;
import static org.conferencecomplaints.procedures.BrentCase.PANEL_CHAIR;
import static org.conferencecomplaints.procedures.BrentCase.PANEL_DAY;
import static org.conferencecomplaints.procedures.BrentCase.PROCEDURE;
import static org.conferencecomplaints.procedures.BrentCase.byPost;
import static org.conferencecomplaints.procedures.BrentCase.panel;
import static org.conferencecomplaints.procedures.BrentCase.panelDecision;
import static org.conferencecomplaints.procedures.Office.answers;
import static org.conferencecomplaints.procedures.Office.pairs;
import static org.conferencecomplaints.procedures.Office.refusal;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.correspondence.letters.Letter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A complaint in Brent can be withdrawn at any step, and reopened where it was not pursued or was resolved late. */
@OnTheEngine
class BrentWithdrawalTest {

    @Autowired
    Office office;
    private BrentCase brent;

    @BeforeEach
    void brent() {
        brent = new BrentCase(office);
    }

    record Step(List<String> tasks, Function<BrentCase, Case> way) {

        Step(String task, Function<BrentCase, Case> way) {
            this(List.of(task), way);
        }

        @Override
        public String toString() {
            return String.join(", ", tasks);
        }
    }

    static Stream<Step> steps() {
        return Stream.of(
            new Step("Activity_ReviewComplaint", BrentCase::received),
            new Step("Activity_ArrangeMeeting", brent -> brent.received()
                .complete(CHAIR, "Activity_ReviewComplaint", "route", "meeting")),
            new Step("Activity_RecordMeeting", brent -> brent.received()
                .complete(CHAIR, "Activity_ReviewComplaint", "route", "meeting")
                .complete(CHAIR, "Activity_ArrangeMeeting", "meetingOn", "2026-11-02", "meetingPlace", "Civic Centre")),
            new Step("Activity_AdviseIndependentChair", BrentCase::unresolved),
            new Step("Activity_AppointInvestigator", BrentCase::advised),
            new Step("Activity_SendPapers", BrentCase::appointed),
            new Step("Activity_RecordReport", BrentCase::papersSent),
            new Step(List.of("Activity_CheckLetter", "Activity_ExtendReport", "Activity_RecordReport"),
                brent -> brent.papersSent().until("2027-01-04T09:00")),
            new Step("Activity_ConsiderReport", BrentCase::reported),
            new Step("Activity_RecordMeetingReply", BrentCase::suggested),
            new Step("Activity_RecordFurtherMeeting", brent -> brent.suggested()
                .complete(BUSINESS_MANAGER, "Activity_RecordMeetingReply", "meetingAccepted", "true")),
            new Step("Activity_EstablishHearing", BrentCase::toChoose),
            new Step("Activity_EstablishHearing", brent -> brent.toChoose().fire("Event_HearingWindowPassed")),
            new Step("Activity_ConvenePanel", BrentCase::panelChosen),
            new Step(List.of("Activity_PostLetter", "Activity_PreparePapers"), brent -> brent.panelChosen(byPost())
                .complete(INDEPENDENT_CHAIR, "Activity_ConvenePanel", panel(PANEL_DAY))),
            new Step("Activity_RecordPanelDecision", BrentCase::convened),
            new Step("Activity_CheckLetter", brent -> brent.panelMet(true)),
            new Step(List.of("Activity_PreparePapers", "Activity_RecordExecutiveDecision"), brent -> brent.toChoose()
                .complete(INDEPENDENT_CHAIR, "Activity_EstablishHearing", "hearing", "paperwork")),
            new Step("Activity_ArrangeReconvenedConference", BrentCase::upheld),
            new Step("Activity_RecordReconvenedOutcome", BrentCase::reconvened),
            new Step("Activity_RecordFurtherReview", BrentCase::reconsidered),
            new Step("Activity_ConvenePanel", brent -> brent.reconsidered()
                .complete(INDEPENDENT_CHAIR, "Activity_RecordFurtherReview", "furtherReview", "panel")));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aComplaintIsWithdrawnAtAnyStep(Step step) {
        Case withdrawn = step.way().apply(brent);
        assertThat(withdrawn.openTasks()).containsExactlyElementsOf(step.tasks());
        List<String> before = withdrawn.letterNames();
        int told = office.mail(withdrawn.reference(), "Deadline missed").size();

        withdrawn.withdraw(OFFICER, "withdrawnOn", office.today().toString(), "withdrawalReason",
            "She changed her mind.");

        assertThat(withdrawn.register().status()).isEqualTo(Complaint.Status.CLOSED);
        assertThat(withdrawn.register().outcome()).isEqualTo("withdrawn");
        assertThat(withdrawn.letters()).filteredOn(letter -> !letter.content().template().equals("brent/withdrawn"))
            .allMatch(letter -> letter.status() == Letter.Status.SENT || letter.status() == Letter.Status.VOIDED);
        assertThat(withdrawn.letterNames()).containsAll(before);
        assertThat(withdrawn.deadlines()).allMatch(limit -> limit.metOn() != null || limit.endedOn() != null);
        brent.posted(withdrawn).ended("Event_Withdrawn", "withdrawn");
        assertThat(withdrawn.text("brent/withdrawn")).contains(withdrawn.reference());
        assertThat(withdrawn.letter("brent/withdrawn").status()).isEqualTo(Letter.Status.SENT);
        withdrawn.until("2027-06-01T09:00");
        assertThat(office.mail(withdrawn.reference(), "Deadline missed")).hasSize(told);
    }

    @Test
    void noticesThatWaitWhenTheComplaintIsWithdrawnAreVoidedAndThoseThatLeftStaySent() {
        Case withdrawn = brent.panelChosen(byPost())
            .complete(INDEPENDENT_CHAIR, "Activity_ConvenePanel", panel(PANEL_DAY))
            .withdraw(OFFICER, "withdrawnOn", "2026-11-02");
        assertThat(withdrawn.letters()).filteredOn(letter -> letter.content().template().equals("brent/panel-notice"))
            .filteredOn(letter -> letter.recipient().channel().equals("post")).singleElement()
            .satisfies(letter -> assertThat(letter.status()).isEqualTo(Letter.Status.VOIDED));
        assertThat(withdrawn.letters()).filteredOn(letter -> letter.content().template().equals("brent/panel-notice"))
            .filteredOn(letter -> letter.recipient().channel().equals("email")).hasSize(4)
            .allMatch(letter -> letter.status() == Letter.Status.SENT);
    }

    // ---- reopening

    private Case silent() {
        return brent.toChoose().fire("Event_HearingWindowPassed").fire("Event_HearingWindowPassed");
    }

    @Test
    void aComplaintThatWasNotPursuedReopensAtTheChoice() {
        Case reopened = silent().until("2026-12-07T10:00")
            .reopen(INDEPENDENT_CHAIR, "replyReceivedOn", "2026-11-30", "reopenReason", "It lay in another tray.");
        assertThat(reopened.register().isOpen()).isTrue();
        assertThat(reopened.register().outcome()).isNull();
        assertThat(reopened.openTasks()).containsExactly("Activity_EstablishHearing");

        reopened.complete(INDEPENDENT_CHAIR, "Activity_EstablishHearing", "hearing", "panel");
        assertThat(reopened.refused(INDEPENDENT_CHAIR, "Activity_ConvenePanel",
            pairs(panel("2026-12-21", "panelOther", "Joseph Mensah")))).as("the investigator")
            .contains("no part in the case");
        reopened.complete(INDEPENDENT_CHAIR, "Activity_ConvenePanel", panel("2026-12-21")).papersReady()
            .until("2026-12-21T16:00")
            .complete(PANEL_CHAIR, "Activity_RecordPanelDecision", panelDecision("2026-12-21", true))
            .approve(PANEL_CHAIR, "brent/panel-decision").approve(PANEL_CHAIR, "brent/panel-decision");
        brent.reconsider(brent.reconvene(reopened, "2027-01-11"), "2027-01-11")
            .complete(INDEPENDENT_CHAIR, "Activity_RecordFurtherReview", "furtherReview", "none")
            .ended("Event_Upheld", "upheld");
    }

    @Test
    void aReopenedComplaintGetsItsReminderAndItsWindowsAfresh() {
        Case reopened = silent().until("2026-12-07T10:00").reopen("brent-supervisor", "reopenReason",
            "She was in hospital.");
        assertThat(reopened.openTasks()).containsExactly("Activity_EstablishHearing");
        assertThat(reopened.due("Activity_EstablishHearing")).isEqualTo("2026-12-21T23:59:59");
        reopened.fire("Event_HearingWindowPassed");
        assertThat(reopened.openTasks()).containsExactly("Activity_EstablishHearing");
        assertThat(reopened.letterNames().stream().filter("brent/hearing-reminder"::equals)).hasSize(2);
        reopened.fire("Event_HearingWindowPassed").ended("Event_NotPursued", "not-pursued");
    }

    @Test
    void aComplaintThatWasResolvedAfterTheInvestigationReopensAtTheChoiceToo() {
        Case resolved = brent.suggested()
            .complete(BUSINESS_MANAGER, "Activity_RecordMeetingReply", "meetingAccepted", "true",
                "furtherMeetingOn", "2026-11-02")
            .complete(LINE_MANAGER, "Activity_RecordFurtherMeeting", "furtherMeetingHeldOn", "2026-11-02", "resolved",
                "true",
                "outcomeText", "All settled.")
            .approve(LINE_MANAGER, "brent/investigation-outcome")
            .ended("Event_ResolvedAfterInvestigation", "resolved-after-investigation");
        resolved.until("2026-11-10T10:00").reopen(INDEPENDENT_CHAIR, "reopenReason", "Nothing was done.");
        assertThat(resolved.openTasks()).containsExactly("Activity_EstablishHearing");
        resolved.complete(INDEPENDENT_CHAIR, "Activity_EstablishHearing", "hearing", "none")
            .ended("Event_NotPursued", "not-pursued");
        assertThat(resolved.text("brent/closed")).contains("do not want a panel");
    }

    @Test
    void aReopenedComplaintIsWithdrawnLikeAnyOther() {
        silent().until("2026-12-07T10:00").reopen(INDEPENDENT_CHAIR, "reopenReason", "She was in hospital.")
            .withdraw(OFFICER, "withdrawnOn", "2026-12-07").ended("Event_Withdrawn", "withdrawn");
    }

    @Test
    void whatIsOpenOrAnotherCouncilsIsNotReopenedAndAllIsRefusedAlike() {
        Case open = brent.received();
        String sentence = refusal(() -> open.reopen(INDEPENDENT_CHAIR, "reopenReason", "New evidence."));
        assertThat(sentence).contains("no closed complaint with this reference");
        Case dismissed = brent.panelMet(false).approve(PANEL_CHAIR, "brent/panel-decision").approve(PANEL_CHAIR,
            "brent/panel-decision");
        assertThat(refusal(() -> office.start(INDEPENDENT_CHAIR, "reopen-complaint",
            answers("complaintReference", "HCK-2026-0001", "reopenReason", "New evidence.")))).isEqualTo(sentence);
        assertThat(refusal(() -> dismissed.withdraw(OFFICER, "withdrawnOn", office.today().toString())))
            .contains("no open complaint with this reference");
    }

    @Test
    void aSecondReopeningIsRefused() {
        Case reopened = silent().reopen(INDEPENDENT_CHAIR, "reopenReason", "New evidence.");
        assertThat(refusal(() -> reopened.reopen(INDEPENDENT_CHAIR, "reopenReason", "New evidence.")))
            .contains("no closed complaint");
        assertThat(office.engine.getRuntimeService().createProcessInstanceQuery()
            .processInstanceBusinessKey(reopened.reference(), PROCEDURE).count()).isEqualTo(1);
    }

    /** How a complaint ended, where it goes on, and how a case gets there. */
    record Ending(String outcome, String goesOnAt, Function<BrentCase, Case> way) {

        @Override
        public String toString() {
            return outcome + ", on at " + goesOnAt;
        }
    }

    static Stream<Ending> endings() {
        return Stream.of(
            new Ending("referred-to-agency", "Activity_ReviewComplaint", brent -> brent.posted(brent.received()
                .complete(CHAIR, "Activity_ReviewComplaint", "route", "agency", "agencyName", "Brent NHS",
                    "agencyContact", "PALS, 1 High Road")
                .approve(SECOND_READER, "brent/agency-referral"))),
            new Ending("resolved-at-meeting", "Activity_CheckLetter", brent -> brent.received()
                .complete(CHAIR, "Activity_ReviewComplaint", "route", "meeting")
                .complete(CHAIR, "Activity_ArrangeMeeting", "meetingOn", "2026-11-02", "meetingPlace", "Civic Centre")
                .complete(CHAIR, "Activity_RecordMeeting", "meetingHeldOn", "2026-11-02", "viewsComplainant", "Fast.",
                    "viewsChair", "Slow.", "discussion", "We talked.", "meetingOutcome", "resolved", "outcomeText",
                    "We agreed.")
                .approve(CHAIR, "brent/meeting-outcome")),
            new Ending("not-pursued", "Activity_EstablishHearing", brent -> brent.toChoose()
                .complete(INDEPENDENT_CHAIR, "Activity_EstablishHearing", "hearing", "none")),
            new Ending("dismissed", "Activity_EstablishHearing",
                brent -> brent.panelMet(false).approve(PANEL_CHAIR, "brent/panel-decision").approve(PANEL_CHAIR,
                    "brent/panel-decision")),
            new Ending("upheld", "Activity_RecordFurtherReview", brent -> brent.reconsidered()
                .complete(INDEPENDENT_CHAIR, "Activity_RecordFurtherReview", "furtherReview", "none")),
            new Ending("withdrawn", "Activity_ReviewComplaint", brent -> withdrawn(brent.received())),
            new Ending("withdrawn", "Activity_AdviseIndependentChair", brent -> withdrawn(brent.papersSent())),
            new Ending("withdrawn", "Activity_ConsiderReport", brent -> withdrawn(brent.suggested())),
            new Ending("withdrawn", "Activity_EstablishHearing", brent -> withdrawn(brent.convened())),
            new Ending("withdrawn", "Activity_ArrangeReconvenedConference", brent -> withdrawn(brent.reconvened())),
            new Ending("withdrawn", "Activity_RecordFurtherReview", brent -> withdrawn(brent.reconsidered())));
    }

    private static Case withdrawn(Case running) {
        return running.withdraw(OFFICER, "withdrawnOn", "2026-11-02");
    }

    @ParameterizedTest
    @MethodSource("endings")
    void everyEndingGoesOnWhereItsStageBegins(Ending ending) {
        Case closed = ending.way().apply(brent);
        assertThat(closed.register().outcome()).isEqualTo(ending.outcome());
        closed.until("2027-03-01T10:00");

        Case reopened = closed.reopen("brent-supervisor", "replyReceivedOn", "2027-02-26", "reopenCause",
            "new-evidence", "reopenReason", "A recording has turned up.");

        assertThat(reopened.register().isOpen()).isTrue();
        assertThat(reopened.openTasks()).containsExactly(ending.goesOnAt());
    }

    /** B-2.11: the complainant says that it is not resolved; it is referred within five working days of that. */
    @Test
    void aResolutionThatDidNotHoldIsReferredToTheLscb() {
        Case reopened = endings().filter(ending -> ending.outcome().equals("resolved-at-meeting")).findFirst()
            .orElseThrow().way().apply(brent).until("2026-12-01T10:00")
            .reopen(INDEPENDENT_CHAIR, "replyReceivedOn", "2026-11-30", "reopenCause", "not-resolved", "reopenReason",
                "Nothing was done.");
        for (String clause : List.of("B-2.11", "B-2.12", "B-2.13")) {
            assertThat(reopened.deadline(clause).anchor()).as(clause).isEqualTo("2026-11-30");
            assertThat(reopened.deadline(clause).due()).as(clause).isEqualTo("2026-12-07");
        }
        reopened.approve(CHAIR, "brent/meeting-note");
        assertThat(reopened.openTasks()).containsExactly("Activity_AdviseIndependentChair");
        assertThat(reopened.letterNames()).contains("brent/lscb-referral", "brent/next-stages");
    }

    @Test
    void theFurtherReviewThatIsLeftNeedsNoOtherCause() {
        Case upheld = brent.reconsidered()
            .complete(INDEPENDENT_CHAIR, "Activity_RecordFurtherReview", "furtherReview", "none")
            .until("2026-12-21T10:00")
            .reopen(INDEPENDENT_CHAIR, "replyReceivedOn", "2026-12-18", "reopenReason", "She asks for it now.");
        assertThat(upheld.due("Activity_RecordFurtherReview")).as("counted from her letter")
            .isEqualTo("2027-01-20T23:59:59");
    }

    @Test
    void aDismissalIsReopenedForNewEvidenceAnErrorOrTheOmbudsmanOnly() {
        Case dismissed = brent.panelMet(false).approve(PANEL_CHAIR, "brent/panel-decision").approve(PANEL_CHAIR,
            "brent/panel-decision");
        assertThat(refusal(() -> dismissed.reopen(INDEPENDENT_CHAIR, "reopenReason", "She disagrees.")))
            .contains("this complaint was decided");
        dismissed.reopen(INDEPENDENT_CHAIR, "reopenCause", "council-error", "reopenReason", "A page was missing.");
        assertThat(dismissed.openTasks()).containsExactly("Activity_EstablishHearing");
    }

    @Test
    void onlyThoseWhomTheProcedureNamesReopen() {
        Case closed = silent();
        for (String person : List.of(OFFICER, CHAIR, LINE_MANAGER, BUSINESS_MANAGER)) {
            assertThat(catchThrowable(() -> closed.reopen(person, "reopenReason", "New evidence.")))
                .as(person).isInstanceOf(AuthorizationException.class);
        }
    }
}
