package org.conferencecomplaints.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.conferencecomplaints.rest.Desk.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What is another council's is answered like what does not exist, at each address that names a case, a task or a
 * process: nobody learns from a refusal that there is one, whom it is with, or who has a part in it.
 */
@Running
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NotThereOrNotYoursTest {

    private static final String NO_REFERENCE = "HCK-1999-9999";
    private static final String NO_ID = "00000000-aaaa-11f1-aaaa-000000000000";

    @LocalServerPort
    private int port;
    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;

    private String reference;
    private ProcessInstance procedure;
    private String task;

    @BeforeAll
    void aComplaintOfHackneys() {
        reference = new Desk(port, "hackney-officer").record(Complaints.receivedOn(LocalDate.now())).businessKey();
        procedure = runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference)
            .processDefinitionKey("hackney-conference-complaint").singleResult();
        task = tasks.createTaskQuery().processInstanceBusinessKey(reference).listPage(0, 1).get(0).getId();
    }

    @ParameterizedTest
    @ValueSource(strings = {"brent-officer", "brent-supervisor", "brent-chair"})
    void anotherCouncilsIsAnsweredLikeWhatIsNotThere(String person) {
        Desk desk = new Desk(port, person);
        List<RestRoutes.Route> routes = routes();

        List<String> differing = routes.stream().flatMap(route -> bodies(route).flatMap(body -> {
            String theirs = told(desk, route, body, reference, procedure.getId(), task);
            String nothing = told(desk, route, body, NO_REFERENCE, NO_ID, NO_ID);
            return theirs.equals(nothing)
                ? Stream.empty()
                : Stream.of("%s %s %s%n  theirs:  %s%n  nothing: %s".formatted(route.method(), route.path(), body,
                    theirs, nothing));
        })).toList();

        assertThat(routes).hasSizeGreaterThan(100);
        assertThat(differing).isEmpty();
    }

    /** Status and body, without the names that were asked for. */
    private static String told(Desk desk, RestRoutes.Route route, String body, String reference, String instance,
                               String task) {
        String path = route.path()
            .replaceAll("\\{reference[^}]*}", reference)
            .replaceAll("(/tasks?/)\\{[^}]*}", "$1" + task)
            .replaceAll("\\{[^}]*}", instance);
        Answer answer = desk.send(route.method(), path, body);
        return (answer.status() + " " + answer.body()).replace(path, "…").replace(reference, "…").replace(instance, "…")
            .replace(task, "…");
    }

    private static Stream<String> bodies(RestRoutes.Route route) {
        return switch (route.method()) {
            case "GET", "DELETE", "OPTIONS", "HEAD" -> Stream.of("");
            default -> Stream.of("{}", "{\"userId\":\"brent-officer\"}",
                "{\"userId\":\"brent-chair\",\"type\":\"candidate\"}", "{\"variables\":{}}");
        };
    }

    private List<RestRoutes.Route> routes() {
        return Stream.concat(PageRoutes.all(requestMappingHandlerMapping).stream(),
            RestRoutes.all().stream().map(route -> new RestRoutes.Route(route.method(), "/engine-rest" + route.path(),
                route.names())))
            .filter(route -> route.path().contains("{"))
            .filter(route -> Stream.of("/task", "/process-instance", "/execution", "/complaints", "/history",
                "/tasks").anyMatch(part -> route.path().contains(part)))
            .toList();
    }
}
