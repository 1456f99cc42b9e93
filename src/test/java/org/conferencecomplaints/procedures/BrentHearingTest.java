package org.conferencecomplaints.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conferencecomplaints.procedures.BrentCase.BUSINESS_MANAGER;
import static org.conferencecomplaints.procedures.BrentCase.CHAIR;
import static org.conferencecomplaints.procedures.BrentCase.INDEPENDENT_CHAIR;
import static org.conferencecomplaints.procedures.BrentCase.INVESTIGATOR;
import static org.conferencecomplaints.procedures.BrentCase.LINE_MANAGER;
import static org.conferencecomplaints.procedures.BrentCase.PANEL_CHAIR;
import static org.conferencecomplaints.procedures.BrentCase.PANEL_DAY;
import static org.conferencecomplaints.procedures.BrentCase.executiveDecision;
import static org.conferencecomplaints.procedures.BrentCase.panel;
import static org.conferencecomplaints.procedures.BrentCase.panelDecision;
import static org.conferencecomplaints.procedures.Office.pairs;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.conferencecomplaints.correspondence.letters.Letter;
import org.conferencecomplaints.deadlines.Deadline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Brent's hearing, before a panel or on paper, and what it decides (B-2.23 to B-2.32). */
@OnTheEngine
class BrentHearingTest {

    @Autowired
    Office office;
    private BrentCase brent;

    @BeforeEach
    void brent() {
        brent = new BrentCase(office);
    }

    // ---- the choice

    @Test
    void theComplainantHasAWindowToChooseAndIsRemindedOnce() {
        Case silent = brent.toChoose();
        assertThat(silent.openTasks()).containsExactly("Activity_EstablishHearing");
        assertThat(silent.due("Activity_EstablishHearing")).isEqualTo("2026-11-16T23:59:59");
        assertThat(silent.timer("Event_HearingWindowPassed")).isEqualTo("2026-11-17T00:00");

        silent.fire("Event_HearingWindowPassed");

        assertThat(silent.letterNames()).containsOnlyOnce("brent/hearing-options", "brent/hearing-reminder");
        assertThat(silent.openTasks()).containsExactly("Activity_EstablishHearing");
        assertThat(silent.due("Activity_EstablishHearing")).isEqualTo("2026-12-01T23:59:59");
        assertThat(silent.text("brent/hearing-reminder")).contains("We will not choose for you");

        silent.fire("Event_HearingWindowPassed");

        silent.ended("Event_NotPursued", "not-pursued");
        assertThat(silent.passed()).contains("Event_NoChoice").doesNotContain("Event_NoHearingWanted");
        assertThat(silent.letterNames()).containsOnlyOnce("brent/hearing-reminder", "brent/closed");
        assertThat(silent.entries()).noneMatch(entry -> entry.answers().containsKey("hearing"));
        assertThat(silent.text("brent/closed")).contains("We will not choose for you", "open your complaint again");
    }

    @Test
    void aLetterByPostGivesItsReaderTheWholeWindow() {
        Case posted = brent.toChoose(BrentCase.byPost());
        assertThat(posted.letter("brent/hearing-options").delivery().receivedOn()).isEqualTo("2026-11-04");
        assertThat(posted.due("Activity_EstablishHearing")).isEqualTo("2026-11-18T23:59:59");
        posted.fire("Event_HearingWindowPassed");
        assertThat(posted.openTasks()).containsExactly("Activity_PostLetter");
        posted.until("2026-11-23T10:00").post("brent/hearing-reminder");
        assertThat(posted.due("Activity_EstablishHearing")).as("10 working days from its receipt on the 25th")
            .isEqualTo("2026-12-09T23:59:59");
    }

    @Test
    void aChoiceThatIsMadeAfterTheReminderCounts() {
        Case reminded = brent.toChoose().fire("Event_HearingWindowPassed").until("2026-11-20T10:00")
            .complete(INDEPENDENT_CHAIR, "Activity_EstablishHearing", "hearing", "panel");
        assertThat(reminded.openTasks()).containsExactly("Activity_ConvenePanel");
        assertThat(reminded.hasTimer("Event_HearingWindowPassed")).isFalse();
    }

    @Test
    void whoWantsNeitherIsNotPursued() {
        Case none = brent.toChoose().complete(INDEPENDENT_CHAIR, "Activity_EstablishHearing", "hearing", "none");
        none.ended("Event_NotPursued", "not-pursued");
        assertThat(none.passed()).contains("Event_NoHearingWanted");
        assertThat(none.text("brent/closed")).contains("do not want a panel", "mbudsman");
    }

    @Test
    void onlyAChoiceThatIsListedIsOne() {
        Case open = brent.toChoose();
        assertThat(open.refused(INDEPENDENT_CHAIR, "Activity_EstablishHearing")).isNotEmpty();
        assertThat(open.refused(INDEPENDENT_CHAIR, "Activity_EstablishHearing", "hearing", "tribunal")).isNotEmpty();
        assertThat(open.refused(INDEPENDENT_CHAIR, "Activity_EstablishHearing", "hearing", "paperwork",
            "executiveOn", "2026-11-01")).contains("past");
    }

    // ---- the panel

    @Test
    void aPanelIsFourDifferentPeople() {
        Case chosen = brent.panelChosen();
        assertThat(refusedPanel(chosen, "panelHealth", " cleo  DAY")).contains("same person");
        assertThat(refusedPanel(chosen, "panelOther", office.engine.getIdentityService().createUserQuery()
            .userId(PANEL_CHAIR).singleResult().getFirstName() + " "
            + office.engine.getIdentityService().createUserQuery()
                .userId(PANEL_CHAIR).singleResult().getLastName()))
            .contains("same person");
        for (String seat : List.of("panelChair", "panelSocialCare", "panelHealth", "panelOther")) {
            assertThat(refusedPanel(chosen, seat, null)).as(seat).isNotEmpty();
        }
        assertThat(chosen.openTasks()).containsExactly("Activity_ConvenePanel");
    }

    @ParameterizedTest
    @CsvSource({
        CHAIR + ",chaired the conference", LINE_MANAGER + ",line manager", INVESTIGATOR + ",investigate",
        INDEPENDENT_CHAIR + ",decided on the complaint", BUSINESS_MANAGER + ",decided on the complaint"})
    void nobodyWhoHasHadAPartSitsOnThePanel(String person, String why) {
        Case chosen = brent.panelChosen();
        assertThat(refusedPanel(chosen, "panelOther", nameOf(person))).contains("no part in the case", why);
        assertThat(refusedPanel(chosen, "panelSocialCare", "  " + nameOf(person).toUpperCase() + " ")).contains(why);
        assertThat(refusedPanel(chosen, "panelChair", person)).isNotEmpty();
    }

    @Test
    void aPanelDayThatLeavesLessThanFiveClearDaysIsRefusedWithTheEarliestOne() {
        Case chosen = brent.panelChosen();
        assertThat(refusedPanel(chosen, "panelOn", "2026-11-09")).contains("five clear working days",
            "10 November 2026");
        assertThat(refusedPanel(chosen, "panelOn", "2026-11-02")).contains("10 November 2026");
        chosen.complete(INDEPENDENT_CHAIR, "Activity_ConvenePanel", panel("2026-11-10"))
            .papersReady();
        assertThat(chosen.deadline("B-2.28").due()).isEqualTo("2026-11-02");
        assertThat(chosen.deadline("B-2.28").metOn()).isEqualTo("2026-11-02");
        assertThat(chosen.openTasks()).containsExactly("Activity_RecordPanelDecision");
    }

    @Test
    void bankHolidaysDoNotCountAsNotice() {
        office.clock("2026-12-18T09:00");
        Case chosen = brent.panelChosen("receivedOn", "2026-12-18", "conferenceOn", "2026-12-01");
        assertThat(refusedPanel(chosen, "panelOn", "2026-12-29")).contains("30 December 2026");
        chosen.complete(INDEPENDENT_CHAIR, "Activity_ConvenePanel", panel("2026-12-30"));
        assertThat(chosen.deadline("B-2.28").due()).isEqualTo("2026-12-20");
    }

    @Test
    void theNoticeTellsThePartiesAndThePanelsChairWhoMeetsWhenAndThatASolicitorMayCome() {
        Case convened = brent.convened();
        assertThat(convened.letters()).filteredOn(letter -> letter.content().template().equals("brent/panel-notice"))
            .extracting(Letter::status).hasSize(5).containsOnly(Letter.Status.SENT);
        assertThat(convened.text(toComplainant(convened, "brent/panel-notice")))
            .contains("12 November 2026", "Cleo Day", "Ingrid Solberg", "Bo Ek", "solicitor");
        assertThat(convened.deadline("B-2.28").due()).isEqualTo("2026-11-04");
        assertThat(convened.deadline("B-2.28").metOn()).isEqualTo("2026-11-02");
        assertThat(convened.task("Activity_RecordPanelDecision").getAssignee()).isEqualTo(PANEL_CHAIR);
        assertThat(convened.due("Activity_RecordPanelDecision")).isEqualTo("2026-11-19T23:59:59");
    }

    @Test
    void aNoticeThatLeavesTooLateMeansAnotherDate() {
        Case late = brent.panelChosen(BrentCase.byPost())
            .complete(INDEPENDENT_CHAIR, "Activity_ConvenePanel", panel(PANEL_DAY));
        assertThat(late.openTasks()).containsExactly("Activity_PostLetter", "Activity_PreparePapers");
        assertThat(late.due("Activity_PreparePapers")).as("with the notice").isEqualTo("2026-11-04T23:59:59");
        late.papersReady().until("2026-11-05T10:00").post("brent/panel-notice");
        assertThat(late.openTasks()).containsExactly("Activity_ConvenePanel");
        assertThat(late.deadline("B-2.28").missedDue()).isEqualTo("2026-11-04");
        assertThat(late.deadline("B-2.28").metOn()).isEqualTo("2026-11-05");

        late.complete(INDEPENDENT_CHAIR, "Activity_ConvenePanel", panel("2026-11-20")).post("brent/panel-notice")
            .papersReady();

        assertThat(late.openTasks()).containsExactly("Activity_RecordPanelDecision");
        assertThat(late.deadline("B-2.28").due()).isEqualTo("2026-11-12");
        assertThat(late.deadline("B-2.28").metOn()).isEqualTo("2026-11-05");
        assertThat(late.due("Activity_RecordPanelDecision")).isEqualTo("2026-11-27T23:59:59");
    }

    @Test
    void aNoticePostedInTimeAndRecordedLaterKeepsItsPanel() {
        Case kept = brent.panelChosen(BrentCase.byPost())
            .complete(INDEPENDENT_CHAIR, "Activity_ConvenePanel", panel(PANEL_DAY))
            .papersReady().until("2026-11-05T10:00").post("brent/panel-notice", "2026-11-04");
        assertThat(kept.openTasks()).containsExactly("Activity_RecordPanelDecision");
        assertThat(kept.deadline("B-2.28").metOn()).isEqualTo("2026-11-04");
        assertThat(kept.deadline("B-2.28").missedBy(office.today())).isFalse();
        assertThat(kept.deadline("B-2.28").recordedLate()).isTrue();
    }

    @Test
    void aPostponedPanelIsConvenedAgainWithTheSamePeople() {
        Case postponed = brent.convened().until(PANEL_DAY + "T12:00")
            .complete(PANEL_CHAIR, "Activity_RecordPanelDecision", "notHeld", "postponed");
        assertThat(postponed.openTasks()).containsExactly("Activity_ConvenePanel");
        assertThat(office.deadlines.find(postponed.reference(), "B-2.32")).isEmpty();
        assertThat(postponed.hasTimer("Event_PanelLetterPassed")).isFalse();

        postponed.complete(INDEPENDENT_CHAIR, "Activity_ConvenePanel", panel("2026-11-24"))
            .papersReady().until("2026-11-24T16:00")
            .complete(PANEL_CHAIR, "Activity_RecordPanelDecision", panelDecision("2026-11-24", false))
            .approve(PANEL_CHAIR, "brent/panel-decision").approve(PANEL_CHAIR, "brent/panel-decision")
            .ended("Event_Dismissed", "dismissed");
        assertThat(postponed.deadline("B-2.32").anchor()).isEqualTo("2026-11-24");
        assertThat(postponed.letterNames().stream().filter("brent/panel-notice"::equals)).hasSize(10);
    }

    @Test
    void aDismissedComplaintEndsWithReasonsInWritingToAllParties() {
        Case dismissed = brent.panelMet(false);
        assertThat(dismissed.openTasks()).containsExactly("Activity_CheckLetter");
        dismissed.until("2026-11-16T10:00").approve(PANEL_CHAIR, "brent/panel-decision").approve(PANEL_CHAIR,
            "brent/panel-decision");
        dismissed.ended("Event_Dismissed", "dismissed");
        assertThat(dismissed.letters()).filteredOn(letter -> letter.content().template().equals("brent/panel-decision"))
            .extracting(Letter::status).hasSize(5).containsOnly(Letter.Status.SENT);
        assertThat(dismissed.text("brent/panel-decision")).contains("The minutes.", "dismissed", "mbudsman");
        assertThat(dismissed.deadline("B-2.32").metOn()).isEqualTo("2026-11-16");
        assertThat(dismissed.deadlines()).extracting(Deadline::clause).containsExactlyInAnyOrder("B-2.2", "B-2.11",
            "B-2.12", "B-2.13", "B-2.15", "B-2.18", "B-2.28", "B-2.32");
        assertThat(dismissed.deadlines()).allMatch(limit -> limit.metOn() != null || limit.endedOn() != null)
            .noneMatch(limit -> limit.missedBy(office.today()));
    }

    @Test
    void anUpheldComplaintNeedsARecommendationAndADismissedOneHasNone() {
        Case convened = brent.convened().until(PANEL_DAY + "T16:00");
        assertThat(convened.refused(PANEL_CHAIR, "Activity_RecordPanelDecision",
            pairs(panelDecision(PANEL_DAY, true, "recommendation", null)))).contains("ecommendation");
        assertThat(convened.refused(PANEL_CHAIR, "Activity_RecordPanelDecision",
            pairs(panelDecision(PANEL_DAY, false, "recommendation", "registration")))).contains("ecommendation");
        assertThat(convened.refused(PANEL_CHAIR, "Activity_RecordPanelDecision",
            pairs(panelDecision(PANEL_DAY, true, "recommendation", "adoption")))).isNotEmpty();
        assertThat(
            convened.refused(PANEL_CHAIR, "Activity_RecordPanelDecision", pairs(panelDecision("2026-11-13", true))))
            .contains("future");
        assertThat(convened.refused(PANEL_CHAIR, "Activity_RecordPanelDecision",
            pairs(panelDecision(PANEL_DAY, true, "notHeld", "postponed")))).isNotEmpty();
    }

    // ---- on paper

    @Test
    void theExecutiveGroupDecidesOnPaperAtTheMeetingThatWasChosen() {
        Case onPaper = brent.toChoose().complete(INDEPENDENT_CHAIR, "Activity_EstablishHearing", "hearing", "paperwork",
            "executiveOn", "2026-11-16");
        assertThat(onPaper.openTasks()).containsExactly("Activity_PreparePapers", "Activity_RecordExecutiveDecision");
        assertThat(onPaper.due("Activity_PreparePapers")).isEqualTo("2026-11-08T23:59:59");
        assertThat(onPaper.text("brent/executive-notice")).contains("on paper", "16 November 2026");
        assertThat(onPaper.refused(INDEPENDENT_CHAIR, "Activity_RecordExecutiveDecision",
            pairs(executiveDecision("2026-11-02", false)))).contains("The papers come first");
        onPaper.papersReady();
        assertThat(onPaper.due("Activity_RecordExecutiveDecision")).isEqualTo("2026-11-23T23:59:59");
        assertThat(onPaper.deadline("B-2.27").anchor()).isEqualTo("2026-11-16");

        onPaper.until("2026-11-17T10:00").complete(INDEPENDENT_CHAIR, "Activity_RecordExecutiveDecision",
            executiveDecision("2026-11-16", false)).until("2026-11-18T10:00")
            .approve(INDEPENDENT_CHAIR, "brent/executive-decision")
            .approve(INDEPENDENT_CHAIR, "brent/executive-decision");

        onPaper.ended("Event_Dismissed", "dismissed");
        assertThat(onPaper.deadline("B-2.27").metOn()).isEqualTo("2026-11-18");
        assertThat(onPaper.text("brent/executive-decision")).contains("16 November 2026", "The papers.", "dismissed",
            "mbudsman");
        assertThat(onPaper.letters())
            .filteredOn(letter -> letter.content().template().equals("brent/executive-decision"))
            .extracting(Letter::status).hasSize(4).containsOnly(Letter.Status.SENT);
        assertThat(onPaper.letterNames()).doesNotContain("brent/panel-notice", "brent/panel-decision");
    }

    @Test
    void whereNoMeetingIsSetTheLimitRunsFromTheDayItMet() {
        Case onPaper = brent.paperChosen();
        assertThat(onPaper.due("Activity_RecordExecutiveDecision")).isNull();
        assertThat(office.deadlines.find(onPaper.reference(), "B-2.27")).isEmpty();
        assertThat(onPaper.hasTimer("Event_ExecutivePassed")).isTrue();

        onPaper.until("2027-03-01T10:00").complete(INDEPENDENT_CHAIR, "Activity_RecordExecutiveDecision",
            executiveDecision("2027-02-26", true));

        assertThat(onPaper.deadline("B-2.27").due()).isEqualTo("2027-03-05");
        assertThat(onPaper.deadline("B-2.27").missedDue()).isNull();
        assertThat(onPaper.timer("Event_ExecutiveLetterPassed")).isEqualTo("2027-03-06T00:00");
        onPaper.approve(INDEPENDENT_CHAIR, "brent/executive-decision").approve(INDEPENDENT_CHAIR,
            "brent/executive-decision");
        assertThat(onPaper.openTasks()).containsExactly("Activity_ArrangeReconvenedConference");
    }

    @Test
    void theExecutiveDecisionIsHeldToItsForm() {
        Case onPaper = brent.paperChosen();
        assertThat(onPaper.refused(INDEPENDENT_CHAIR, "Activity_RecordExecutiveDecision",
            pairs(executiveDecision("2026-11-03", true)))).contains("future");
        assertThat(onPaper.refused(INDEPENDENT_CHAIR, "Activity_RecordExecutiveDecision",
            pairs(executiveDecision("2026-11-01", true)))).contains("before");
        assertThat(onPaper.refused(INDEPENDENT_CHAIR, "Activity_RecordExecutiveDecision",
            pairs(executiveDecision("2026-11-02", true, "recommendation", null)))).contains("ecommendation");
    }

    // ---- limits

    /** A timer, its clause, when it falls due (London), the task that is late then, and how a case gets there. */
    record Watched(String timer, String clause, String due, String task, Function<BrentCase, Case> way) {

        @Override
        public String toString() {
            return timer + " (" + clause + ")";
        }
    }

    static Stream<Watched> timers() {
        Function<BrentCase, Case> onPaper = brent -> brent.toChoose().complete(INDEPENDENT_CHAIR,
            "Activity_EstablishHearing", "hearing", "paperwork", "executiveOn", "2026-11-16")
            .papersReady();
        return Stream.of(
            new Watched("Event_PanelNoticePassed", "B-2.28", "2026-11-05T00:00", "Activity_PostLetter",
                brent -> brent.panelChosen(BrentCase.byPost()).complete(INDEPENDENT_CHAIR, "Activity_ConvenePanel",
                    panel(PANEL_DAY))),
            new Watched("Event_PanelLetterPassed", "B-2.32", "2026-11-20T00:00", "Activity_RecordPanelDecision",
                BrentCase::convened),
            new Watched("Event_DecisionPassed", "B-2.32", "2026-11-20T00:00", "Activity_CheckLetter",
                brent -> brent.panelMet(true)),
            new Watched("Event_ExecutivePassed", "B-2.27", "2026-11-24T00:00", "Activity_RecordExecutiveDecision",
                onPaper),
            new Watched("Event_ExecutiveLetterPassed", "B-2.27", "2026-11-24T00:00", "Activity_CheckLetter",
                brent -> onPaper.apply(brent).until("2026-11-16T16:00").complete(INDEPENDENT_CHAIR,
                    "Activity_RecordExecutiveDecision", executiveDecision("2026-11-16", true))));
    }

    @ParameterizedTest
    @MethodSource("timers")
    void aPassedLimitIsRecordedToldAndStopsNothing(Watched watched) {
        Case late = watched.way().apply(brent);
        List<String> open = late.openTasks();
        assertThat(late.timer(watched.timer())).isEqualTo(watched.due());
        assertThat(late.deadline(watched.clause()).missedDue()).isNull();

        late.fire(watched.timer());

        LocalDate due = LocalDateTime.parse(watched.due()).toLocalDate().minusDays(1);
        assertThat(late.deadline(watched.clause()).due()).isEqualTo(due);
        assertThat(late.deadline(watched.clause()).missedDue()).isEqualTo(due);
        assertThat(late.deadline(watched.clause()).missedBy(office.today())).isTrue();
        assertThat(late.deadline(watched.clause()).metOn()).isNull();
        assertThat(late.notes()).filteredOn(note -> note.contains(watched.clause()) && note.contains("missed"))
            .hasSize(1);
        assertThat(office.mail(late.reference(), "Deadline missed", "supervisor", "(" + watched.clause() + ")"))
            .hasSize(1);
        assertThat(late.openTasks()).as("the work goes on").isEqualTo(open);
        assertThat(late.task(watched.task()).getPriority()).isEqualTo(80);
        assertThat(late.due(watched.task())).isEqualTo(LocalDateTime.parse(watched.due()).minusSeconds(1));
    }

    private String refusedPanel(Case chosen, Object... changes) {
        return chosen.refused(INDEPENDENT_CHAIR, "Activity_ConvenePanel", pairs(panel(PANEL_DAY, changes)));
    }

    private String nameOf(String user) {
        var person = office.engine.getIdentityService().createUserQuery().userId(user).singleResult();
        return person.getFirstName() + " " + person.getLastName();
    }

    private static Letter toComplainant(Case complaint, String template) {
        return complaint.letters().stream().filter(letter -> letter.content().template().equals(template)
            && letter.recipient().name().equals("Ada Okafor")).findFirst().orElseThrow();
    }
}
