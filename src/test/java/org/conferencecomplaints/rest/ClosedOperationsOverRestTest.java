package org.conferencecomplaints.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.conferencecomplaints.engine.submission.Client;
import org.conferencecomplaints.rest.Desk.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Administrators hold every permission of the engine, and still get round no form, limit, letter or record with it: not
 * over REST, not in Cockpit. Each refusal says what to do instead.
 */
@Running
class ClosedOperationsOverRestTest {

    @LocalServerPort
    private int port;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService management;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private IdentityService identity;

    private Desk officer;
    private ProcessInstance procedure;
    private String task;
    private Job timer;

    @BeforeEach
    void aComplaintWaitsForTriage() {
        officer = new Desk(port, "hackney-officer");
        String reference = officer.record(Complaints.receivedOn(LocalDate.now())).businessKey();
        task = officer.task(reference, "Activity_TriageComplaint");
        procedure = runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).singleResult();
        timer = management.createJobQuery().processInstanceId(procedure.getId()).timers().listPage(0, 1).get(0);
    }

    private Map<String, Object> state() {
        Map<String, Object> state = new HashMap<>(runtime.getVariables(procedure.getId()));
        state.put("at", runtime.getActiveActivityIds(procedure.getId()));
        Job now = management.createJobQuery().jobId(timer.getId()).singleResult();
        state.put("timer", List.of(now.getDuedate(), now.getRetries(), now.isSuspended(), now.getPriority()));
        state.put("suspended",
            runtime.createProcessInstanceQuery().processInstanceId(procedure.getId()).suspended().count());
        state.put("deployments", repository.createDeploymentQuery().count());
        state.put("task", Objects.requireNonNull(officer.get("/engine-rest/task/" + task).body()).toString());
        return state;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "PUT    | /process-instance/{i}/variables/complaint | {'value':'HCK-1'}                        | comes from "
            + "its forms",
        "POST   | /process-instance/{i}/variables | {'modifications':{'receivedOn':{'value':'2020-01-01'}}} | forms",
        "DELETE | /process-instance/{i}/variables/receivedOn |                                         | forms",
        "POST   | /process-instance/variables-async | "
            + "{'processInstanceIds':['{i}'],'variables':{'complaint':{'value':'x'}}} | forms",
        "PUT    | /execution/{i}/localVariables/complaint | {'value':'HCK-1'}                          | forms",
        "POST   | /execution/{i}/localVariables | {'modifications':{'x':{'value':'y'}}}                | forms",
        "PUT    | /task/{t}/variables/complaint | {'value':'HCK-1'}                                    | forms",
        "PUT    | /task/{t}/localVariables/complaint | {'value':'HCK-1'}                               | forms",
        "DELETE | /task/{t}/variables/complaint |                                                      | forms",
        "POST   | /process-instance/{i}/modification | "
            + "{'instructions':[{'type':'startBeforeActivity','activityId':'Activity_ConvenePanel'}]} | Complete its "
            + "task",
        "POST   | /process-instance/{i}/modification-async | "
            + "{'instructions':[{'type':'cancel','activityId':'Activity_TriageComplaint'}]} | Complete its task",
        "POST   | /modification/execute | "
            + "{'processDefinitionId':'{d}','processInstanceIds':['{i}'],'instructions':[{'type':'cancel','activityId':'Activity_TriageComplaint'}]} | Complete its task",
        "POST   | /modification/executeAsync | "
            + "{'processDefinitionId':'{d}','processInstanceIds':['{i}'],'instructions':[{'type':'cancel','activityId':'Activity_TriageComplaint'}]} | Complete its task",
        "POST   | /process-definition/{d}/restart | "
            + "{'processInstanceIds':['{i}'],'instructions':[{'type':'startBeforeActivity','activityId':'Activity_ConvenePanel'}]} | Complete its task",
        "POST   | /process-definition/{d}/restart-async | "
            + "{'processInstanceIds':['{i}'],'instructions':[{'type':'startBeforeActivity','activityId':'Activity_ConvenePanel'}]} | Complete its task",
        "POST   | /process-definition/{d}/start | "
            + "{'startInstructions':[{'type':'startBeforeActivity','activityId':'Activity_ConvenePanel'}]} | first "
            + "form",
        "POST   | /migration/execute | "
            + "{'migrationPlan':{'sourceProcessDefinitionId':'{d}','targetProcessDefinitionId':'{d}','instructions':[{'sourceActivityIds':['Activity_TriageComplaint'],'targetActivityIds':['Activity_TriageComplaint']}]},'processInstanceIds':['{i}']} | Complete its task",
        "DELETE | /process-instance/{i} |                                                              | Withdraw a "
            + "complaint",
        "POST   | /process-instance/delete | {'processInstanceIds':['{i}']}                            | Withdraw a "
            + "complaint",
        "POST   | /message | {'messageName':'ComplaintWithdrawn','processInstanceId':'{i}'}             | Withdraw a "
            + "complaint",
        "POST   | /message | {'messageName':'ComplaintWithdrawn','all':true}                            | Withdraw a "
            + "complaint",
        "POST   | /process-instance/message-async | {'messageName':'ComplaintWithdrawn','processInstanceIds':['{i}']} "
            + "| Withdraw a complaint",
        "POST   | /execution/{i}/signal | {}                                                           | Withdraw a "
            + "complaint",
        "POST   | /execution/{i}/messageSubscriptions/ComplaintWithdrawn/trigger | {}                  | Withdraw a "
            + "complaint",
        "POST   | /signal | {'name':'x'}                                                               | Withdraw a "
            + "complaint",
        "POST   | /condition | {'variables':{'x':{'value':1}}}                                         | Withdraw a "
            + "complaint",
        "PUT    | /job/{j}/duedate | {'duedate':'2030-01-01T00:00:00.000+0000'}                        | You cannot "
            + "change this date",
        "POST   | /job/{j}/duedate/recalculate |                                                       | You cannot "
            + "change this date",
        "POST   | /job/{j}/execute |                                                                   | does not "
            + "allow this",
        "DELETE | /job/{j} |                                                                           | You cannot "
            + "change this date",
        "PUT    | /job/{j}/suspended | {'suspended':true}                                              | You cannot "
            + "change this date",
        "PUT    | /job/{j}/priority | {'priority':-5}                                                  | You cannot "
            + "change this date",
        "PUT    | /job/{j}/retries | {'retries':0}                                                     | You cannot "
            + "change this date",
        "PUT    | /job/{j}/retries | {'retries':1,'dueDate':'2030-01-01T00:00:00.000+0000'}            | You cannot "
            + "change this date",
        "PUT    | /job-definition/{jd}/retries | {'retries':0}                                         | You cannot "
            + "change this date",
        "POST   | /job/retries | {'jobIds':['{j}'],'retries':0}                                        | You cannot "
            + "change this date",
        "POST   | /process-instance/job-retries | {'processInstances':['{i}'],'retries':0}             | You cannot "
            + "change this date",
        "PUT    | /job-definition/{jd}/suspended | {'suspended':true,'includeJobs':true}               | You cannot "
            + "change this date",
        "PUT    | /job/suspended | {'processInstanceId':'{i}','suspended':true}                        | You cannot "
            + "change this date",
        "PUT    | /process-instance/{i}/suspended | {'suspended':true}                                 | You cannot "
            + "change this date",
        "PUT    | /process-instance/suspended | {'processInstanceIds':['{i}'],'suspended':true}        | You cannot "
            + "change this date",
        "POST   | /process-instance/suspended-async | {'processInstanceIds':['{i}'],'suspended':true}  | You cannot "
            + "change this date",
        "PUT    | /process-definition/{d}/suspended | {'suspended':true,'includeProcessInstances':true} | You cannot "
            + "change this date",
        "DELETE | /process-definition/{d}?cascade=true |                                               | Nobody "
            + "deploys or removes",
        "DELETE | /process-definition/key/hackney-conference-complaint/tenant-id/hackney?cascade=true | | Nobody "
            + "deploys or removes",
        "DELETE | /deployment/{dep}?cascade=true |                                                     | Nobody "
            + "deploys or removes",
        "PUT    | /process-definition/{d}/history-time-to-live | {'historyTimeToLive':1}               | stays on "
            + "record",
        "DELETE | /history/process-instance/{i} |                                                      | stays on "
            + "record",
        "POST   | /history/process-instance/delete | {'historicProcessInstanceIds':['{i}'],'deleteReason':'x'} | "
            + "stays on record",
        "POST   | /history/process-instance/set-removal-time | "
            + "{'clearedRemovalTime':true,'historicProcessInstanceIds':['{i}']} | stays on record",
        "PUT    | /task/{t} | {'name':'x','due':'2030-01-01T00:00:00.000+0000'}                        | Tasks come "
            + "and go",
        "POST   | /task/create | {'name':'x'}                                                         | Tasks come "
            + "and go",
        "DELETE | /task/{t} |                                                                          | Tasks come "
            + "and go",
        "POST   | /task/{t}/bpmnError | {'errorCode':'x'}                                              | no way round",
        "POST   | /task/{t}/bpmnEscalation | {'escalationCode':'x'}                                    | no way round",
        "POST   | /execution/{i}/create-incident | {'incidentType':'x'}                                | An incident "
            + "ends",
        "POST   | /authorization/create | {'type':1,'permissions':['ALL'],'userId':'hackney-post','resourceType':6,"
            + "'resourceId':'*'}                                                                     | from their "
            + "groups",
        "POST   | /external-task/fetchAndLock | {'workerId':'x','maxTasks':1,'topics':[]}              | nothing of "
            + "this kind"})
    void anAdministratorIsRefusedAndToldWhatToDoInstead(String method, String path, String body, String words) {
        Map<String, Object> before = state();
        Desk admin = new Desk(port, "admin");

        for (String base : admin.bases()) {
            Answer refused = admin.send(method, base + here(path), body == null ? "" : here(body).replace('\'', '"'));

            assertThat(refused.status()).as(refused.toString()).isIn(400, 403);
            assertThat(refused.message()).contains(words);
        }
        assertThat(state()).isEqualTo(before);
    }

    private String here(String text) {
        return text.replace("{i}", procedure.getId()).replace("{t}", task).replace("{jd}", timer.getJobDefinitionId())
            .replace("{j}", timer.getId()).replace("{dep}", timer.getDeploymentId())
            .replace("{d}", procedure.getProcessDefinitionId());
    }

    @Test
    void cockpitRefusesThemToo() {
        Map<String, Object> before = state();
        Desk admin = Desk.inTasklist(port, "admin");
        String base = admin.bases().get(0);

        assertThat(List.of(admin.delete(base + here("/process-instance/{i}")),
            admin.put(base + here("/process-instance/{i}/variables/complaint"), Map.of("value", "HCK-1")),
            admin.put(base + here("/job/{j}/retries"), Map.of("retries", 0)),
            admin.put(base + here("/process-instance/{i}/suspended"), Map.of("suspended", true)),
            admin.post(base + here("/process-instance/{i}/modification"), Map.of("instructions", List.of(Map.of("type",
                "cancel", "activityId", "Activity_TriageComplaint"))))))
            .allSatisfy(refused -> assertThat(refused.status()).as(refused.toString()).isEqualTo(400));
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void anAdministratorRetriesWhatFailedAndRaisesNothingElse() {
        Desk admin = new Desk(port, "admin");
        management.setJobRetries(timer.getId(), 0);

        assertThat(admin.put(here("/engine-rest/job/{j}/retries"), Map.of("retries", 1)).status()).isEqualTo(204);
        assertThat(management.createJobQuery().jobId(timer.getId()).singleResult().getRetries()).isEqualTo(1);

        management.setJobRetries(timer.getId(), 0);
        Answer batch = admin.post("/engine-rest/job/retries", Map.of("jobIds", List.of(timer.getId()), "retries", 2));
        assertThat(batch.status()).as(batch.toString()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/deployment/create", "/deployment/create/", "/engine/default/deployment/create",
        "//deployment/create", "/deployment//create", "/deployment;jsessionid=x/create",
        "/deployment/create;jsessionid=x",
        "/%64eployment/create", "/deployment%2Fcreate", "/./deployment/create", "/task/../deployment/create",
        "/DEPLOYMENT/create", "/deployment/create?x=y", "/deployment/create%00", "/deployment/create.json",
        "/engine/default/deployment;x=y/create", "/engine/default//deployment/create", "/deployment/{dep}/redeploy",
        "/deployment/{dep}/redeploy/"})
    void nobodyDeploysOverTheWeb(String path) {
        long before = repository.createDeploymentQuery().count();
        Client client = new Client(port);
        Client admin = Client.inTasklist(port, "admin");

        for (String base : List.of("/engine-rest", "/camunda/api/engine/engine/default", "/camunda/api/engine")) {
            int status = client.deploy(base + here(path), "admin").statusCode();
            assertThat(status).as(base + path).isBetween(400, 499);
            assertThat(admin.deploy(base + here(path), null).statusCode()).as(base + path).isBetween(400, 499);
        }
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    /** Where the address itself is not refused in front, the engine does. */
    @Test
    void theEngineItselfRefusesADeploymentForSomebody() {
        assertThat(catchThrowable(() -> deployAs("admin")))
            .hasMessageContaining("Nobody deploys or removes");
    }

    private void deployAs(String user) {
        identity.setAuthentication(user, List.of("camunda-admin"), List.of("hackney", "brent"));
        try {
            repository.createDeployment().addString("x.txt", "x").deploy();
        } finally {
            identity.clearAuthentication();
        }
    }
}
