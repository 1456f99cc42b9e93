package org.conferencecomplaints.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.conferencecomplaints.engine.submission.Client;
import org.conferencecomplaints.engine.submission.SignInTestApplication;
import org.conferencecomplaints.organisation.Person;
import org.conferencecomplaints.organisation.Staff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.web.server.LocalServerPort;

@SignInTestApplication.Running
class FirstStartTest {

    private static final String PROCESS = "tried-out";

    @LocalServerPort
    private int port;
    @Autowired
    private IdentityService identity;
    @Autowired
    private AuthorizationService authorizations;
    @Autowired
    private FilterService filters;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private FirstStart firstStart;
    @Autowired
    private Grants grants;
    @Autowired
    private Staff staff;

    private Client client;

    @BeforeEach
    void aSmallProcedureOfEachCouncil() {
        client = new Client(port);
        deploy("hackney", "hackney-quality-unit");
        deploy("brent", "brent-complaints-team");
        grants.forProcess(PROCESS, List.of("hackney-quality-unit"), List.of("hackney-quality-unit"));
    }

    @AfterEach
    void forgetIt() {
        repository.createDeploymentQuery().list().forEach(each -> repository.deleteDeployment(each.getId(), true));
    }

    @Test
    void theSampleStaffAreThoseOfTheContract() {
        assertThat(identity.createUserQuery().list()).extracting(User::getId, this::groupsOf).contains(
            tuple("hackney-officer", "hackney-quality-unit"),
            tuple("hackney-manager", "hackney-group-manager"),
            tuple("hackney-head", "hackney-head-of-safeguarding"),
            tuple("hackney-panel-chair", "hackney-panel-chair"),
            tuple("hackney-post", "hackney-post-room"),
            tuple("hackney-chair", "hackney-conference-chairs"),
            tuple("hackney-chair-two", "hackney-conference-chairs"),
            tuple("hackney-supervisor", "hackney-supervisors"),
            tuple("brent-officer", "brent-complaints-team"),
            tuple("brent-chair", "brent-conference-chairs"),
            tuple("brent-chair-two", "brent-conference-chairs"),
            tuple("brent-line-manager", "brent-line-managers"),
            tuple("brent-business-manager", "brent-business-manager"),
            tuple("brent-independent-chair", "brent-independent-chair"),
            tuple("brent-investigator", "brent-investigating-officers"),
            tuple("brent-investigator-two", "brent-investigating-officers"),
            tuple("brent-panel-chair", "brent-panel-chair"),
            tuple("brent-panel-chair-two", "brent-panel-chair"),
            tuple("brent-post", "brent-post-room"),
            tuple("brent-supervisor", "brent-supervisors"),
            tuple("analyst", "analysts"),
            tuple("admin", "camunda-admin"));
    }

    private String groupsOf(User user) {
        return String.join(" ", identity.createGroupQuery().groupMember(user.getId()).list().stream()
            .map(Group::getId).toList());
    }

    @Test
    void productionHasNoSampleStaff() {
        assertThat(sampleStaffIn("production")).isEmpty();
        assertThat(sampleStaffIn("rehearsal")).hasSize(22);
    }

    private static List<SampleStaffProperties.Member> sampleStaffIn(String profile) {
        SampleStaffProperties[] found = new SampleStaffProperties[1];
        new ApplicationContextRunner().withInitializer(new ConfigDataApplicationContextInitializer())
            .withPropertyValues("spring.profiles.active=" + profile)
            .withUserConfiguration(OnlySettings.class)
            .run(context -> found[0] = context.getBean(SampleStaffProperties.class));
        return found[0].people();
    }

    @EnableConfigurationProperties(SampleStaffProperties.class)
    static class OnlySettings {
    }

    @Test
    void anotherStartChangesNothing() {
        long before = authorizations.createAuthorizationQuery().count();

        firstStart.afterSingletonsInstantiated();
        grants.forProcess(PROCESS, List.of("hackney-quality-unit"), List.of("hackney-quality-unit"));

        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(before);
        assertThat(filters.createFilterQuery().count()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "hackney-officer,    tasklist, 200",
        "hackney-officer,    cockpit,  403",
        "hackney-officer,    admin,    403",
        "hackney-supervisor, tasklist, 200",
        "hackney-supervisor, cockpit,  200",
        "hackney-supervisor, admin,    403",
        "brent-officer,      tasklist, 200",
        "analyst,            cockpit,  200",
        "analyst,            tasklist, 200",
        "analyst,            admin,    403",
        "admin,              admin,    200",
        "admin,              cockpit,  200",
        "admin,              tasklist, 200",
    })
    void eachRoleHasItsApplications(String user, String application, int status) {
        int answered = new Client(port).signIn(application, user).statusCode();

        assertThat(answered == 401 ? 403 : answered).isEqualTo(status);
    }

    @Test
    void nobodySeesTheOtherCouncilsWork() {
        String ours = start("hackney", "HCK-1");
        String theirs = start("brent", "BRT-1");

        assertThat(client.get("/engine-rest/task", "hackney-officer").body()).contains(ours).doesNotContain(theirs);
        assertThat(client.get("/engine-rest/task", "brent-officer").body()).contains(theirs).doesNotContain(ours);
        assertThat(client.get("/engine-rest/task/" + taskOf(theirs).getId(), "hackney-officer").statusCode())
            .isBetween(400, 499);
        assertThat(client.get("/engine-rest/process-instance", "hackney-supervisor").body())
            .contains(ours).doesNotContain(theirs);
        assertThat(client.get("/engine-rest/history/process-instance", "hackney-supervisor").body())
            .contains(ours).doesNotContain(theirs);
        assertThat(client.get("/engine-rest/process-definition", "hackney-officer").body())
            .contains("\"tenantId\":\"hackney\"").doesNotContain("\"tenantId\":\"brent\"");
        assertThat(client.get("/engine-rest/process-instance", "admin").body()).contains(ours, theirs);
    }

    @Test
    void analystsSeeTheProceduresAndNoRunningCase() {
        start("hackney", "HCK-1");

        assertThat(client.get("/engine-rest/process-definition", "analyst").body()).contains(PROCESS);
        assertThat(client.get("/engine-rest/process-instance", "analyst").body()).isEqualTo("[]");
        assertThat(client.get("/engine-rest/task", "analyst").body()).isEqualTo("[]");
    }

    @Test
    void caseworkersStartAndCompleteAndChangeNothingElse() {
        String path = "/engine-rest/process-definition/key/" + PROCESS + "/tenant-id/hackney/start";
        String started = client.send(client.to(path).header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"variables\":{\"complaint\":{\"value\":\"HCK-1\"}}}"))
            .header("Authorization", Client.basic("hackney-officer", "try-out"))).body();
        String instance = started.replaceFirst(".*?\"id\":\"([^\"]+)\".*", "$1");
        String task = "/engine-rest/task/" + taskOf(instance).getId();

        assertThat(client.get("/engine-rest/process-instance/" + instance, "hackney-officer").statusCode())
            .isBetween(400, 499);
        assertThat(post(task + "/claim", "{\"userId\":\"hackney-officer\"}")).isEqualTo(204);
        assertThat(post(task + "/assignee", "{\"userId\":\"hackney-manager\"}")).isBetween(400, 499);
        assertThat(tasks.createTaskQuery().processInstanceId(instance).singleResult().getAssignee())
            .isEqualTo("hackney-officer");
        assertThat(post("/engine-rest/filter/create",
            "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{},\"properties\":{}}")).isEqualTo(403);
        assertThat(post(task + "/complete", "{}")).isEqualTo(204);
    }

    private int post(String path, String body) {
        return client.send(client.to(path).header("Authorization", Client.basic("hackney-officer", "try-out"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))).statusCode();
    }

    @Test
    void everybodyHasTheThreeFiltersInOrder() {
        for (String user : List.of("hackney-officer", "brent-post", "hackney-supervisor", "analyst")) {
            String answer = client.get("/engine-rest/filter", user).body();
            assertThat(answer).as(user).contains("My tasks", "My team's tasks", "Overdue");
        }
        assertThat(filters.createFilterQuery().list()).extracting(Filter::getName,
            filter -> filter.getProperties().get("priority"))
            .containsExactlyInAnyOrder(tuple("My tasks", 10), tuple("My team's tasks", 20), tuple("Overdue", 30));
    }

    @Test
    void theFiltersShowWhatTheirNamesSay() {
        Task waiting = taskOf(start("hackney", "HCK-1"));
        Task taken = taskOf(start("hackney", "HCK-2"));
        tasks.claim(taken.getId(), "hackney-officer");
        taken = tasks.createTaskQuery().taskId(taken.getId()).singleResult();
        taken.setDueDate(new java.util.Date(0));
        tasks.saveTask(taken);

        assertThat(shown("My tasks", "hackney-officer")).contains(taken.getId()).doesNotContain(waiting.getId());
        assertThat(shown("My team's tasks", "hackney-officer")).contains(waiting.getId())
            .doesNotContain(taken.getId());
        assertThat(shown("Overdue", "hackney-officer")).contains(taken.getId()).doesNotContain(waiting.getId());
        assertThat(shown("Overdue", "hackney-supervisor")).contains(taken.getId());
        assertThat(shown("Overdue", "brent-officer")).doesNotContain(taken.getId());
    }

    @Test
    void theListShowsTheComplaintsReference() {
        start("hackney", "HCK-1"); // caseworkers see a task's own variables, not the instance's

        Filter filter = filters.createFilterQuery().filterName("My team's tasks").singleResult();
        assertThat(client.send(client.to("/engine-rest/filter/" + filter.getId() + "/list")
            .header("Accept", "application/hal+json")
            .header("Authorization", Client.basic("hackney-officer", "try-out"))).body()).contains("HCK-1");
    }

    private String shown(String name, String user) {
        Filter filter = filters.createFilterQuery().filterName(name).singleResult();
        return client.get("/engine-rest/filter/" + filter.getId() + "/list", user).body();
    }

    @Test
    void staffAreLookedUpWhoeverIsSignedIn() {
        identity.setAuthentication("hackney-post", List.of("hackney-post-room"), List.of("hackney"));
        try {
            assertThat(staff.currentUser()).isEqualTo("hackney-post");
            assertThat(staff.find("hackney-head")).get().extracting(Person::email)
                .isEqualTo("hackney-head@example.org");
            assertThat(staff.membersOf("hackney-conference-chairs")).extracting(Person::name)
                .containsExactly("Kwame Boateng", "Ruth Feldman");
            assertThat(staff.isMember("hackney-chair", "hackney-conference-chairs")).isTrue();
            assertThat(staff.nameOf("nobody-known")).isEqualTo("nobody-known");
        } finally {
            identity.clearAuthentication();
        }
        assertThat(staff.currentUser()).isEqualTo(Staff.MACHINE);
    }

    private void deploy(String council, String group) {
        repository.createDeployment().tenantId(council).addModelInstance(PROCESS + ".bpmn",
            Bpmn.createExecutableProcess(PROCESS).camundaHistoryTimeToLive(1).startEvent()
                .userTask("Activity_Try").camundaCandidateGroups(group)
                .camundaTaskListenerExpression("create", "${task.setVariableLocal('complaint', complaint)}")
                .endEvent().done())
            .deploy();
    }

    private String start(String council, String reference) {
        return runtime.createProcessInstanceByKey(PROCESS).processDefinitionTenantId(council).businessKey(reference)
            .setVariables(Map.of("complaint", reference)).execute().getId();
    }

    private Task taskOf(String instance) {
        return tasks.createTaskQuery().processInstanceId(instance).singleResult();
    }
}
