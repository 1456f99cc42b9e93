package org.conferencecomplaints.engine.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conferencecomplaints.procedures.Office.answers;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.spy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.conferencecomplaints.casework.casefile.CaseEntry;
import org.conferencecomplaints.casework.casefile.FieldLabels;
import org.conferencecomplaints.engine.check.DiagramCheck;
import org.conferencecomplaints.engine.forms.Form;
import org.conferencecomplaints.engine.forms.FormCatalogue;
import org.conferencecomplaints.engine.identity.Grants;
import org.conferencecomplaints.engine.identity.StartLock;
import org.conferencecomplaints.engine.procedures.Procedures;
import org.conferencecomplaints.platform.councilfiles.CouncilFile;
import org.conferencecomplaints.platform.councilfiles.CouncilFiles;
import org.conferencecomplaints.procedures.Case;
import org.conferencecomplaints.procedures.Hackney;
import org.conferencecomplaints.procedures.Office;
import org.conferencecomplaints.procedures.OnTheEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * An analyst changes City and Hackney's procedure while complaints run: those stay on their version in all they ask and
 * do, until an operator moves those that fit.
 */
@OnTheEngine
@ExtendWith(OutputCaptureExtension.class)
class ChangingProceduresTest {

    private static final String PROCEDURE = "hackney-conference-complaint";
    private static final String OFFICER = "hackney-officer";
    private static final String MANAGER = "hackney-manager";
    private static final String TRIAGE = "Activity_TriageComplaint";
    private static final String ARRANGE = "Activity_ArrangeMeeting";

    @Autowired
    private StartLock turn;
    @Autowired
    private Office office;
    @Autowired
    private Procedures procedures;
    @Autowired
    private ProcedureMigration moves;
    @Autowired
    private CouncilFiles materials;
    @Autowired
    private FormCatalogue forms;
    @Autowired
    private DiagramCheck check;
    @Autowired
    private Grants grants;
    @Autowired
    private FieldLabels labels;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private FormService formService;

    @AfterEach
    void theProcedureIsAgainAsItLies() {
        deploying(() -> procedures.run(null));
    }

    /** The newest version is the one deployed last, by the clock: the one on the wall stands still in these tests. */
    private static void deploying(Runnable deployment) {
        Date now = ClockUtil.getCurrentTime();
        ClockUtil.reset();
        try {
            deployment.run();
        } finally {
            ClockUtil.setCurrentTime(now);
        }
    }

    @Test
    void aRunningComplaintIsAskedCheckedAndShownByTheFormsItBeganWith() {
        Case old = recorded();
        int before = newest().getVersion();
        deployWithForm("hackney-triage-complaint", json -> json
            .replace("\"label\": \"Accept: it is about the conference\"", "\"label\": \"Take it up\"")
            .replaceFirst("\\{\\s*\"label\": \"What do you want to do with this complaint\\?\"",
                """
                    {"type": "textfield", "id": "Field_Risk", "key": "riskToChild", "label": "Risk to the child",
                     "validate": {"required": true, "maxLength": 200}}, {"label": "What do you want to do with this complaint?\""""));
        assertThat(newest().getVersion()).as("a form changed alone makes a new version").isEqualTo(before + 1);
        Case young = recorded();

        assertThat(shown(old)).contains("Accept: it is about the conference").doesNotContain("Risk to the child");
        assertThat(shown(young)).contains("Risk to the child", "Take it up");
        assertThat(old.refused(OFFICER, TRIAGE, "triageDecision", "accept", "riskToChild", "none"))
            .contains("riskToChild");
        assertThat(young.refused(OFFICER, TRIAGE, "triageDecision", "accept")).contains("Risk to the child");

        old.complete(OFFICER, TRIAGE, "triageDecision", "accept");
        young.complete(OFFICER, TRIAGE, "triageDecision", "accept", "riskToChild", "none known");
        assertThat(read(old, "triageDecision")).isEqualTo("Accept: it is about the conference");
        assertThat(read(young, "triageDecision")).isEqualTo("Take it up");
        assertThat(labels.labelOf(latest(young), "riskToChild")).isEqualTo("Risk to the child");
    }

    @Test
    void aRunningComplaintCallsTheDiagramsThatWereDeployedWithIt() {
        Case old = recorded();
        deploy("name=\"Triage the complaint\"", "name=\"Look at the complaint\"");

        old.complete(OFFICER, TRIAGE, "triageDecision", "accept");

        String post = old.task("Activity_PostLetter").getProcessDefinitionId();
        assertThat(repository.getProcessDefinition(post).getDeploymentId()).isEqualTo(deploymentOf(old));
    }

    @Test
    void whatFitsMovesAfterALookThatChangesNothing(CapturedOutput log) {
        Case moving = recorded();
        LocalDateTime due = moving.due(TRIAGE);
        LocalDateTime timer = moving.timer("Event_TriageAcknowledgementPassed");
        var limits = moving.deadlines();
        ProcessDefinition old = newest();
        deploy("name=\"Triage the complaint\"", "name=\"Look at the complaint\"",
            "&amp;&amp; !notReached}", "&amp;&amp; !notReached || receivedBy == 'form'}");

        new MigrationRunner(moves, PROCEDURE, false).run(null);

        assertThat(log).contains(moving.reference() + ", version " + old.getVersion()
            + ", at Triage the complaint: can move to version " + newest().getVersion());
        assertThat(definitionOf(moving)).isEqualTo(old.getId());
        assertThat(moving.notes()).noneMatch(note -> note.contains("Moved"));

        new MigrationRunner(moves, PROCEDURE, true).run(null);

        assertThat(log).contains("moved to version " + newest().getVersion());
        assertThat(definitionOf(moving)).isEqualTo(newest().getId());
        assertThat(moving.notes())
            .contains("Moved from version %d to version %d of the procedure, at: Triage the complaint"
                .formatted(old.getVersion(), newest().getVersion()));
        assertThat(moving.due(TRIAGE)).isEqualTo(due);
        assertThat(moving.timer("Event_TriageAcknowledgementPassed")).isEqualTo(timer);
        assertThat(moving.deadlines()).isEqualTo(limits);
        assertThat(runtime.getVariable(moving.procedure().getId(), "receivedBy"))
            .as("an answer by which only the new version routes").isEqualTo("letter");
        assertThat(moves.check(PROCEDURE)).extracting(ComplaintMigration::reference).doesNotContain(moving.reference());
        moving.complete(OFFICER, TRIAGE, "triageDecision", "accept").post("hackney/acknowledgement");
        assertThat(moving.openTasks()).containsExactly(ARRANGE);
    }

    @Test
    void aMoveKeepsWhatIsUnderWay() {
        Case moving = recorded().complete(OFFICER, TRIAGE, "triageDecision", "accept");
        deploy("name=\"Arrange the meeting\"", "name=\"Invite to a meeting\"");

        assertThat(move(moving)).satisfies(move -> {
            assertThat(move.against()).isEmpty();
            assertThat(move.at()).containsExactly("Acknowledge by letter", "Arrange the meeting");
        });

        moving.post("hackney/acknowledgement");
        assertThat(moving.deadline("H-1.2").metOn()).isEqualTo(office.today());
        assertThat(moving.openTasks()).containsExactly(ARRANGE);
    }

    @Test
    void aLimitThatTheNewDiagramCountsOtherwiseMovesWithItsTimerAndItsTask() {
        Case moving = recorded();
        deploy("'H-1.2: 3 working days'", "'H-1.2: 4 working days'");

        assertThat(move(moving).against()).isEmpty();

        assertThat(moving.deadline("H-1.2").due()).isEqualTo(LocalDate.of(2026, 11, 6));
        assertThat(moving.deadline("H-1.2").limit().text()).isEqualTo("4 working days");
        assertThat(moving.due(TRIAGE)).isEqualTo("2026-11-06T23:59:59");
        assertThat(moving.timer("Event_TriageAcknowledgementPassed")).isEqualTo("2026-11-07T00:00");
        assertThat(moving.notes()).anyMatch(note -> note.startsWith("The procedure gives 4 working days for"));
        moving.withdraw(OFFICER, "withdrawnOn", "2026-11-02");
        assertThat(moving.register().outcome()).isEqualTo("withdrawn");
    }

    @Test
    void whatStandsAtAStepThatIsGoneStaysAndIsToldWhy() {
        Case staying = recorded();
        staying.complete(OFFICER, TRIAGE, "triageDecision", "accept").post("hackney/acknowledgement");
        Case moving = recorded();
        String old = definitionOf(staying);
        deploy(ARRANGE, "Activity_SetUpMeeting");

        List<ComplaintMigration> all = moves.move(PROCEDURE);

        assertThat(all).filteredOn(move -> move.reference().equals(staying.reference())).singleElement()
            .extracting(ComplaintMigration::against).asString()
            .contains("The new version has no step 'Arrange the meeting' ("
                + ARRANGE + ") any more");
        assertThat(all).filteredOn(move -> move.reference().equals(moving.reference())).singleElement()
            .matches(ComplaintMigration::fits);
        assertThat(definitionOf(staying)).isEqualTo(old);
        assertThat(definitionOf(moving)).isEqualTo(newest().getId());
        staying.complete(MANAGER, ARRANGE, "contactedOn", "2026-11-02", "meetingOn", "2026-11-09", "meetingPlace",
            "Town Hall");
        assertThat(staying.openTasks()).contains("Activity_RecordMeeting");
    }

    @Test
    void aTaskThatTheNewVersionGivesToOthersStays() {
        Case staying = recorded();
        deploy("camunda:candidateGroups=\"hackney-quality-unit\"", "camunda:candidateGroups=\"hackney-group-manager\"");

        assertThat(move(staying).against()).singleElement().asString().contains("Triage the complaint",
            "given to others");
    }

    @Test
    void whatCannotBeCountedForItStays() {
        Case staying = recorded();
        deploy("'H-1.2: 3 working days', receivedOn", "'H-1.2: 3 working days', complaint");
        String old = definitionOf(staying);

        assertThat(move(staying).against()).singleElement().asString().contains("cannot be worked out")
            .doesNotContain("Ada");
        assertThat(definitionOf(staying)).isEqualTo(old);
        assertThat(staying.openTasks()).containsExactly(TRIAGE);
    }

    @Test
    void aComplaintOfTheReleaseBeforeGoesOnByItsOwnDiagramsAndThenMoves() {
        deployTheReleaseBefore();
        Case old = recorded();
        deploying(() -> procedures.run(null));

        new Hackney(office).answered(old);

        assertThat(old.deadline("H-1.2").metOn()).isEqualTo("2026-11-02");
        assertThat(old.deadline("H-1.4").metOn()).isEqualTo("2026-11-02");
        assertThat(old.deadline("H-1.5").metOn()).isEqualTo("2026-11-09");
        LocalDateTime due = old.due("Activity_RecordReply");
        LocalDateTime timer = old.timer("Event_ReplyWindowPassed");

        assertThat(move(old).against()).isEmpty();

        assertThat(definitionOf(old)).isEqualTo(newest().getId());
        assertThat(old.due("Activity_RecordReply")).isEqualTo(due);
        assertThat(old.timer("Event_ReplyWindowPassed")).isEqualTo(timer);
        old.complete(Hackney.HEAD, "Activity_RecordReply", "replyReceivedOn", "2026-11-09", "satisfied", "false",
            "reply", "You did not answer me.");
        assertThat(old.deadline("H-1.6").metOn()).isEqualTo("2026-11-09");
        assertThat(old.openTasks()).containsExactly("Activity_ConvenePanel");
    }

    /** Its letter records no deadline as met, and the arrow that did so is gone: the deadline would look missed. */
    @Test
    void aComplaintWhoseLetterIsOfTheReleaseBeforeStaysUntilTheLetterHasLeft() {
        deployTheReleaseBefore();
        Case old = recorded().complete(OFFICER, TRIAGE, "triageDecision", "accept");
        String version = definitionOf(old);
        deploying(() -> procedures.run(null));

        assertThat(move(old).against()).singleElement().asString()
            .contains("Acknowledge by letter", "hands back something else");
        assertThat(definitionOf(old)).isEqualTo(version);

        old.post("hackney/acknowledgement");
        assertThat(old.deadline("H-1.2").metOn()).isEqualTo(office.today());
        assertThat(move(old).against()).isEmpty();
        assertThat(old.openTasks()).containsExactly(ARRANGE);
    }

    @Test
    void nobodyWhoIsSignedInMovesAComplaint() {
        Case running = recorded();
        String old = definitionOf(running);
        deploy("name=\"Triage the complaint\"", "name=\"Look at the complaint\"");
        MigrationPlan plan = runtime.createMigrationPlan(old, newest().getId()).mapEqualActivities().build();

        for (String person : List.of("admin", "analyst", "hackney-supervisor")) {
            assertThat(Office.refusal(() -> office.as(person, () -> {
                runtime.newMigration(plan).processInstanceIds(running.procedure().getId()).execute();
                return null;
            }))).contains("A complaint is not moved by hand");
        }
        assertThat(definitionOf(running)).isEqualTo(old);
    }

    private Case recorded() {
        return office.record(OFFICER, PROCEDURE,
            answers("complainantName", "Ada Okafor", "complainantRelationship", "parent",
                "contactChannel", "post", "complainantAddress", "12 Mare Street\nLondon E8 3AA", "childReference",
                "CP-4711",
                "conferenceOn", "2026-10-20", "conferenceChair", "hackney-chair", "receivedOn", "2026-11-02",
                "receivedBy", "letter",
                "subject", "conference", "aboutChair", "false", "complaint", "I was not heard.", "groundConduct",
                true));
    }

    private ComplaintMigration move(Case running) {
        return moves.move(PROCEDURE).stream().filter(move -> move.reference().equals(running.reference())).findFirst()
            .orElseThrow();
    }

    /** Deploys the procedure with parts of its diagram changed. */
    private void deploy(String... partsAndReplacements) {
        List<CouncilFile> files = materials.files("bpmn", "*.bpmn").stream()
            .filter(file -> !file.name().startsWith("brent-"))
            .map(file -> file.name().startsWith(PROCEDURE) ? changed(file, partsAndReplacements) : file).toList();
        deploying(() -> assertThat(procedures.deploy(files)).isEmpty());
    }

    /** As they were in the commit 187d086. */
    private void deployTheReleaseBefore() {
        List<CouncilFile> files = Stream.of(PROCEDURE, "send-letter", "withdraw-complaint", "reopen-complaint")
            .map(ChangingProceduresTest::ofTheReleaseBefore).toList();
        deploying(() -> assertThat(procedures.deploy(files)).isEmpty());
    }

    private static CouncilFile ofTheReleaseBefore(String name) {
        Path file = Path.of("src/test/resources/procedures/release-before", name + ".bpmn");
        try {
            return new CouncilFile(name + ".bpmn", file.toString(), false, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CouncilFile changed(CouncilFile file, String... partsAndReplacements) {
        String diagram = file.text();
        for (int i = 0; i < partsAndReplacements.length; i += 2) {
            assertThat(diagram).contains(partsAndReplacements[i]);
            diagram = diagram.replace(partsAndReplacements[i], partsAndReplacements[i + 1]);
        }
        return new CouncilFile(file.name(), file.place(), false, diagram.getBytes(StandardCharsets.UTF_8));
    }

    private void deployWithForm(String id, UnaryOperator<String> change) {
        String json = forms.get(id).json();
        assertThat(change.apply(json)).isNotEqualTo(json);
        FormCatalogue changed = spy(forms);
        doReturn(Optional.of(Form.read(change.apply(json)))).when(changed).find(id);
        deploying(() -> new Procedures(materials, repository, changed, check, grants, turn).run(null));
    }

    private ProcessDefinition newest() {
        return repository.createProcessDefinitionQuery().processDefinitionKey(PROCEDURE).latestVersion().singleResult();
    }

    private String definitionOf(Case running) {
        return runtime.createProcessInstanceQuery().processInstanceId(running.procedure().getId()).singleResult()
            .getProcessDefinitionId();
    }

    private String deploymentOf(Case running) {
        return repository.getProcessDefinition(definitionOf(running)).getDeploymentId();
    }

    private String shown(Case running) {
        String task = running.task(TRIAGE).getId();
        return office.as(OFFICER, () -> {
            try (InputStream form = formService.getDeployedTaskForm(task)) {
                return new String(form.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static CaseEntry latest(Case running) {
        return running.entries().get(running.entries().size() - 1);
    }

    private String read(Case running, String field) {
        return labels.answerOf(latest(running), field);
    }
}
