package org.conferencecomplaints.engine.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.conferencecomplaints.Application;
import org.conferencecomplaints.casework.register.Register;
import org.conferencecomplaints.correspondence.letters.Letter;
import org.conferencecomplaints.correspondence.letters.LetterStore;
import org.conferencecomplaints.correspondence.letters.LetterTemplates;
import org.conferencecomplaints.deadlines.Deadline;
import org.conferencecomplaints.deadlines.Deadlines;
import org.conferencecomplaints.engine.check.diagram.Finding;
import org.conferencecomplaints.engine.procedures.Procedures;
import org.conferencecomplaints.platform.councilfiles.CouncilFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * A council that the application knows nothing of: its diagram, forms, letters, clauses and settings lie in a folder
 * outside, and no Java is its own. The clock begins on Monday 2 November 2026.
 */
@SpringBootTest(classes = Application.class, properties = {
    "complaints.procedures.location=" + OutsideProcedureTest.FOLDER,
    "spring.datasource.url=jdbc:h2:mem:outside;DB_CLOSE_ON_EXIT=FALSE",
    "complaints.home=target/outside-procedure-${complaints.test.fork:1}",
    "camunda.bpm.job-execution.enabled=false"})
@ExtendWith(OutputCaptureExtension.class)
class OutsideProcedureTest {

    static final String FOLDER = "src/test/resources/procedures/marsham";

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String PROCEDURE = "marsham-conference-complaint";
    private static final Map<String, String> STAFF = Map.of("marsham-clerk", "marsham-complaints-desk",
        "marsham-head-one", "marsham-head", "marsham-chair", "marsham-chairs", "marsham-post", "marsham-post-room");

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private Procedures procedures;
    @Autowired
    private Register register;
    @Autowired
    private Deadlines deadlines;
    @Autowired
    private LetterStore letters;
    @Autowired
    private ApplicationContext application;

    @BeforeEach
    void staff() {
        clock("2026-11-02T09:00");
        STAFF.forEach((person, group) -> {
            IdentityService identity = engine.getIdentityService();
            if (identity.createUserQuery().userId(person).count() == 0) {
                identity.saveUser(identity.newUser(person));
                identity.createMembership(person, group);
            }
        });
    }

    @AfterEach
    void resetClock() {
        engine.getIdentityService().clearAuthentication();
        ClockUtil.reset();
    }

    @Test
    void runsToItsEnd() {
        String reference = recorded();
        assertThat(reference).startsWith("MSH-2026-");
        assertThat(register.get(reference).tenant()).isEqualTo("marsham");
        assertThat(task(reference, "Activity_LookInto").getDueDate()).isEqualTo(at("2026-11-06T23:59:59"));
        assertThat(refusal("marsham-clerk", reference, "Activity_LookInto",
            Map.of("lookedIntoOn", "2026-11-03", "findings", "Nobody let her speak.")))
            .startsWith("Date you finished").contains("cannot be in the future");

        clock("2026-11-04T15:00");
        complete("marsham-clerk", reference, "Activity_LookInto",
            Map.of("lookedIntoOn", "2026-11-04", "findings", "Nobody let her speak."));
        assertThat(deadlines.of(reference)).singleElement().satisfies(limit -> {
            assertThat(limit.clause()).isEqualTo("M-1");
            assertThat(limit.metOn()).isEqualTo(LocalDate.of(2026, 11, 4));
        });
        complete("marsham-head-one", reference, "Activity_Answer",
            Map.of("upheld", "true", "answer", "We are sorry that nobody let you speak."));
        assertThat(letters.forComplaint(reference)).singleElement().satisfies(letter -> {
            assertThat(letter.content().template()).isEqualTo("marsham/answer");
            assertThat(letter.recipient().address()).isEqualTo("12 Mill Lane\nMarsham MS1 1AB");
            assertThat(letter.content().body()).contains("4 November 2026", "nobody let you speak",
                "We will put things right",
                "01632 960001");
            assertThat(letters.pdf(letter.id())).isPresent();
        });
        complete("marsham-post", reference, "Activity_PostLetter", Map.of("postedOn", "2026-11-04"));
        complete("marsham-clerk", reference, "Activity_PutRight", Map.of("putRightOn", "2026-11-04"));

        assertThat(register.get(reference).outcome()).isEqualTo("upheld");
        assertThat(letters.forComplaint(reference)).allMatch(letter -> letter.status() == Letter.Status.SENT);
        assertThat(isRunning(reference)).isFalse();
    }

    @Test
    void recordsAMissedLimitAndGoesOn() {
        String reference = recorded();
        Job timer = engine.getManagementService().createJobQuery().timers().activityId("Event_LookIntoPassed")
            .processInstanceId(procedureOf(reference)).singleResult();
        assertThat(timer.getDuedate()).isEqualTo(at("2026-11-07T00:00"));

        clock("2026-11-07T00:00");
        runJobs(reference);

        assertThat(deadlines.of(reference)).singleElement().extracting(Deadline::missedDue)
            .isEqualTo(LocalDate.of(2026, 11, 6));
        assertThat(task(reference, "Activity_LookInto")).isNotNull();
    }

    @Test
    void isWithdrawnByThoseWhomItNamesAndByNobodyElse() {
        String reference = recorded();
        Map<String, Object> withdrawal = Map.of("complaintReference", reference, "withdrawnOn", "2026-11-02");

        assertThat(startable("marsham-clerk")).containsExactlyInAnyOrder(PROCEDURE, "withdraw-complaint");
        assertThat(startable("marsham-head-one")).containsExactly("reopen-complaint");
        assertThat(startable("marsham-post")).isEmpty();
        assertThat(startable("hackney-officer")).containsExactlyInAnyOrder("hackney-conference-complaint",
            "withdraw-complaint");
        assertThatThrownBy(() -> start("hackney-officer", "withdraw-complaint", withdrawal))
            .hasMessageContaining("your council has no open complaint");

        start("marsham-clerk", "withdraw-complaint", withdrawal);
        runJobs(reference);
        complete("marsham-post", reference, "Activity_PostLetter", Map.of("postedOn", "2026-11-02"));

        assertThat(register.get(reference).outcome()).isEqualTo("withdrawn");
        assertThat(letters.forComplaint(reference)).extracting(letter -> letter.content().template())
            .containsExactly("marsham/withdrawn");
        assertThat(isRunning(reference)).isFalse();
    }

    @Test
    void isReopenedByThoseWhomItNames() {
        String reference = recorded();
        complete("marsham-clerk", reference, "Activity_LookInto",
            Map.of("lookedIntoOn", "2026-11-02", "findings", "Nothing."));
        complete("marsham-head-one", reference, "Activity_Answer",
            Map.of("upheld", "false", "answer", "We found nothing."));
        complete("marsham-post", reference, "Activity_PostLetter", Map.of("postedOn", "2026-11-02"));
        assertThat(register.get(reference).outcome()).isEqualTo("dismissed");

        start("marsham-head-one", "reopen-complaint",
            Map.of("complaintReference", reference, "reopenReason", "A witness has come forward."));

        assertThat(register.get(reference).isOpen()).isTrue();
        assertThat(task(reference, "Activity_Answer")).isNotNull();
    }

    @Test
    void worksForOneReleaseWithTheNamesOfTheReleaseBefore(@TempDir Path folder, CapturedOutput log) throws IOException {
        String older = Files.readString(Path.of(FOLDER, "bpmn", PROCEDURE + ".bpmn"))
            .replace(PROCEDURE, "marsham-older").replace("name=\"ComplaintReopened\"", "name=\"OlderReopened\"")
            .replace("deadlines.set(", "deadlines.open(").replace("deadlines.dueDate(", "deadlines.due(")
            .replace("deadlines.recordMet(", "deadlines.met(");
        Files.createDirectories(folder.resolve("bpmn"));
        Files.writeString(folder.resolve("bpmn/marsham-older.bpmn"), older);

        assertThat(refusals(folder)).isEmpty();
        try {
            assertThat(log).contains("marsham-older.bpmn, Activity_LookInto: 'deadlines.due' is called "
                + "'deadlines.dueDate' now: the old name will not work in the next release");
            String reference = recorded("marsham-older");
            assertThat(task(reference, "Activity_LookInto").getDueDate()).isEqualTo(at("2026-11-06T23:59:59"));
            complete("marsham-clerk", reference, "Activity_LookInto",
                Map.of("lookedIntoOn", "2026-11-02", "findings", "Nothing."));
            assertThat(deadlines.of(reference)).singleElement().extracting(Deadline::metOn)
                .isEqualTo(LocalDate.of(2026, 11, 2));
        } finally {
            engine.getRepositoryService().createDeploymentQuery().deploymentName("marsham-older.bpmn").list()
                .forEach(deployment -> engine.getRepositoryService().deleteDeployment(deployment.getId(), true));
        }
    }

    @Test
    void isRefusedByFileElementAndNearestNameWhereItNamesALetterThatIsNotThere(@TempDir Path folder)
        throws IOException {
        copyWith(folder, "marsham/answer", "marsham/anser");

        assertThat(refusals(folder)).containsExactly(new Finding(PROCEDURE + ".bpmn", "Activity_SendAnswer",
            "there is no letter 'marsham/anser'; did you mean 'marsham/answer'?"));
        assertThat(versions("hackney-conference-complaint")).containsExactly(1);
        assertThat(versions(PROCEDURE)).containsExactly(1);
    }

    @Test
    void mayNotLetAnotherCouncilsPeopleWithdraw(@TempDir Path folder) throws IOException {
        copyWith(folder, "name=\"withdrawnBy\" value=\"marsham-complaints-desk\"",
            "name=\"withdrawnBy\" value=\"hackney-post-room\"");

        assertThat(refusals(folder)).extracting(Finding::toString)
            .containsExactly(PROCEDURE + ".bpmn, " + PROCEDURE + ": there is no group 'hackney-post-room'");
    }

    @Test
    void isRefusedAloneWhereItIsNoDiagram(@TempDir Path folder) throws IOException {
        copyWith(folder, "<bpmn:process ", "<bpmn:proces ");

        assertThat(refusals(folder)).isNotEmpty();
        assertThat(versions(PROCEDURE)).containsExactly(1);
    }

    /** Why the folder's procedure is not deployed. */
    private List<Finding> refusals(Path folder) {
        return procedures.deploy(new CouncilFiles(folder.toString()).files("bpmn", "*.bpmn")).stream()
            .filter(finding -> finding.file().startsWith("marsham-")).toList();
    }

    @Test
    void doesNotStartWithABrokenLetterWhichIsRefusedByFileAndLine(@TempDir Path folder) throws IOException {
        copyWith(folder, "letters/marsham/answer.html", "signed: head", "signed: heed");

        try (AnnotationConfigApplicationContext starting = new AnnotationConfigApplicationContext()) {
            starting.setParent(application);
            starting.registerBean("materials", CouncilFiles.class, () -> new CouncilFiles(folder.toString()));
            starting.register(LetterTemplates.class);

            assertThatThrownBy(starting::refresh).hasRootCauseMessage(folder.resolve("letters/marsham/answer.html")
                + ", line 5: 'heed' is not among the signatories of 'marsham'");
        }
    }

    private static void copyWith(Path folder, String part, String replacement) throws IOException {
        copyWith(folder, "bpmn/" + PROCEDURE + ".bpmn", part, replacement);
    }

    private static void copyWith(Path folder, String name, String part, String replacement) throws IOException {
        String content = Files.readString(Path.of(FOLDER, name));
        assertThat(content).contains(part);
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), content.replace(part, replacement));
    }

    private String recorded() {
        return recorded(PROCEDURE);
    }

    private String recorded(String procedure) {
        String reference = start("marsham-clerk", procedure,
            Map.of("complainantName", "Ada Okafor", "contactChannel", "post",
                "complainantAddress", "12 Mill Lane\nMarsham MS1 1AB", "childReference", "CP-1", "conferenceOn",
                "2026-10-20",
                "conferenceChair", "marsham-chair", "receivedOn", "2026-11-02", "complaint", "I was not heard."))
            .getBusinessKey();
        runJobs(reference);
        return reference;
    }

    private ProcessInstance start(String user, String process, Map<String, Object> answers) {
        as(user);
        try {
            ProcessDefinition newest = engine.getRepositoryService().createProcessDefinitionQuery()
                .processDefinitionKey(process).latestVersion().singleResult();
            return engine.getFormService().submitStartForm(newest.getId(), new HashMap<>(answers));
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private Set<String> startable(String user) {
        as(user);
        try {
            return engine.getRepositoryService().createProcessDefinitionQuery().latestVersion()
                .startablePermissionCheck()
                .startableInTasklist().list().stream().map(ProcessDefinition::getKey).collect(Collectors.toSet());
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private void complete(String user, String reference, String element, Map<String, Object> answers) {
        submit(user, reference, element, answers);
        runJobs(reference);
    }

    private void submit(String user, String reference, String element, Map<String, Object> answers) {
        String task = task(reference, element).getId();
        as(user);
        try {
            engine.getFormService().submitTaskForm(task, new HashMap<>(answers));
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private String refusal(String user, String reference, String element, Map<String, Object> answers) {
        try {
            submit(user, reference, element, answers);
        } catch (RuntimeException refused) {
            return refused.getMessage();
        }
        throw new AssertionError(element + " was accepted with " + answers);
    }

    private Task task(String reference, String element) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference)
            .taskDefinitionKey(element)
            .singleResult();
    }

    private void as(String user) {
        IdentityService identity = engine.getIdentityService();
        identity.setAuthentication(user,
            identity.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList(),
            identity.createTenantQuery().userMember(user).includingGroupsOfUser(true).list().stream().map(Tenant::getId)
                .toList());
    }

    private void runJobs(String reference) {
        for (Job due = due(reference); due != null; due = due(reference)) {
            engine.getManagementService().executeJob(due.getId());
        }
    }

    private Job due(String reference) {
        Set<String> running = engine.getRuntimeService().createProcessInstanceQuery()
            .processInstanceBusinessKey(reference)
            .list().stream().map(ProcessInstance::getId).collect(Collectors.toSet());
        return engine.getManagementService().createJobQuery().list().stream()
            .filter(job -> running.contains(job.getProcessInstanceId()))
            .filter(job -> job.getDuedate() == null || !job.getDuedate().after(ClockUtil.getCurrentTime()))
            .findFirst().orElse(null);
    }

    private String procedureOf(String reference) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(reference, PROCEDURE)
            .singleResult().getId();
    }

    private boolean isRunning(String reference) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(reference)
            .count() > 0;
    }

    private Stream<Integer> versions(String process) {
        return engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(process).list()
            .stream()
            .map(ProcessDefinition::getVersion);
    }

    private static void clock(String now) {
        ClockUtil.setCurrentTime(at(now));
    }

    private static Date at(String now) {
        return Date.from(LocalDateTime.parse(now).atZone(LONDON).toInstant());
    }
}
