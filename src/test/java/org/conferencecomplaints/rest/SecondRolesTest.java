package org.conferencecomplaints.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.conferencecomplaints.rest.Desk.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * People with two roles, and with none, at each address that can be read: ours as the controllers declare them, the
 * engine's as its classes do, so that a new address is asked too. A second role opens nothing that the first one
 * closes.
 */
@Running
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecondRolesTest {

    private static final String PASSWORD = "second-role-try-out";
    private static final String CHAIRS = "hackney-conference-chairs";

    @LocalServerPort
    private int port;
    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;
    @Autowired
    private IdentityService identity;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;

    private final List<String> created = new ArrayList<>();
    private final Map<String, String> complaints = new LinkedHashMap<>();

    @BeforeAll
    void people() {
        person("chair-and-supervisor", CHAIRS, "hackney-supervisors");
        person("chair-and-officer", CHAIRS, "hackney-quality-unit");
        person("chair-and-manager", CHAIRS, "hackney-group-manager");
        person("chair-and-post-room", CHAIRS, "hackney-post-room");
        person("chair-and-analyst", CHAIRS, "analysts");
        person("in-no-group");
        person("analyst-and-post-room", "analysts", "brent-post-room");
        person("administrator-and-officer", "camunda-admin", "hackney-quality-unit");
        person("administrator-and-supervisor", "camunda-admin", "hackney-supervisors");
    }

    private void person(String id, String... groups) {
        User user = identity.newUser(id);
        user.setFirstName(id);
        user.setLastName("Test");
        user.setEmail(id + "@council.test");
        user.setPassword(PASSWORD);
        identity.saveUser(user);
        identity.createTenantUserMembership(id.startsWith("analyst") ? "brent" : "hackney", id);
        List.of(groups).forEach(group -> identity.createMembership(id, group));
        created.add(id);
    }

    @AfterAll
    void leave() {
        created.forEach(identity::deleteUser);
    }

    @ParameterizedTest
    @CsvSource({"chair-and-supervisor", "chair-and-manager", "chair-and-post-room", "chair-and-analyst"})
    void whoChairedTheConferenceFindsNothingAboutIt(String person) {
        String reference = complaintAbout(person);

        assertThat(found(person, reference, reference, family(person))).isEmpty();
    }

    /** The task waits in the list of their team; they cannot do it, and are told nothing of what the family wrote. */
    @Test
    void whoChairedTheConferenceAndIsOfTheTeamWhoseTurnItIsSeesThatThereIsATask() {
        String reference = complaintAbout("chair-and-officer");

        assertThat(found("chair-and-officer", reference, family("chair-and-officer"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"in-no-group", "analyst-and-post-room"})
    void whoHasNoPartInACouncilsWorkFindsNothingOfIt(String person) {
        String reference = complaintAbout("hackney-chair");

        assertThat(found(person, reference, reference, family("hackney-chair"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"administrator-and-officer", "administrator-and-supervisor"})
    void administratorsReadNoFamilysWordsWithoutAReasonWhateverElseTheyAre(String person) {
        String reference = complaintAbout("hackney-chair");

        assertThat(found(person, reference, family("hackney-chair"))).isEmpty();
    }

    /** What others' complaints are, a chair who is a supervisor goes on seeing in the register. */
    @Test
    void aChairWhoIsASupervisorSeesTheOtherComplaints() {
        String own = complaintAbout("chair-and-supervisor");
        String other = complaintAbout("hackney-chair");

        String register = desk("chair-and-supervisor").get("/api/complaints?text=Thistledown").body().toString();

        assertThat(register).contains(other).doesNotContain(own);
        assertThat(desk("chair-and-supervisor").get("/api/complaints/" + other).status()).isEqualTo(200);
    }

    private String complaintAbout(String chair) {
        return complaints.computeIfAbsent(chair, one -> {
            Answer recorded = new Desk(port, "hackney-officer").record(Complaints.with(
                Complaints.receivedOn(LocalDate.now()),
                Map.of("conferenceChair", chair, "complainantName", family(chair),
                    "complainantAddress", family(chair) + "\nLondon", "complaint", family(chair))));
            assertThat(recorded.status()).as(recorded.toString()).isEqualTo(200);
            return recorded.businessKey();
        });
    }

    /** One word for each family, so that it is known whose it is. */
    private static String family(String chair) {
        return "Thistledown" + chair.replace("-", "");
    }

    private Desk desk(String person) {
        return new Desk(port, person, PASSWORD);
    }

    /** The addresses whose answers have one of the words, other than in the address that was asked for. */
    private List<String> found(String person, String reference, String... words) {
        ProcessInstance procedure = runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference)
            .processDefinitionKey("hackney-conference-complaint").singleResult();
        Task task = tasks.createTaskQuery().processInstanceBusinessKey(reference).listPage(0, 1).get(0);
        Desk desk = desk(person);
        List<String> found = new ArrayList<>();
        for (String address : addresses()) {
            String path = address
                .replaceAll("\\{reference[^}]*}", reference)
                .replaceAll("(/process-definition/)\\{[^}]*}", "$1" + procedure.getProcessDefinitionId())
                .replaceAll("(/tasks?/)\\{[^}]*}", "$1" + task.getId())
                .replaceAll("\\{[^}]*}", procedure.getId());
            Answer answer = desk.get(path);
            String told = (answer.body().isTextual() ? answer.body().asText() : answer.body().toString())
                .replace(path, "");
            assertThat(answer.status()).as(path).isLessThan(500);
            if (List.of(words).stream().anyMatch(word -> told.contains(word) && !(path.contains(word)
                && answer.status() >= 400))) {
                found.add(path + ": " + answer.status());
            }
        }
        assertThat(addresses()).hasSizeGreaterThan(150);
        return found;
    }

    private List<String> addresses() {
        List<String> addresses = new ArrayList<>();
        PageRoutes.all(requestMappingHandlerMapping).stream().filter(route -> route.method().equals("GET"))
            .forEach(route -> addresses.add(route.path()));
        RestRoutes.all().stream().filter(route -> route.method().equals("GET"))
            .forEach(route -> addresses.add("/engine-rest" + route.path()));
        return addresses;
    }
}
