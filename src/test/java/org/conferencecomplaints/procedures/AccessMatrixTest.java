package org.conferencecomplaints.procedures;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.conferencecomplaints.Application;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.engine.submission.Client;
import org.conferencecomplaints.files.documents.Audience;
import org.conferencecomplaints.files.documents.CheckedFile;
import org.conferencecomplaints.files.documents.DocumentDetails;
import org.conferencecomplaints.files.documents.DocumentKind;
import org.conferencecomplaints.files.documents.Documents;
import org.conferencecomplaints.governance.concerns.Concerns;
import org.conferencecomplaints.governance.concerns.NewConcern;
import org.conferencecomplaints.governance.concerns.Urgency;
import org.conferencecomplaints.governance.learning.LearningAction.New;
import org.conferencecomplaints.governance.learning.LearningActions;
import org.conferencecomplaints.governance.learning.LearningTheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * Every role at every address, as {@code access-matrix.md} has it, with cases of both councils; and whatever anybody is
 * answered holds nothing of the other council's.
 */
@SpringBootTest(classes = Application.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
    "spring.datasource.url=jdbc:h2:mem:matrix;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE",
    "camunda.bpm.job-execution.enabled=false", "complaints.calendar.check-every=P1D",
    "complaints.break-glass.tell-every=P1D"})
@ContextConfiguration(initializers = OnTheEngine.HomeOfItsOwn.class)
@Import(Office.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private Office office;
    @Autowired
    private Concerns concerns;
    @Autowired
    private LearningActions actions;
    @Autowired
    private TaskService tasks;
    @Autowired
    private FilterService filters;
    @Autowired
    private Documents documents;
    @LocalServerPort
    private int port;

    private final Map<String, Client> browsers = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> assignees = new HashMap<>();

    @BeforeAll
    void casesOfBothCouncils() {
        office.open();
        Object[] bella = {"complainantName", "Bella Brentfamily", "contactChannel", "post", "complainantAddress",
            "1 Brentaddress Road", "complainantEmail", null, "complaint", "Brentwords were said."};
        Object[] hanna = {"complainantName", "Hanna Hackneyfamily", "complainantAddress", "1 Hackneyaddress Road",
            "complaint", "Hackneywords were said."};
        known("B2", new BrentCase(office).convened(bella), "Activity_RecordPanelDecision");
        Hackney hackney = new Hackney(office);
        known("H2", hackney.panelSet(hackney.received(hanna)), "Activity_RecordPanelDecision");
        known("H1", hackney.received(hanna), "Activity_TriageComplaint");
        known("B1", new Brent(office).received(bella), "Activity_ReviewComplaint");
        beside("H2", "hackney-officer", "hackney-manager", "Hackneywords were said.");
        beside("B2", "brent-officer", "brent-line-manager", "Brentwords were said.");
        ids.put("filter", filters.createFilterQuery().filterName("Overdue").singleResult().getId());
        for (String name : List.of("H2", "B2")) {
            ids.put(name + ".document", added(ids.get(name + ".ref"), Audience.CASE));
            ids.put(name + ".closed", added(ids.get(name + ".ref"), Audience.COUNCIL));
        }
        people().forEach(person -> browsers.put(person, Client.inTasklist(port, person)));
    }

    private String added(String reference, Audience audience) {
        try {
            CheckedFile file = new CheckedFile("a.txt", "text/plain",
                Files.writeString(Files.createTempFile("document", ""), "x"));
            return documents
                .add(reference, new DocumentDetails(DocumentKind.OTHER, audience, null, null), List.of(file)).get(0)
                .id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void known(String name, Case running, String task) {
        ids.put(name + ".ref", running.reference());
        ids.put(name + ".instance", running.procedure().getId());
        ids.put(name + ".definition", running.procedure().getProcessDefinitionId());
        Task open = tasks.createTaskQuery().processInstanceBusinessKey(running.reference()).taskDefinitionKey(task)
            .singleResult();
        ids.put(name + ".task", open.getId());
        assignees.put(open.getId(), String.valueOf(open.getAssignee()));
        running.letters().stream().findFirst().ifPresent(letter -> ids.put(name + ".letter", letter.id()));
    }

    /** A concern and a learning action. Their numbers are too short to look for in what others are answered. */
    private void beside(String name, String officer, String owner, String words) {
        String reference = ids.get(name + ".ref");
        Complaint complaint = office.register.get(reference);
        ids.put("concern." + name, String.valueOf(
            office.as(officer, () -> concerns.record(reference, name, new NewConcern(words, words, Urgency.LATER)))));
        office.as(officer, () -> {
            actions.agree(complaint, name, new New(words, LearningTheme.OTHER, owner, office.today()));
            return null;
        });
        ids.put("action." + name, String.valueOf(actions.forComplaint(reference).get(0).id()));
    }

    @AfterAll
    void leave() {
        office.close();
    }

    private void tasksAreBackWhereTheyWere() {
        assignees.forEach((task, assignee) -> {
            String wanted = assignee.equals("null") ? null : assignee;
            if (!String.valueOf(tasks.createTaskQuery().taskId(task).singleResult().getAssignee()).equals(assignee)) {
                tasks.setAssignee(task, wanted);
            }
        });
    }

    private static List<String> people() {
        return matrix().people();
    }

    private static Matrix matrix() {
        try {
            return Matrix.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Arguments> rows() {
        Matrix matrix = matrix();
        return matrix.rows().stream().map(row -> Arguments.of(row, matrix.pairs(row)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void eachRoleIsAnsweredAsTheTableSays(Matrix.Row row, List<Matrix.Pair> pairs) {
        Map<Matrix.Pair, HttpResponse<String>> answers = new ConcurrentHashMap<>();
        if (row.changesNothing()) {
            pairs.parallelStream().forEach(pair -> answers.put(pair, ask(pair)));
        } else {
            pairs.forEach(pair -> {
                answers.put(pair, ask(pair));
                tasksAreBackWhereTheyWere();
            });
        }
        assertSoftly(all -> pairs.forEach(pair -> check(all, pair, answers.get(pair))));
    }

    private void check(SoftAssertions all, Matrix.Pair pair, HttpResponse<String> answer) {
        all.assertThat(inShort(answer)).as("%s: %s %.300s", pair, answer.statusCode(), answer.body())
            .isEqualTo(pair.answer());
        all.assertThat(answer.body()).as("%s: what the other council's people must not be told", pair)
            .doesNotContain(notFor(pair));
    }

    /** What stands in no answer to this person, whatever they ask; an answer may repeat what they asked for. */
    private String[] notFor(Matrix.Pair pair) {
        String asked = filled(pair.row().request() + pair.row().body(), pair.person());
        return Stream.of(notFor(pair.person())).filter(word -> !asked.contains(word)).toArray(String[]::new);
    }

    private String[] notFor(String person) {
        Stream<String> brents = Stream.concat(
            Stream.of("Brentfamily", "Brentaddress", "Brentwords", "BRT-", "brent-conference-complaint"), idsOf("B"));
        Stream<String> hackneys = Stream.concat(
            Stream.of("Hackneyfamily", "Hackneyaddress", "Hackneywords", "HCK-", "hackney-conference-complaint"),
            idsOf("H"));
        if (person.startsWith("hackney")) {
            return brents.toArray(String[]::new);
        }
        if (person.startsWith("brent")) {
            return hackneys.toArray(String[]::new);
        }
        return person.equals("analyst")
            ? Stream.concat(brents, hackneys).filter(word -> !word.contains("conference")).toArray(String[]::new)
            : new String[] {"Brentfamily", "Hackneyfamily", "Brentaddress", "Hackneyaddress"};
    }

    private Stream<String> idsOf(String council) {
        return ids.entrySet().stream().filter(id -> id.getKey().startsWith(council))
            .filter(id -> !id.getKey().endsWith("definition")).map(Map.Entry::getValue);
    }

    private HttpResponse<String> ask(Matrix.Pair pair) {
        Client browser = browsers.get(pair.person());
        String[] request = filled(pair.row().request(), pair.person()).split(" ", 2);
        String body = filled(pair.row().body(), pair.person());
        return browser.send(browser.to(request[1])
            .method(request[0], body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .header("Content-Type",
                body.startsWith("{") || body.isEmpty() ? "application/json" : "application/x-www-form-urlencoded")
            .header("Accept",
                request[1].startsWith("/engine-rest") || request[1].startsWith("/api")
                    ? "application/json, application/pdf"
                    : "text/html, */*")
            .header("X-XSRF-TOKEN", browser.token()));
    }

    private String filled(String text, String person) {
        String filled = text.replace("{me}", person);
        for (Map.Entry<String, String> id : ids.entrySet()) {
            filled = filled.replace("{" + id.getKey() + "}", id.getValue());
        }
        return filled;
    }

    /**
     * {@code y} something, {@code 0} nothing of the kind, {@code f} refused by the form's check alone, {@code n}
     * refused.
     */
    private static String inShort(HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status == 400 && answer.body().contains("nobodyAsked")) {
            return "f";
        }
        if (status >= 400) {
            return status == 400 || status == 403 || status == 404 || status == 409 ? "n" : String.valueOf(status);
        }
        return isNothing(answer.body()) ? "0" : "y";
    }

    private static boolean isNothing(String body) {
        try {
            JsonNode json = JSON.readTree(body);
            return json.isArray() && json.isEmpty() || json.has("count") && json.path("count").asInt() == 0
                || json.has("items") && json.path("items").isEmpty() || json.isObject() && json.isEmpty()
                || json.has("authorized") && !json.path("authorized").asBoolean();
        } catch (JsonProcessingException page) {
            return false;
        }
    }
}
