package org.conferencecomplaints.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conferencecomplaints.procedures.BrentCase.CHAIR;
import static org.conferencecomplaints.procedures.BrentCase.INDEPENDENT_CHAIR;
import static org.conferencecomplaints.procedures.BrentCase.INVESTIGATOR;
import static org.conferencecomplaints.procedures.BrentCase.LINE_MANAGER;
import static org.conferencecomplaints.procedures.BrentCase.PANEL_CHAIR;
import static org.conferencecomplaints.procedures.BrentCase.PANEL_DAY;
import static org.conferencecomplaints.procedures.BrentCase.SECOND_PANEL_CHAIR;
import static org.conferencecomplaints.procedures.BrentCase.executiveDecision;
import static org.conferencecomplaints.procedures.BrentCase.panelDecision;
import static org.conferencecomplaints.procedures.BrentCase.secondPanel;
import static org.conferencecomplaints.procedures.Office.pairs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.conferencecomplaints.casework.referrals.Referral;
import org.conferencecomplaints.correspondence.letters.Letter;
import org.conferencecomplaints.deadlines.Deadline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What follows when Brent upholds a complaint: a reconvened conference and a further review (B-2.33 to B-2.36). */
@OnTheEngine
class BrentReconvenedTest {

    private static final String SECOND_PANEL_DAY = "2026-12-03";

    @Autowired
    Office office;
    private BrentCase brent;

    @BeforeEach
    void brent() {
        brent = new BrentCase(office);
    }

    // ---- the conference

    @Test
    void anUpheldComplaintGoesWithItsRecommendationToAConferenceUnderAnotherChair() {
        Case upheld = brent.upheld();
        assertThat(upheld.register().isOpen()).isTrue();
        assertThat(upheld.deadline("B-2.32").metOn()).isEqualTo(PANEL_DAY);
        assertThat(upheld.text("brent/panel-decision")).contains("upheld", "The minutes.",
            "stay on a child protection plan");
        assertThat(upheld.task("Activity_ArrangeReconvenedConference").getAssignee()).isEqualTo(LINE_MANAGER);

        brent.reconvene(upheld, "2026-11-19");

        assertThat(upheld.openTasks()).containsExactly("Activity_RecordReconvenedOutcome");
        assertThat(upheld.referrals()).extracting(Referral::kind)
            .containsExactly("independent-chair", "reconvened-conference");
        assertThat(upheld.referrals()).extracting(Referral::what).allMatch(what -> what.contains("continuing"));
        assertThat(upheld.referrals().get(0).result()).contains("Passed on");
        assertThat(upheld.referrals().get(1).result()).isNull();
        assertThat(upheld.letters())
            .filteredOn(letter -> letter.content().template().equals("brent/reconvened-conference"))
            .extracting(Letter::status).hasSize(2).containsOnly(Letter.Status.SENT);

        brent.reconsider(upheld, "2026-11-19");

        assertThat(upheld.referrals().get(1).result()).contains("Registration goes on.");
        assertThat(upheld.text("brent/reconvened-outcome")).contains("Registration goes on.", "20 working days");
        assertThat(upheld.openTasks()).containsExactly("Activity_RecordFurtherReview");
    }

    @ParameterizedTest
    @ValueSource(strings = {CHAIR, LINE_MANAGER, INVESTIGATOR, "hackney-chair", "nobody"})
    void theReconvenedConferenceHasAChairOfConferencesWithoutAPart(String chair) {
        Case upheld = brent.upheld();
        assertThat(upheld.refused(LINE_MANAGER, "Activity_ArrangeReconvenedConference", "reconvenedOn", "2026-11-19",
            "reconvenedChair", chair)).isNotEmpty();
        assertThat(upheld.referrals()).extracting(Referral::kind).containsExactly("independent-chair");
    }

    @Test
    void theConferenceIsNeitherBeforeTheDecisionNorRecordedInAdvance() {
        Case upheld = brent.upheld();
        assertThat(upheld.refused(LINE_MANAGER, "Activity_ArrangeReconvenedConference", "reconvenedOn", "2026-11-11",
            "reconvenedChair", "brent-chair-two")).contains("before");
        brent.reconvene(upheld, "2026-11-19");
        assertThat(upheld.refused(LINE_MANAGER, "Activity_RecordReconvenedOutcome", "reconvenedHeldOn", "2026-11-19",
            "reconvenedOutcome", "x")).contains("future");
        assertThat(upheld.refused(LINE_MANAGER, "Activity_RecordReconvenedOutcome", "reconvenedHeldOn", PANEL_DAY))
            .isNotEmpty();
    }

    // ---- a further review

    @Test
    void silenceAfterTheConferenceClosesTheComplaintAsUpheld() {
        Case silent = brent.reconsidered();
        assertThat(silent.due("Activity_RecordFurtherReview")).isEqualTo("2026-12-17T23:59:59");
        assertThat(silent.timer("Event_FurtherReviewPassed")).isEqualTo("2026-12-18T00:00");
        silent.fire("Event_FurtherReviewEnding");
        assertThat(office.mail(silent.reference(), "No answer yet")).as("team, chair and supervisors").hasSize(3);
        silent.fire("Event_FurtherReviewPassed");
        silent.ended("Event_Upheld", "upheld");
        assertThat(silent.text("brent/closed")).contains("19 November 2026", "no such request", "mbudsman");
        assertThat(silent.passed()).contains("Event_NoReviewAsked");
    }

    /** B-2.36: what the council writes down late costs nobody the review. */
    @Test
    void anOutcomeThatIsRecordedLateLeavesTheWholeWindow() {
        Case late = brent.reconvened().until("2027-01-04T10:00").complete(LINE_MANAGER,
            "Activity_RecordReconvenedOutcome", "reconvenedHeldOn", "2026-11-19", "reconvenedOutcome", "It goes on.");
        assertThat(late.openTasks()).containsExactly("Activity_RecordFurtherReview");
        assertThat(late.due("Activity_RecordFurtherReview")).as("from the letter that told of it")
            .isEqualTo("2027-02-01T23:59:59");
        assertThat(late.timer("Event_FurtherReviewEnding")).isEqualTo("2027-01-28T00:00");
    }

    @Test
    void whoWantsNoFurtherReviewClosesTheComplaintAsUpheld() {
        Case content = brent.reconsidered()
            .complete(INDEPENDENT_CHAIR, "Activity_RecordFurtherReview", "furtherReview", "none");
        content.ended("Event_Upheld", "upheld");
        assertThat(content.text("brent/closed")).contains("do not want one", "mbudsman");
    }

    @Test
    void aSecondPanelIsFreshAndItsDecisionIsTheOutcome() {
        Case again = brent.reconsidered()
            .complete(INDEPENDENT_CHAIR, "Activity_RecordFurtherReview", "furtherReview", "panel");
        assertThat(again.openTasks()).as("no new choice, no new investigation")
            .containsExactly("Activity_ConvenePanel");
        assertThat(again.letterNames().stream().filter("brent/hearing-options"::equals)).hasSize(1);
        assertClean(again, INDEPENDENT_CHAIR, "Activity_ConvenePanel", "Cleo Day", "The minutes.", "2026-11-12");

        assertThat(refusedPanel(again, "panelChair", PANEL_CHAIR)).contains("sat on the panel");
        for (String member : new String[] {"Cleo Day", "ingrid solberg", " BO  EK "}) {
            assertThat(refusedPanel(again, "panelOther", member)).contains("sat on the panel");
        }
        again.complete(INDEPENDENT_CHAIR, "Activity_ConvenePanel", secondPanel(SECOND_PANEL_DAY)).papersReady();
        assertThat(again.task("Activity_RecordPanelDecision").getAssignee()).isEqualTo(SECOND_PANEL_CHAIR);
        assertThat(again.due("Activity_RecordPanelDecision")).isEqualTo("2026-12-10T23:59:59");
        assertThat(again.deadline("B-2.28").due()).isEqualTo("2026-11-25");
        assertClean(again, SECOND_PANEL_CHAIR, "Activity_RecordPanelDecision", "Cleo Day", "The minutes.",
            "12 November");

        again.until(SECOND_PANEL_DAY + "T16:00").complete(SECOND_PANEL_CHAIR, "Activity_RecordPanelDecision",
            panelDecision(SECOND_PANEL_DAY, false, "reasons", "Other minutes."))
            .approve(SECOND_PANEL_CHAIR, "brent/panel-decision").approve(SECOND_PANEL_CHAIR, "brent/panel-decision");

        again.ended("Event_Dismissed", "dismissed");
        assertThat(again.text("brent/panel-decision")).contains("Other minutes.", "dismissed", "mbudsman")
            .doesNotContain("The minutes.", "stay on a child protection plan");
        assertThat(again.entries()).filteredOn(entry -> entry.activity().equals("Activity_RecordPanelDecision"))
            .extracting(entry -> entry.answers().get("upheld")).as("both decisions stay listed")
            .containsExactly(true, false);
        assertThat(again.deadlines()).filteredOn(limit -> limit.clause().equals("B-2.32"))
            .extracting(Deadline::metOn).extracting(Object::toString)
            .containsExactlyInAnyOrder(PANEL_DAY, SECOND_PANEL_DAY);
        assertThat(again.deadlines()).filteredOn(limit -> limit.clause().equals("B-2.28")).hasSize(2);
    }

    @Test
    void upheldOnceMoreItReconvenesOnceMoreAndThenTheOmbudsmanIsNamed() {
        Case again = brent.reconsidered()
            .complete(INDEPENDENT_CHAIR, "Activity_RecordFurtherReview", "furtherReview", "panel")
            .complete(INDEPENDENT_CHAIR, "Activity_ConvenePanel", secondPanel(SECOND_PANEL_DAY)).papersReady()
            .until(SECOND_PANEL_DAY + "T16:00").complete(SECOND_PANEL_CHAIR, "Activity_RecordPanelDecision",
                panelDecision(SECOND_PANEL_DAY, true, "recommendation", "deregistration"))
            .approve(SECOND_PANEL_CHAIR, "brent/panel-decision").approve(SECOND_PANEL_CHAIR, "brent/panel-decision");
        assertClean(again, LINE_MANAGER, "Activity_ArrangeReconvenedConference", "2026-11-19", "Registration goes on.");
        brent.reconvene(again, "2026-12-10");
        assertClean(again, LINE_MANAGER, "Activity_RecordReconvenedOutcome", "19 November", "Registration goes on.");
        assertThat(again.refused(LINE_MANAGER, "Activity_RecordReconvenedOutcome", "reconvenedHeldOn", "2026-11-20",
            "reconvenedOutcome", "x")).contains("before");

        brent.reconsider(again, "2026-12-10");

        again.ended("Event_Upheld", "upheld");
        assertThat(again.text("brent/closed")).contains("further review by a panel", "last review", "mbudsman",
            "0300 061 0614");
        assertThat(again.referrals()).hasSize(4).allMatch(made -> made.result() != null);
        assertThat(again.letterNames().stream().filter("brent/reconvened-conference"::equals)).hasSize(4);
        again.until("2027-06-01T09:00");
        assertThat(office.mail(again.reference(), "Deadline missed")).isEmpty();
    }

    @Test
    void theExecutiveGroupMayReviewToo() {
        Case again = brent.reconsidered().complete(INDEPENDENT_CHAIR, "Activity_RecordFurtherReview",
            "furtherReview", "executive", "executiveOn", "2026-12-01")
            .papersReady();
        assertThat(again.openTasks()).containsExactly("Activity_RecordExecutiveDecision");
        assertThat(again.due("Activity_RecordExecutiveDecision")).isEqualTo("2026-12-08T23:59:59");
        assertClean(again, INDEPENDENT_CHAIR, "Activity_RecordExecutiveDecision", "The minutes.");
        again.until("2026-12-01T16:00");
        assertThat(again.refused(INDEPENDENT_CHAIR, "Activity_RecordExecutiveDecision",
            pairs(executiveDecision("2026-11-18", true)))).as("before the conference was held").contains("before");
        again.complete(INDEPENDENT_CHAIR, "Activity_RecordExecutiveDecision", executiveDecision("2026-12-01", false))
            .approve(INDEPENDENT_CHAIR, "brent/executive-decision")
            .approve(INDEPENDENT_CHAIR, "brent/executive-decision").ended("Event_Dismissed", "dismissed");
        assertThat(again.deadline("B-2.27").metOn()).isEqualTo("2026-12-01");
        assertThat(again.text("brent/executive-decision")).contains("Executive group", "dismissed");
    }

    @Test
    void aSecondDecisionOnPaperDoesNotTakeOverTheFirstOnesMeeting() {
        Case again = brent.toChoose().complete(INDEPENDENT_CHAIR, "Activity_EstablishHearing", "hearing", "paperwork",
            "executiveOn", "2026-11-02")
            .papersReady()
            .complete(INDEPENDENT_CHAIR, "Activity_RecordExecutiveDecision", executiveDecision("2026-11-02", true))
            .approve(INDEPENDENT_CHAIR, "brent/executive-decision")
            .approve(INDEPENDENT_CHAIR, "brent/executive-decision");
        brent.reconsider(brent.reconvene(again, "2026-11-09"), "2026-11-09")
            .complete(INDEPENDENT_CHAIR, "Activity_RecordFurtherReview", "furtherReview", "executive").papersReady();
        assertThat(again.due("Activity_RecordExecutiveDecision")).isNull();
        assertThat(again.timer("Event_ExecutivePassed")).isAfter("2099-01-01T00:00");
        assertClean(again, INDEPENDENT_CHAIR, "Activity_RecordExecutiveDecision", "The papers.", "2 November 2026");

        again.complete(INDEPENDENT_CHAIR, "Activity_RecordExecutiveDecision", executiveDecision("2026-11-09", true))
            .approve(INDEPENDENT_CHAIR, "brent/executive-decision")
            .approve(INDEPENDENT_CHAIR, "brent/executive-decision");
        assertThat(again.deadlines()).filteredOn(limit -> limit.clause().equals("B-2.27")).hasSize(2);
        brent.reconsider(brent.reconvene(again, "2026-11-16"), "2026-11-16").ended("Event_Upheld", "upheld");
        assertThat(again.text("brent/closed")).contains("further review by the Executive group", "last review",
            "mbudsman");
    }

    @Test
    void anAnswerNamesWhatIsAskedForAndNothingElse() {
        Case open = brent.reconsidered();
        assertThat(open.refused(INDEPENDENT_CHAIR, "Activity_RecordFurtherReview")).isNotEmpty();
        assertThat(open.refused(INDEPENDENT_CHAIR, "Activity_RecordFurtherReview", "furtherReview", "paperwork"))
            .isNotEmpty();
        assertThat(open.refused(INDEPENDENT_CHAIR, "Activity_RecordFurtherReview", "furtherReview", "executive",
            "executiveOn", "2026-11-18")).contains("past");
        assertThat(open.refused(INDEPENDENT_CHAIR, "Activity_RecordFurtherReview", "furtherReview", "panel",
            "replyReceivedOn", "2026-11-18")).contains("before");
    }

    // ---- what stays where

    @Test
    void whatFamiliesWroteIsInNoTableOfTheEngineAfterTheLongestPath() {
        String mark = "Quixotica";
        Case whole = brent.toChoose("complainantName", "Ada " + mark, "complainantEmail", mark + "@example.org",
            "complaint", mark, "childReference", mark, "desiredOutcome", mark, "contactNotes", mark, "accessNeeds",
            mark,
            "supporterName", mark)
            .complete(INDEPENDENT_CHAIR, "Activity_EstablishHearing", "hearing", "panel")
            .complete(INDEPENDENT_CHAIR, "Activity_ConvenePanel", BrentCase.panel(PANEL_DAY, "panelPlace", mark,
                "panelSocialCare", "A " + mark, "panelHealth", "B " + mark, "panelOther", "C " + mark))
            .papersReady()
            .until(PANEL_DAY + "T16:00").complete(PANEL_CHAIR, "Activity_RecordPanelDecision",
                panelDecision(PANEL_DAY, true, "reasons", mark, "heard", mark))
            .correct(PANEL_CHAIR, "brent/panel-decision", mark).approve(PANEL_CHAIR, "brent/panel-decision")
            .approve(PANEL_CHAIR, "brent/panel-decision")
            .complete(LINE_MANAGER, "Activity_ArrangeReconvenedConference", "reconvenedOn", "2026-11-19",
                "reconvenedChair", "brent-chair-two")
            .until("2026-11-19T15:00")
            .complete(LINE_MANAGER, "Activity_RecordReconvenedOutcome", "reconvenedHeldOn", "2026-11-19",
                "reconvenedOutcome", mark)
            .complete(INDEPENDENT_CHAIR, "Activity_RecordFurtherReview", "furtherReview", "panel")
            .complete(INDEPENDENT_CHAIR, "Activity_ConvenePanel", secondPanel(SECOND_PANEL_DAY, "panelPlace", mark))
            .papersReady()
            .until(SECOND_PANEL_DAY + "T16:00").complete(SECOND_PANEL_CHAIR, "Activity_RecordPanelDecision",
                panelDecision(SECOND_PANEL_DAY, false, "reasons", mark));
        assertThat(office.whereInTheEngine(mark)).isEmpty();
        whole.approve(SECOND_PANEL_CHAIR, "brent/panel-decision").approve(SECOND_PANEL_CHAIR, "brent/panel-decision")
            .ended("Event_Dismissed", "dismissed");
        assertThat(office.whereInTheEngine(mark)).isEmpty();
        assertThat(office.whereInTheEngine(whole.reference())).as("the search finds what is there").isNotEmpty();
    }

    private String refusedPanel(Case again, Object... changes) {
        return again.refused(INDEPENDENT_CHAIR, "Activity_ConvenePanel", pairs(secondPanel(SECOND_PANEL_DAY, changes)));
    }

    /** Neither the form nor what Tasklist would fill it with tells of an earlier round. */
    private void assertClean(Case complaint, String user, String element, String... earlier) {
        String task = complaint.task(element).getId();
        String form = office.as(user, () -> read(office.engine.getFormService().getDeployedTaskForm(task)));
        assertThat(form).doesNotContain(earlier);
        Map<String, Object> filledIn = office.as(user, () -> office.engine.getFormService().getTaskFormVariables(task));
        String fields = form.replace(" ", "");
        assertThat(fields).contains("\"key\":\"");
        assertThat(filledIn).as("variables").containsKey("complaint");
        filledIn.forEach((name, value) -> {
            if (fields.contains("\"key\":\"" + name + "\"")) {
                assertThat(value).as("field %s of %s, filled in beforehand", name, element).isNull();
            }
        });
    }

    private static String read(InputStream form) throws IOException {
        try (form) {
            return new String(form.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
