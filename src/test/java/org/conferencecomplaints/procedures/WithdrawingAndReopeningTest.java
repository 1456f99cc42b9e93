package org.conferencecomplaints.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.conferencecomplaints.procedures.Hackney.HEAD;
import static org.conferencecomplaints.procedures.Hackney.MANAGER;
import static org.conferencecomplaints.procedures.Hackney.OFFICER;
import static org.conferencecomplaints.procedures.Hackney.PANEL_CHAIR;
import static org.conferencecomplaints.procedures.Hackney.PROCEDURE;
import static org.conferencecomplaints.procedures.Hackney.SUPERVISOR;
import static org.conferencecomplaints.procedures.Hackney.decision;
import static org.conferencecomplaints.procedures.Hackney.panel;
import static org.conferencecomplaints.procedures.Office.answers;
import static org.conferencecomplaints.procedures.Office.pairs;
import static org.conferencecomplaints.procedures.Office.refusal;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.conferencecomplaints.casework.casefile.CaseEntry;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.correspondence.letters.Letter;
import org.conferencecomplaints.deadlines.Deadline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A complaint can be withdrawn at any step, and reopened after some of its ends. */
@Tag("database")
@OnTheEngine
class WithdrawingAndReopeningTest {

    @Autowired
    Office office;
    private Hackney hackney;

    @BeforeEach
    void hackney() {
        hackney = new Hackney(office);
    }

    record Step(String task, Function<Hackney, Case> way) {

        @Override
        public String toString() {
            return task;
        }
    }

    static Stream<Step> steps() {
        return Stream.of(
            new Step("Activity_TriageComplaint", Hackney::received),
            new Step("Activity_PostLetter", hackney -> hackney.redirected(hackney.receivedAboutANurse())),
            new Step("Activity_ArrangeMeeting", hackney -> hackney.accepted(hackney.received())),
            new Step("Activity_RecordMeeting", hackney -> hackney.arranged(hackney.received())),
            new Step("Activity_CheckLetter", hackney -> hackney.met(hackney.received())),
            new Step("Activity_PostLetter",
                hackney -> hackney.met(hackney.received()).approve(MANAGER, "hackney/feedback")),
            new Step("Activity_RecordReply", hackney -> hackney.answered(hackney.received())),
            new Step("Activity_ConvenePanel", hackney -> hackney.escalated(hackney.received())),
            new Step("Activity_RecordPanelDecision", hackney -> hackney.panelSet(hackney.received())),
            new Step("Activity_FollowUpRecommendations", hackney -> hackney.panelSet(hackney.received())
                .until("2026-11-27T17:00").complete(PANEL_CHAIR, "Activity_RecordPanelDecision",
                    decision("2026-11-27", true, "recommendDifferentChair", true))
                .approve(PANEL_CHAIR, "hackney/panel-upheld").post("hackney/panel-upheld")));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aComplaintIsWithdrawnAtAnyStep(Step step) {
        Case withdrawn = step.way().apply(hackney);
        assertThat(withdrawn.openTasks()).containsExactly(step.task());
        List<String> before = withdrawn.letterNames();

        withdrawn.withdraw(OFFICER, "withdrawnOn", office.today().toString(), "withdrawalReason",
            "She changed her mind.");

        assertThat(withdrawn.register().status()).isEqualTo(Complaint.Status.CLOSED);
        assertThat(withdrawn.register().outcome()).isEqualTo("withdrawn");
        assertThat(withdrawn.openTasks()).as("nothing but the letter about it").containsExactly("Activity_PostLetter");
        assertThat(withdrawn.letters()).filteredOn(letter -> !letter.content().template().equals("hackney/withdrawn"))
            .allMatch(letter -> letter.status() == Letter.Status.SENT || letter.status() == Letter.Status.VOIDED);
        assertThat(withdrawn.letterNames()).containsAll(before);
        assertThat(withdrawn.deadlines()).allMatch(limit -> limit.metOn() != null || limit.endedOn() != null);
        withdrawn.post("hackney/withdrawn").ended("Event_Withdrawn", "withdrawn");
        assertThat(withdrawn.text("hackney/withdrawn")).contains(withdrawn.reference());
        withdrawn.until("2027-02-01T09:00");
        assertThat(office.mail(withdrawn.reference(), "Deadline missed")).isEmpty();
    }

    @Test
    void aLetterThatWaitsWhenTheComplaintIsWithdrawnIsVoidedAndKept() {
        Case withdrawn = hackney.met(hackney.received()).approve(MANAGER, "hackney/feedback")
            .withdraw(OFFICER, "withdrawnOn", "2026-11-09");
        Letter feedback = withdrawn.letter("hackney/feedback");
        assertThat(feedback.status()).isEqualTo(Letter.Status.VOIDED);
        assertThat(feedback.voided().reason()).contains("withdrawn");
        assertThat(withdrawn.text(feedback)).contains("We are sorry.");
    }

    @Test
    void onlyAnOpenComplaintOfThisCouncilIsWithdrawnAndAllElseIsRefusedAlike() {
        Case closed = hackney.received().withdraw(OFFICER, "withdrawnOn", "2026-11-02").post("hackney/withdrawn");
        String sentence = refusal(() -> closed.withdraw(OFFICER, "withdrawnOn", "2026-11-02"));
        assertThat(sentence).contains("no open complaint with this reference");
        assertThat(refusal(() -> office.start(OFFICER, "withdraw-complaint",
            answers("complaintReference", "HCK-1999-0001", "withdrawnOn", "2026-11-02")))).isEqualTo(sentence);
        assertThat(refusal(() -> office.start(OFFICER, "withdraw-complaint",
            answers("complaintReference", "' or 1=1 --", "withdrawnOn", "2026-11-02")))).isEqualTo(sentence);
        Case open = hackney.received();
        assertThat(refusal(() -> open.withdraw(OFFICER, "withdrawnOn", "2026-11-03"))).contains("future");
        assertThat(refusal(() -> open.withdraw(OFFICER, "withdrawnOn", "2026-11-01"))).contains("before");
        assertThat(refusal(() -> open.withdraw(OFFICER))).isNotEmpty();
        assertThat(open.register().isOpen()).isTrue();
        assertThat(open.openTasks()).containsExactly("Activity_TriageComplaint");
    }

    // ---- reopening

    private Case silent() {
        return hackney.answered(hackney.received()).fire("Event_ReplyWindowPassed").post("hackney/closed");
    }

    @Test
    void aReplyInTimeThatWasRecordedLateReopensAndClearsTheMiss() {
        Case reopened = silent().until("2026-11-23T10:00")
            .reopen(HEAD, "replyReceivedOn", "2026-11-18", "reopenReason", "It lay in another tray.");
        assertThat(reopened.register().isOpen()).isTrue();
        assertThat(reopened.register().outcome()).isNull();
        assertThat(reopened.openTasks()).containsExactly("Activity_ConvenePanel");
        assertThat(reopened.deadline("H-1.6").metOn()).isEqualTo("2026-11-18");
        assertThat(reopened.deadline("H-1.6").missedDue()).isNull();
        assertThat(reopened.deadline("H-1.6").recordedLate()).isTrue();
        assertThat(reopened.notes()).anyMatch(note -> note.contains("H-1.6") && note.contains("recorded late"));
        assertThat(reopened.deadline("H-2.2").anchor()).isEqualTo("2026-11-18");
        assertThat(reopened.due("Activity_ConvenePanel")).isEqualTo("2026-12-09T23:59:59");

        hackney.convened(reopened, "2026-12-07").until("2026-12-07T15:00")
            .complete(PANEL_CHAIR, "Activity_RecordPanelDecision", decision("2026-12-07", false))
            .approve(PANEL_CHAIR, "hackney/panel-not-upheld").post("hackney/panel-not-upheld")
            .ended("Event_NotUpheld", "not-upheld");
    }

    @Test
    void aLaterReplyReopensForReasonsAndStaysLate() {
        Case closed = silent().until("2026-11-23T10:00");
        assertThat(refusal(() -> closed.reopen(HEAD, "replyReceivedOn", "2026-11-20"))).isNotEmpty();
        closed.reopen(HEAD, "replyReceivedOn", "2026-11-20", "reopenReason", "She was in hospital.");
        assertThat(closed.openTasks()).containsExactly("Activity_ConvenePanel");
        assertThat(closed.deadline("H-1.6").missedBy(office.today())).isTrue();
        assertThat(closed.deadline("H-2.2").anchor()).isEqualTo("2026-11-20");
    }

    @Test
    void aResolvedComplaintReopensFromTheDayItIsDecidedWhereNoNewReplyIsNamed() {
        Case resolved = hackney.answered(hackney.received()).until("2026-11-12T10:00")
            .complete(HEAD, "Activity_RecordReply", "replyReceivedOn", "2026-11-12", "satisfied", "true")
            .post("hackney/closed").until("2026-12-01T10:00").reopen(HEAD, "reopenReason", "New evidence.");
        assertThat(resolved.openTasks()).containsExactly("Activity_ConvenePanel");
        assertThat(resolved.deadline("H-2.2").anchor()).isEqualTo("2026-12-01");
        assertThat(resolved.deadline("H-1.6").metOn()).isEqualTo("2026-11-12");
    }

    @Test
    void aReopenedComplaintIsWithdrawnLikeAnyOther() {
        Case reopened = silent().until("2026-11-23T10:00")
            .reopen(HEAD, "replyReceivedOn", "2026-11-18", "reopenReason", "It lay in another tray.")
            .withdraw(OFFICER, "withdrawnOn", "2026-11-23").post("hackney/withdrawn");
        reopened.ended("Event_Withdrawn", "withdrawn");
    }

    @Test
    void aClosingLetterThatStillWaitsIsTakenBackWhenTheComplaintIsReopened() {
        Case reopened = hackney.answered(hackney.received()).fire("Event_ReplyWindowPassed").until("2026-11-23T10:00");
        assertThat(reopened.openTasks()).containsExactly("Activity_PostLetter");
        reopened.reopen(HEAD, "replyReceivedOn", "2026-11-18", "reopenReason", "It lay in another tray.");
        assertThat(reopened.openTasks()).containsExactly("Activity_ConvenePanel");
        assertThat(reopened.letter("hackney/closed").status()).isEqualTo(Letter.Status.VOIDED);
        reopened.withdraw(OFFICER, "withdrawnOn", "2026-11-23").post("hackney/withdrawn")
            .ended("Event_Withdrawn", "withdrawn");
    }

    @Test
    void whatIsOpenIsNotReopened() {
        Case open = hackney.received();
        String sentence = refusal(() -> open.reopen(HEAD, "reopenReason", "New evidence."));
        assertThat(sentence).contains("no closed complaint with this reference");
        Case reopened = silent().reopen(HEAD, "replyReceivedOn", "2026-11-18", "reopenReason", "It lay in a tray.");
        assertThat(
            refusal(() -> reopened.reopen(HEAD, "replyReceivedOn", "2026-11-18", "reopenReason", "It lay in a tray.")))
            .as("a second time").isEqualTo(sentence);
        assertThat(office.engine.getRuntimeService().createProcessInstanceQuery()
            .processInstanceBusinessKey(reopened.reference(), PROCEDURE).count()).isEqualTo(1);
    }

    /** How a complaint ended, and how a case gets there. */
    record Ending(String outcome, String goesOnAt, Function<Hackney, Case> way) {

        @Override
        public String toString() {
            return outcome + ", on at " + goesOnAt;
        }
    }

    static Stream<Ending> endings() {
        return Stream.of(
            new Ending("redirected", "Activity_TriageComplaint",
                hackney -> hackney.redirected(hackney.receivedAboutANurse()).post("hackney/redirect")),
            new Ending("refused-late", "Activity_TriageComplaint",
                hackney -> hackney.received("conferenceOn", "2026-09-01")
                    .complete(OFFICER, "Activity_TriageComplaint", "triageDecision", "refuse-late", "triageReason",
                        "Too late.")
                    .approve(SUPERVISOR, "hackney/out-of-time").post("hackney/out-of-time")),
            new Ending("withdrawn", "Activity_TriageComplaint",
                hackney -> hackney.arranged(hackney.received()).withdraw(OFFICER, "withdrawnOn", "2026-11-02")),
            new Ending("not-escalated", "Activity_ConvenePanel",
                hackney -> hackney.answered(hackney.received()).fire("Event_ReplyWindowPassed")),
            new Ending("resolved", "Activity_ConvenePanel",
                hackney -> hackney.answered(hackney.received()).until("2026-11-12T10:00").complete(HEAD,
                    "Activity_RecordReply", "replyReceivedOn", "2026-11-12", "satisfied", "true")),
            new Ending("withdrawn", "Activity_ConvenePanel",
                hackney -> hackney.panelSet(hackney.received()).withdraw(OFFICER, "withdrawnOn", "2026-11-12")),
            new Ending("not-upheld", "Activity_ConvenePanel",
                hackney -> hackney.panelSet(hackney.received()).until("2026-11-27T17:00")
                    .complete(PANEL_CHAIR, "Activity_RecordPanelDecision", decision("2026-11-27", false))
                    .approve(PANEL_CHAIR, "hackney/panel-not-upheld").post("hackney/panel-not-upheld")),
            new Ending("upheld", "Activity_ConvenePanel",
                hackney -> hackney.panelSet(hackney.received()).until("2026-11-27T17:00")
                    .complete(PANEL_CHAIR, "Activity_RecordPanelDecision",
                        decision("2026-11-27", true, "recommendDifferentChair", true))
                    .approve(PANEL_CHAIR, "hackney/panel-upheld").post("hackney/panel-upheld")
                    .complete(OFFICER, "Activity_FollowUpRecommendations", "newChair", "hackney-chair-two")
                    .post("hackney/recommendation-outcome")));
    }

    @ParameterizedTest
    @MethodSource("endings")
    void everyEndingGoesOnWhereItsStageBegins(Ending ending) {
        Case closed = ending.way().apply(hackney);
        assertThat(closed.register().outcome()).isEqualTo(ending.outcome());
        List<Deadline> before = closed.deadlines();
        closed.until("2026-12-14T10:00");

        Case reopened = closed.reopen(SUPERVISOR, "replyReceivedOn", "2026-12-14", "reopenCause", "new-evidence",
            "reopenReason", "A recording has turned up.");

        assertThat(reopened.register().isOpen()).isTrue();
        assertThat(reopened.openTasks()).containsExactly(ending.goesOnAt());
        boolean triage = ending.goesOnAt().equals("Activity_TriageComplaint");
        assertThat(reopened.due(ending.goesOnAt())).as("counted from the reply")
            .isEqualTo(triage ? "2026-12-17T23:59:59" : "2027-01-07T23:59:59");
        assertThat(reopened.deadlines()).as("what was closed stays as it was")
            .containsAll(before.stream().filter(row -> row.metOn() != null).toList());
        assertThat(office.caseFile.latest(reopened.reference(), CaseEntry.ofForm("reopen-complaint")).orElseThrow()
            .answers()).containsEntry("reopenCause", "new-evidence");
    }

    @Test
    void aDecisionIsReopenedForNewEvidenceAnErrorOrTheOmbudsmanOnlyAndByAFreshPanel() {
        Case decided = hackney.panelSet(hackney.received()).until("2026-11-27T17:00")
            .complete(PANEL_CHAIR, "Activity_RecordPanelDecision", decision("2026-11-27", false))
            .approve(PANEL_CHAIR, "hackney/panel-not-upheld").post("hackney/panel-not-upheld");
        for (String cause : List.of("late-reply", "not-resolved")) {
            assertThat(refusal(() -> decided.reopen(HEAD, "reopenCause", cause, "reopenReason", "She disagrees.")))
                .contains("this complaint was decided");
        }
        assertThat(refusal(() -> decided.reopen(HEAD, "reopenReason", "She disagrees."))).contains("was decided");
        decided.reopen(HEAD, "reopenCause", "ombudsman", "reopenReason", "The ombudsman asks for it.");
        assertThat(decided.refused(HEAD, "Activity_ConvenePanel", pairs(panel("2026-12-10"))))
            .contains("sat on the panel");
    }

    @Test
    void onlyThoseWhomTheProcedureNamesReopen() {
        Case closed = silent();
        for (String person : List.of(OFFICER, MANAGER, PANEL_CHAIR)) {
            assertThat(catchThrowable(() -> closed.reopen(person, "reopenReason", "New evidence.")))
                .as(person).isInstanceOf(AuthorizationException.class);
        }
        assertThat(closed.register().isOpen()).isFalse();
    }
}
