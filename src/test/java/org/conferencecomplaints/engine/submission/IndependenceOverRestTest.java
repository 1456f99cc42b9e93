package org.conferencecomplaints.engine.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conferencecomplaints.engine.submission.TrialCouncil.values;
import static org.conferencecomplaints.engine.submission.TrialCouncil.variables;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.conferencecomplaints.Application;
import org.conferencecomplaints.engine.procedures.Procedures;
import org.conferencecomplaints.platform.councilfiles.CouncilFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Nobody comes to decide on a complaint that they have had a part in, whichever address they try. */
@SpringBootTest(classes = Application.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
    "spring.datasource.url=jdbc:h2:mem:independence;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE",
    "camunda.bpm.job-execution.enabled=false"})
class IndependenceOverRestTest {

    private static final String CHAIR = "brent-chair";
    private static final String MANAGER = "brent-line-manager";
    private static final String OFFICER = "brent-business-manager";
    private static final String INDEPENDENT_CHAIR = "brent-independent-chair";
    private static final String INVESTIGATOR = "brent-investigator";
    private static final String PANEL_CHAIR = "brent-panel-chair";

    @TempDir
    static Path home;

    @Autowired
    private Procedures procedures;
    @Autowired
    private TaskService tasks;
    @Autowired
    private RuntimeService runtime;
    @LocalServerPort
    private int port;

    private TrialCouncil council;
    private String instance;

    @DynamicPropertySource
    static void ownFolder(DynamicPropertyRegistry properties) {
        properties.add("complaints.home", home::toString);
    }

    @BeforeEach
    void aComplaintIsRecorded() throws IOException {
        deploy(Map.of("trial-procedure", file("independence/trial-procedure.bpmn")));
        council = new TrialCouncil(port);
        instance = council.complaint("conference");
    }

    @ParameterizedTest
    @ValueSource(strings = {CHAIR, MANAGER})
    void anExcludedMemberOfTheGroupNeitherClaimsNorCompletes(String excluded) {
        String task = council.task(instance, "Review");
        refused(council.send(excluded, "POST", "/task/" + task + "/claim", Map.of("userId", excluded)));
        refused(council.submit(excluded, task, "remark", "All was well."));
        refused(council.send(excluded, "POST", "/task/" + task + "/complete", variables("remark", "All was well.")));
        refused(council.send(excluded, "POST", "/task/" + task + "/complete", Map.of("withVariablesInReturn", true,
            "variables", values("remark", "All was well."))));
        assertThat(council.taskOf(task).path("assignee").isNull()).isTrue();
    }

    @Test
    void anExcludedMemberOfTheGroupDoesNotReadTheForm() {
        String task = council.task(instance, "Review");
        refused(council.send(CHAIR, "GET", "/task/" + task + "/deployed-form", null));
        assertThat(council.send(OFFICER, "GET", "/task/" + task + "/deployed-form", null).statusCode()).isEqualTo(200);
    }

    @Test
    void whatGoesForTheWholeProcedureGoesForTheDiagramsItShares() throws IOException {
        deploy(Map.of("trial-procedure", file("independence/trial-procedure.bpmn"), "withdraw-complaint",
            file("bpmn/withdraw-complaint.bpmn")));
        String reference = runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult()
            .getBusinessKey();
        refused(council.send(CHAIR, "POST", "/process-definition/key/withdraw-complaint/tenant-id/brent/submit-form",
            variables("complaintReference", reference, "withdrawnOn", "2026-06-01")));
        assertThat(council.task(instance, "Review")).isNotEmpty();
    }

    @Test
    void aRefusalSaysWhy() {
        String task = council.task(instance, "Review");
        assertThat(council.send(CHAIR, "POST", "/task/" + task + "/claim", Map.of("userId", CHAIR)).body())
            .contains("You have to stay out", "chaired the conference complained of");
        assertThat(council.send("admin", "POST", "/task/" + task + "/assignee", Map.of("userId", MANAGER)).body())
            .contains("Marcus Lindqvist", "line manager of the chair");
    }

    @ParameterizedTest
    @ValueSource(strings = {CHAIR, MANAGER})
    void nobodyBringsAnExcludedPersonIn(String excluded) {
        String task = council.task(instance, "Review");
        for (String who : List.of("admin", OFFICER)) {
            forbidden(who, council.send(who, "POST", "/task/" + task + "/claim", Map.of("userId", excluded)));
            refusedTo(who, council.send(who, "POST", "/task/" + task + "/assignee", Map.of("userId", excluded)));
            refusedTo(who, council.send(who, "POST", "/task/" + task + "/delegate", Map.of("userId", excluded)));
            forbidden(who, council.send(who, "PUT", "/task/" + task,
                Map.of("name", "Review", "tenantId", "brent", "assignee", excluded)));
            forbidden(who, council.send(who, "PUT", "/task/" + task,
                Map.of("name", "Review", "tenantId", "brent", "owner", excluded)));
            for (String kind : List.of("assignee", "owner", "candidate", "reader")) {
                refusedTo(who, council.send(who, "POST", "/task/" + task + "/identity-links",
                    Map.of("userId", excluded, "type", kind)));
            }
        }
        assertThat(tasks.getIdentityLinksForTask(task)).noneMatch(link -> excluded.equals(link.getUserId()));
    }

    @Test
    void anExcludedPersonCannotLetThemselvesInThroughTheirGroup() {
        String task = council.task(instance, "Review");
        for (String path : List.of("assignee", "delegate")) {
            assertThat(council.send(CHAIR, "POST", "/task/" + task + "/" + path, Map.of("userId", CHAIR)).statusCode())
                .isIn(400, 403);
        }
        assertThat(
            council.send(CHAIR, "PUT", "/task/" + task, Map.of("name", "Review", "assignee", CHAIR)).statusCode())
            .isIn(400, 403);
    }

    @Test
    void aTaskThatIsHandedBackGoesToNobodyExcluded() {
        String task = council.task(instance, "Review");
        tasks.setAssignee(task, OFFICER);
        assertThat(council.send("admin", "POST", "/task/" + task + "/delegate", Map.of("userId", "brent-chair-two"))
            .statusCode())
            .isEqualTo(204);
        assertThat(council.submit("brent-chair-two", task, "remark", "Smuggled").statusCode()).isEqualTo(400);
        assertThat(runtime.getVariables(instance)).doesNotContainKey("remark");
        assertThat(council.send("brent-chair-two", "POST", "/task/" + task + "/resolve", Map.of()).statusCode())
            .isEqualTo(204);
        assertThat(council.taskOf(task).path("assignee").asText()).isEqualTo(OFFICER);
    }

    @Test
    void othersOfTheGroupDoTheTask() {
        council.done("brent-chair-two", instance, "Review", "remark", "Looked at.");
        assertThat(council.task(instance, "LeadMeeting")).isNotEmpty();
    }

    @Test
    void theChairLeadsUnlessTheComplaintIsAboutThem() {
        council.done(OFFICER, instance, "Review", "remark", "Looked at.");
        council.done(CHAIR, instance, "LeadMeeting", "remark", "We talked.");
        instance = council.complaint("chair");
        council.done(OFFICER, instance, "Review", "remark", "Looked at.");
        String task = council.task(instance, "LeadMeeting");
        refused(council.submit(CHAIR, task, "remark", "We talked."));
        refused(council.send("admin", "POST", "/task/" + task + "/assignee", Map.of("userId", CHAIR)));
        council.done(MANAGER, instance, "LeadMeeting", "remark", "We talked.");
    }

    @Test
    void theInvestigatorReportsAndThenHasAPart() {
        upToReport();
        String task = council.task(instance, "RecordReport");
        assertThat(council.taskOf(task).path("assignee").asText()).isEqualTo(INVESTIGATOR);
        for (String excluded : List.of(CHAIR, MANAGER, OFFICER, INDEPENDENT_CHAIR)) {
            refused(council.send("admin", "POST", "/task/" + task + "/assignee", Map.of("userId", excluded)));
        }
        council.done(INVESTIGATOR, instance, "RecordReport", "remark", "Found this.");
        panel(PANEL_CHAIR);
        council.done(PANEL_CHAIR, instance, "RecordPanelDecision", "panelHeldOn", "2026-06-01");
        String again = council.task(instance, "LookAgain");
        for (String excluded : List.of(INVESTIGATOR, PANEL_CHAIR, MANAGER)) {
            refused(council.send(excluded, "POST", "/task/" + again + "/claim", Map.of("userId", excluded)));
            refused(council.submit(excluded, again, "remark", "Me again."));
        }
        refused(
            council.send("admin", "POST", "/task/" + again + "/assignee", Map.of("userId", "brent-investigator-two")));
        council.done("brent-panel-chair-two", instance, "LookAgain", "remark", "Somebody new.");
    }

    @Test
    void aPanelThatWasPostponedHasDecidedNothing() {
        upToReport();
        council.done(INVESTIGATOR, instance, "RecordReport", "remark", "Found this.");
        panel(PANEL_CHAIR);
        council.done(PANEL_CHAIR, instance, "RecordPanelDecision", "notHeld", "postponed");
        panel(PANEL_CHAIR);
        council.done(PANEL_CHAIR, instance, "RecordPanelDecision", "panelHeldOn", "2026-06-01");
    }

    @Test
    void formsRefuseWhoHasAPartAndOfferThemNot() {
        upToReport();
        council.done(INVESTIGATOR, instance, "RecordReport", "remark", "Found this.");
        String task = council.task(instance, "ConvenePanel");
        assertThat(council.submit(INDEPENDENT_CHAIR, task, "panelChair", PANEL_CHAIR, "panelSocialCare", "Cleo Day",
            "panelHealth", " JOSEPH  mensah, police", "panelOther", "Bo Ek").body())
            .contains("From health: choose somebody who has had no part in the case");
        assertThat(
            council.submit(INDEPENDENT_CHAIR, task, "panelChair", PANEL_CHAIR, "panelSocialCare", "nadia PETROVA",
                "panelHealth", "Bo Ek", "panelOther", "bo ek").body())
            .contains("From Children's Social Care: the same person is named under 'Chair of the panel'")
            .contains("Other member: the same person is named under 'From health'");
    }

    @Test
    void noVariableMakesAnybodyIndependent() {
        upToReport();
        String task = council.task(instance, "RecordReport");
        runtime.setVariable(instance, "investigator", "brent-investigator-two");
        runtime.setVariable(instance, "conferenceChair", "brent-chair-two");
        runtime.setVariable(instance, "complaint", "TRY-2099-0001");
        refused(council.send("admin", "POST", "/task/" + task + "/assignee", Map.of("userId", CHAIR)));
        refused(council.send("admin", "POST", "/task/" + task + "/assignee", Map.of("userId", MANAGER)));
    }

    @Test
    void peopleWhoWorkOnTasksWriteNoVariables() {
        upToReport();
        String task = council.task(instance, "RecordReport");
        Map<String, Object> value = Map.of("value", "brent-chair", "type", "String");
        Map<String, Object> modifications = Map.of("modifications", values("investigator", "brent-chair"));
        for (String who : List.of(INVESTIGATOR, CHAIR, INDEPENDENT_CHAIR, "brent-officer", "brent-supervisor",
            "analyst")) {
            for (String place : List.of("/task/" + task + "/variables", "/task/" + task + "/localVariables",
                "/process-instance/" + instance + "/variables", "/execution/" + instance + "/localVariables")) {
                forbidden(who, council.send(who, "PUT", place + "/investigator", value));
                forbidden(who, council.send(who, "POST", place, modifications));
                forbidden(who, council.send(who, "DELETE", place + "/investigator", null));
            }
            forbidden(who, council.send(who, "POST", "/process-instance/variables-async",
                Map.of("processInstanceIds", List.of(instance), "variables", values("investigator", "brent-chair"))));
            forbidden(who,
                council.send(who, "POST", "/process-instance/" + instance + "/modification", Map.of("instructions",
                    List.of(Map.of("type", "startBeforeActivity", "activityId", "Activity_LookAgain")))));
            forbidden(who, council.send(who, "POST", "/execution/" + instance + "/signal",
                variables("investigator", "brent-chair")));
            forbidden(who,
                council.send(who, "POST", "/message", Map.of("messageName", "withdrawn", "processInstanceId", instance,
                    "processVariables", values("investigator", "brent-chair"))));
            forbidden(who, council.send(who, "DELETE", "/process-instance/" + instance, null));
            forbidden(who,
                council.send(who, "PUT", "/process-instance/" + instance + "/suspended", Map.of("suspended", true)));
            forbidden(who, council.send(who, "PUT", "/task/" + task, Map.of("name", "Mine", "owner", who)));
        }
        assertThat(runtime.getVariable(instance, "investigator")).isEqualTo(INVESTIGATOR);
    }

    @Test
    void answersBringNoOtherVariables() {
        String task = council.task(instance, "Review");
        for (String path : List.of("submit-form", "complete")) {
            assertThat(council.send(OFFICER, "POST", "/task/" + task + "/" + path,
                variables("remark", "Fine.", "conferenceChair", "brent-chair-two")).statusCode()).isEqualTo(400);
        }
        assertThat(runtime.getVariables(instance)).doesNotContainValue("brent-chair-two");
    }

    private void deploy(Map<String, String> diagrams) {
        assertThat(procedures.deploy(diagrams.entrySet().stream().map(diagram -> new CouncilFile(
            diagram.getKey() + ".bpmn", "a test", false, diagram.getValue().getBytes(StandardCharsets.UTF_8)))
            .toList())).isEmpty();
    }

    private static String file(String place) throws IOException {
        return new ClassPathResource(place).getContentAsString(StandardCharsets.UTF_8);
    }

    private void upToReport() {
        council.done(OFFICER, instance, "Review", "remark", "Looked at.");
        council.done(CHAIR, instance, "LeadMeeting", "remark", "We talked.");
        council.done(INDEPENDENT_CHAIR, instance, "AppointInvestigator", "investigator", INVESTIGATOR);
    }

    private void panel(String chair) {
        council.done(INDEPENDENT_CHAIR, instance, "ConvenePanel", "panelChair", chair, "panelSocialCare", "Cleo Day",
            "panelHealth", "Ingrid Solberg, GP", "panelOther", "Bo Ek");
    }

    private static void refused(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.request() + " " + response.body()).isEqualTo(400);
        assertThat(response.body()).contains("to stay out of this step");
    }

    /** To people who may not assign anybody the engine says so first. */
    private static void refusedTo(String who, HttpResponse<String> response) {
        if (who.equals("admin")) {
            refused(response);
        } else {
            assertThat(response.statusCode()).as(response.request() + " " + response.body()).isIn(400, 403);
        }
    }

    private static void forbidden(String who, HttpResponse<String> response) {
        assertThat(response.statusCode()).as(who + " " + response.request() + " " + response.body()).isBetween(400,
            499);
    }
}
