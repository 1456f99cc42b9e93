package org.conferencecomplaints.engine.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conferencecomplaints.procedures.BrentCase.BUSINESS_MANAGER;
import static org.conferencecomplaints.procedures.BrentCase.CHAIR;
import static org.conferencecomplaints.procedures.BrentCase.INDEPENDENT_CHAIR;
import static org.conferencecomplaints.procedures.BrentCase.INVESTIGATOR;
import static org.conferencecomplaints.procedures.BrentCase.LINE_MANAGER;
import static org.conferencecomplaints.procedures.BrentCase.OFFICER;
import static org.conferencecomplaints.procedures.BrentCase.PROCEDURE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.conferencecomplaints.correspondence.letters.PapersCoverLetters;
import org.conferencecomplaints.correspondence.letters.PapersCoverLetters.Occasion;
import org.conferencecomplaints.engine.procedures.Procedures;
import org.conferencecomplaints.files.papers.Papers;
import org.conferencecomplaints.files.papers.PapersService;
import org.conferencecomplaints.files.papers.SignOff;
import org.conferencecomplaints.platform.councilfiles.CouncilFile;
import org.conferencecomplaints.procedures.BrentCase;
import org.conferencecomplaints.procedures.Case;
import org.conferencecomplaints.procedures.Office;
import org.conferencecomplaints.procedures.OnTheEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Brent's complaints that began in the commit 187d086, each at one of the first stages' steps, move and go on. */
@OnTheEngine
class BrentReleaseBeforeTest {

    private static final String REPORT = "brent/investigation-report";

    @Autowired
    private Office office;
    @Autowired
    private Procedures procedures;
    @Autowired
    private ProcedureMigration moves;
    @Autowired
    private PapersService papers;
    @Autowired
    private SignOff signOff;
    @Autowired
    private PapersCoverLetters covers;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;

    @AfterEach
    void theProceduresAreAgainAsTheyLie() {
        deploying(() -> procedures.run(null));
    }

    private static void deploying(Runnable deployment) {
        Date now = ClockUtil.getCurrentTime();
        ClockUtil.reset();
        try {
            deployment.run();
        } finally {
            ClockUtil.setCurrentTime(now);
        }
    }

    private void deployTheReleaseBefore() {
        List<CouncilFile> files = Stream.of(PROCEDURE, "send-letter", "withdraw-complaint", "reopen-complaint")
            .map(BrentReleaseBeforeTest::ofTheReleaseBefore).toList();
        deploying(() -> assertThat(procedures.deploy(files)).isEmpty());
    }

    /** The letter with the report had to be read by nobody then; today's check at the start asks who does. */
    private static CouncilFile ofTheReleaseBefore(String name) {
        Path file = Path.of("src/test/resources/procedures/release-before", name + ".bpmn");
        String template = "<camunda:in sourceExpression=\"brent/investigation-report\" target=\"template\"/>";
        try {
            String diagram = Files.readString(file);
            int report = diagram.indexOf(template);
            if (report >= 0) {
                diagram = diagram.substring(0, report) + diagram.substring(report)
                    .replaceFirst("sourceExpression=\"\\$\\{''}\" target=\"checkGroup\"",
                        "sourceExpression=\"brent-complaints-team\" target=\"checkGroup\"");
            }
            return new CouncilFile(name + ".bpmn", file.toString(), false, diagram.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Step(String task, Function<BrentReleaseBeforeTest, Case> way, UnaryOperator<Case> onward,
                        String next) {

        @Override
        public String toString() {
            return task;
        }
    }

    private BrentCase brent() {
        return new BrentCase(office);
    }

    private Case reviewed() {
        return brent().received().complete(CHAIR, "Activity_ReviewComplaint", "route", "meeting");
    }

    private Case arranged() {
        return reviewed().complete(CHAIR, "Activity_ArrangeMeeting", "meetingOn", "2026-11-02", "meetingPlace",
            "Civic Centre");
    }

    /** The release before signed nothing off when the report was recorded. */
    private Case reported() {
        Case recorded = brent().papersSent();
        office.fileReport(recorded.reference(), "The report.");
        recorded.complete(INVESTIGATOR, "Activity_RecordReport", "reportCompletedOn", "2026-11-02", "findings",
            "Much.");
        assertThat(recorded.refused(OFFICER, "Activity_CheckLetter", "letterApproved", "true"))
            .contains("Nobody has signed off the report");
        Occasion report = covers.forCouncil("brent").stream().filter(each -> each.name().equals("report")).findFirst()
            .orElseThrow();
        office.as(BUSINESS_MANAGER, () -> {
            papers.begin(recorded.reference(), report);
            Papers draft = papers.draft(recorded.reference(), report).orElseThrow();
            signOff.approve(recorded.register(), report, draft, signOff.list(draft, report).checksum(), false);
            return null;
        });
        office.putPapersTogether();
        return recorded.approve(OFFICER, REPORT).approve(OFFICER, REPORT);
    }

    private Case suggested() {
        return reported().complete(INDEPENDENT_CHAIR, "Activity_ConsiderReport", "suggestMeeting", "true");
    }

    private Case accepted() {
        return suggested().complete(BUSINESS_MANAGER, "Activity_RecordMeetingReply", "meetingAccepted", "true");
    }

    /** Every third step in each build; every step with {@code -Dsteps=all}. */
    static Stream<Step> steps() {
        List<Step> all = allSteps();
        return "all".equals(System.getProperty("steps"))
            ? all.stream()
            : IntStream.range(0, all.size()).filter(i -> i % 3 == 0).mapToObj(all::get);
    }

    private static List<Step> allSteps() {
        return List.of(
            new Step("Activity_ReviewComplaint", before -> before.brent().received(),
                moved -> moved.complete(CHAIR, "Activity_ReviewComplaint", "route", "line-manager"),
                "Activity_ReviewComplaint"),
            new Step("Activity_ArrangeMeeting", BrentReleaseBeforeTest::reviewed,
                moved -> moved.complete(CHAIR, "Activity_ArrangeMeeting", "notReached", true)
                    .approve(CHAIR, "brent/meeting-note"),
                "Activity_AdviseIndependentChair"),
            new Step("Activity_RecordMeeting", BrentReleaseBeforeTest::arranged,
                moved -> moved.complete(CHAIR, "Activity_RecordMeeting", "notHeld", "declined")
                    .approve(CHAIR, "brent/meeting-note"),
                "Activity_AdviseIndependentChair"),
            new Step("Activity_AdviseIndependentChair", before -> before.brent().unresolved(),
                moved -> moved.complete(BUSINESS_MANAGER, "Activity_AdviseIndependentChair", "referralReceivedOn",
                    "2026-11-02", "advisedOn", "2026-11-02"),
                "Activity_AppointInvestigator"),
            new Step("Activity_AppointInvestigator", before -> before.brent().advised(),
                moved -> moved.complete(INDEPENDENT_CHAIR, "Activity_AppointInvestigator", "investigator",
                    INVESTIGATOR),
                "Activity_SendPapers"),
            new Step("Activity_SendPapers", before -> before.brent().appointed(),
                moved -> moved.complete(BUSINESS_MANAGER, "Activity_SendPapers", "papersReceivedOn", "2026-11-02"),
                "Activity_RecordReport"),
            new Step("Activity_ConsiderReport", BrentReleaseBeforeTest::reported,
                moved -> moved.complete(INDEPENDENT_CHAIR, "Activity_ConsiderReport", "suggestMeeting", "true"),
                "Activity_RecordMeetingReply"),
            new Step("Activity_RecordMeetingReply", BrentReleaseBeforeTest::suggested,
                moved -> moved.complete(OFFICER, "Activity_RecordMeetingReply", "meetingAccepted", "true"),
                "Activity_RecordFurtherMeeting"),
            new Step("Activity_RecordFurtherMeeting", BrentReleaseBeforeTest::accepted,
                moved -> moved.complete(LINE_MANAGER, "Activity_RecordFurtherMeeting", "furtherMeetingHeldOn",
                    "2026-11-02", "resolved", "false", "outcomeText", "We did not agree."),
                "Activity_EstablishHearing"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("steps")
    void aComplaintMovesFromEachStepAndGoesOn(Step step) {
        deployTheReleaseBefore();
        Case old = step.way().apply(this);
        assertThat(old.openTasks()).containsExactly(step.task());
        LocalDateTime due = old.task(step.task()).getDueDate() == null ? null : old.due(step.task());
        deploying(() -> procedures.run(null));

        assertThat(move(old).against()).isEmpty();

        assertThat(versionOf(old)).isEqualTo(newest());
        assertThat(old.openTasks()).containsExactly(step.task());
        assertThat(old.task(step.task()).getDueDate() == null ? null : old.due(step.task())).isEqualTo(due);
        assertThat(step.onward().apply(old).openTasks()).containsExactly(step.next());
    }

    @Test
    void aReportOfTheReleaseBeforeIsRecordedAfterTheMoveOnlyWhenItIsOnTheCase() {
        deployTheReleaseBefore();
        Case old = brent().papersSent();
        deploying(() -> procedures.run(null));
        assertThat(move(old).against()).isEmpty();
        assertThat(old.refused(INVESTIGATOR, "Activity_RecordReport", "reportCompletedOn", "2026-11-02", "findings",
            "Much.")).contains("There is no report on this case");
        office.fileReport(old.reference(), "The report.");
        old.complete(INVESTIGATOR, "Activity_RecordReport", "reportCompletedOn", "2026-11-02", "findings", "Much.");
        office.putPapersTogether();
        old.approve(INVESTIGATOR, REPORT).approve(INVESTIGATOR, REPORT);
        assertThat(old.openTasks()).containsExactly("Activity_ConsiderReport");
    }

    private ComplaintMigration move(Case running) {
        return moves.move(PROCEDURE).stream().filter(move -> move.reference().equals(running.reference())).findFirst()
            .orElseThrow();
    }

    private String newest() {
        return repository.createProcessDefinitionQuery().processDefinitionKey(PROCEDURE).latestVersion().singleResult()
            .getId();
    }

    private String versionOf(Case running) {
        return runtime.createProcessInstanceQuery().processInstanceId(running.procedure().getId()).singleResult()
            .getProcessDefinitionId();
    }
}
