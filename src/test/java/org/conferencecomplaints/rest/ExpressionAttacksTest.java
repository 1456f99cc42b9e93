package org.conferencecomplaints.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.conferencecomplaints.engine.guard.Attacks;
import org.conferencecomplaints.rest.Desk.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Nobody who is signed in gets an expression evaluated by a query or a filter (CVE-2026-109432), at the REST interface
 * and at the web applications' own.
 */
@Running
class ExpressionAttacksTest {

    private static final List<String> USERS = List.of("hackney-officer", "admin");
    private static final List<String> PARAMETERS = List.of("assigneeExpression", "assigneeLikeExpression",
        "ownerExpression",
        "candidateUserExpression", "involvedUserExpression", "candidateGroupExpression", "candidateGroupsExpression",
        "processInstanceBusinessKeyExpression", "processInstanceBusinessKeyLikeExpression", "dueDateExpression",
        "dueAfterExpression", "dueBeforeExpression", "followUpDateExpression", "followUpAfterExpression",
        "followUpBeforeExpression", "followUpBeforeOrNotExistentExpression", "createdOnExpression",
        "createdAfterExpression", "createdBeforeExpression");

    @LocalServerPort
    private int port;
    @Autowired
    private FilterService filters;
    @Autowired
    private TaskService tasks;
    @Autowired
    private ProcessEngineConfigurationImpl engine;

    private Desk desk(String user) {
        return new Desk(port, user);
    }

    private String myTasks() {
        return filters.createFilterQuery().filterName("My tasks").singleResult().getId();
    }

    /** The doors through which a query comes. */
    private List<Answer> through(Desk desk, Object query) {
        String filter = myTasks();
        List<Answer> answers = new ArrayList<>();
        for (String base : desk.bases()) {
            for (String door : List.of("/task", "/task/count", "/task?maxResults=10", "/filter/" + filter + "/list",
                "/filter/" + filter + "/list?firstResult=0&maxResults=10", "/filter/" + filter + "/count",
                "/filter/" + filter + "/singleResult")) {
                answers.add(desk.post(base + door, query));
            }
        }
        return answers;
    }

    private static Object inOr(String parameter, String expression) {
        return Map.of("orQueries", List.of(Map.of("name", "x", parameter, expression)));
    }

    static List<String> attacks() {
        return Stream
            .concat(Attacks.withoutCase().stream(), Stream.of("${currentUser()}", "${1}", "#{now()}", "plain", ""))
            .toList();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void noExpressionInsideAQueryIsEvaluated(String expression) {
        Object query = inOr("assigneeExpression", expression);
        for (String user : USERS) {
            assertThat(List.of(desk(user).post("/engine-rest/task", query),
                desk(user).post("/engine-rest/filter/" + myTasks() + "/list", query))).as(user).allSatisfy(refused -> {
                    assertThat(refused.status()).isEqualTo(400);
                    assertThat(refused.message()).isEqualTo("A query takes values, not expressions.");
                });
        }
        assertThat(Attacks.runs()).isZero();
    }

    static List<String> parameters() {
        return PARAMETERS;
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void noneOfTheParametersLetsOneThrough(String parameter) {
        for (Object query : List.of(inOr(parameter, Attacks.withoutCase().get(0)),
            Map.of(parameter, Attacks.withoutCase().get(0)))) {
            assertThat(through(desk("hackney-officer"), query)).allSatisfy(refused -> {
                assertThat(refused.status()).isEqualTo(400);
                assertThat(refused.body().toString()).doesNotContain("Exception", "juel");
            });
        }
        assertThat(Attacks.runs()).isZero();
    }

    @Test
    void theWebApplicationsRefuseThemToo() {
        Desk inTasklist = Desk.inTasklist(port, "hackney-officer");

        assertThat(through(inTasklist, inOr("assigneeExpression", Attacks.withoutCase().get(0))))
            .allSatisfy(refused -> assertThat(refused.message()).isEqualTo("A query takes values, not expressions."));
        assertThat(through(inTasklist, Map.of())).filteredOn(answer -> answer.status() == 200).isNotEmpty();
        assertThat(Attacks.runs()).isZero();
    }

    @Test
    void aQueryWithValuesInsideWorks() {
        assertThat(through(desk("hackney-officer"), Map.of("orQueries", List.of(Map.of("name", "x", "assignee", "y")))))
            .allSatisfy(answer -> assertThat(answer.status()).isIn(200, 204));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void noFilterIsKeptWithAnotherExpressionThanTheStandardOnes(String expression) {
        if (expression.equals("${currentUser()}") || expression.equals("#{now()}")) {
            return;
        }
        Desk admin = desk("admin");
        String own = admin.post("/engine-rest/filter/create", filter(Map.of())).body().path("id").asText();
        long before = filters.createFilterQuery().count();

        for (Object query : List.of(Map.of("assigneeExpression", expression), inOr("assigneeExpression", expression))) {
            assertThat(List.of(admin.post("/engine-rest/filter/create", filter(query)),
                admin.put("/engine-rest/filter/" + own, filter(query)))).allSatisfy(refused -> {
                    assertThat(refused.status()).isEqualTo(400);
                    assertThat(refused.message()).startsWith("A filter takes values");
                });
        }
        assertThat(filters.createFilterQuery().count()).isEqualTo(before);
        assertThat(filters.getFilter(own).<TaskQueryImpl>getQuery().getExpressions()).isEmpty();
        assertThat(admin.delete("/engine-rest/filter/" + own).status()).isEqualTo(204);
    }

    private static Map<String, Object> filter(Object query) {
        return Map.of("resourceType", "Task", "name", "x", "query", query);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hackney-officer", "hackney-supervisor", "hackney-post", "brent-chair", "analyst"})
    void nobodyButAdministratorsKeepsFilters(String user) {
        Desk desk = desk(user);

        assertThat(desk.post("/engine-rest/filter/create", filter(Map.of())).status()).isEqualTo(403);
        assertThat(desk.put("/engine-rest/filter/" + myTasks(), filter(Map.of())).status()).isEqualTo(403);
        assertThat(desk.delete("/engine-rest/filter/" + myTasks()).status()).isEqualTo(403);
    }

    /** One that got into the database in another way: it reaches no further than a function's plain answer. */
    @Test
    void aFilterThatHoldsOneAllTheSameRunsNothing() {
        for (String attack : Attacks.withoutCase()) {
            Filter filter = filters.saveFilter(filters.newTaskFilter("smuggled").setQuery(tasks.createTaskQuery()));
            Map<String, Object> query = new HashMap<>(Map.of("assigneeExpression", attack));
            engine.getCommandExecutorTxRequired().execute(context -> {
                try (var statement = context.getDbSqlSession().getSqlSession().getConnection()
                    .prepareStatement("update ACT_RU_FILTER set QUERY_ = ? where ID_ = ?")) {
                    statement.setString(1, json(query));
                    statement.setString(2, filter.getId());
                    return statement.executeUpdate();
                } catch (java.sql.SQLException e) {
                    throw new IllegalStateException(e);
                }
            });

            Answer answer = desk("admin").get("/engine-rest/filter/" + filter.getId() + "/list");

            assertThat(answer.status()).as(attack + answer).isBetween(400, 599);
            assertThat(answer.body().toString()).doesNotContain("juel", "org.camunda");
            filters.deleteFilter(filter.getId());
        }
        assertThat(Attacks.runs()).isZero();
    }

    private static String json(Map<String, Object> query) {
        try {
            return new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(query);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void theStandardFiltersFindWhatIsTheirs() {
        Desk officer = desk("hackney-officer");
        String reference = officer.record(Complaints.receivedOn(java.time.LocalDate.now())).businessKey();
        String task = officer.task(reference, "Activity_TriageComplaint");

        assertThat(found("My team's tasks", officer)).contains(task);
        assertThat(found("My tasks", officer)).doesNotContain(task);
        officer.post("/engine-rest/task/" + task + "/claim", Map.of("userId", "hackney-officer"));
        assertThat(found("My tasks", officer)).contains(task);
        assertThat(found("My team's tasks", officer)).doesNotContain(task);
        assertThat(found("My tasks", desk("hackney-manager"))).doesNotContain(task);
        assertThat(found("Overdue", officer)).doesNotContain(task);
    }

    private List<String> found(String name, Desk desk) {
        String filter = filters.createFilterQuery().filterName(name).singleResult().getId();
        Answer answer = desk.get("/engine-rest/filter/" + filter + "/list");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return Stream.iterate(0, i -> i < answer.body().size(), i -> i + 1)
            .map(i -> answer.body().path(i)).map((JsonNode each) -> each.path("id").asText()).toList();
    }
}
