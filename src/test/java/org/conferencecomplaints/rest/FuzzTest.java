package org.conferencecomplaints.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Fuzzing: requests that nobody thought of, for as long as {@code -Dfuzz.seconds} says, from the seed
 * {@code -Dfuzz.seed}. None of them may end in a fault, a stack trace, silence, or a word of the other council's case.
 */
@Running
class FuzzTest {

    private static final long SEED = Long.getLong("fuzz.seed", System.currentTimeMillis());
    private static final Duration TIME = Duration.ofSeconds(Long.getLong("fuzz.seconds", 45));
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int LOOK_EVERY = 150;
    private static final Pattern INSIDE = Pattern.compile(
        "\\n\\s*at \\w+(\\.[\\w$]+)+\\(|\\b(java|org|com)(\\.\\w+)+(Exception|Error)\\b");
    private static final Map<String, String> CANARIES = Map.of("hackney", "Quillfeatherhackney", "brent",
        "Brambleworthbrent");
    private static final List<String> USERS = List.of("hackney-officer", "hackney-manager", "hackney-head",
        "hackney-panel-chair", "hackney-post", "hackney-chair", "hackney-supervisor", "brent-officer", "brent-chair",
        "brent-line-manager", "brent-business-manager", "brent-independent-chair", "brent-investigator",
        "brent-panel-chair", "brent-post", "brent-supervisor", "analyst", "admin");

    @LocalServerPort
    private int port;
    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;
    @Autowired
    private ManagementService management;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<Integer, Integer> answers = new TreeMap<>();
    private final Map<String, String> findings = new TreeMap<>();
    private final Map<String, String> tasks = new LinkedHashMap<>();
    private final Map<String, String> references = new LinkedHashMap<>();
    private final Map<String, List<String>> ids = new LinkedHashMap<>();

    @Test
    void noRequestEndsInAFault() throws IOException {
        CANARIES.keySet().stream().sorted().forEach(this::record);
        OddValues odd = new OddValues(new SplittableRandom(SEED));
        FuzzRequests requests = new FuzzRequests(odd, RestRoutes.all(), PageRoutes.all(requestMappingHandlerMapping),
            forms(), USERS);
        long end = System.nanoTime() + TIME.toNanos();
        int sent = 0;
        try (ErrorsLogged errors = new ErrorsLogged()) {
            for (; System.nanoTime() < end; sent++) {
                if (sent % LOOK_EVERY == 0) {
                    look();
                }
                FuzzRequest request = requests.next(ids.values().stream().flatMap(List::stream).toList(), tasks);
                send(request, errors).ifPresent(why -> findings.putIfAbsent(
                    request.method() + " " + request.route() + ": " + why, request.asCurl()));
            }
        }
        System.out.printf("Fuzzer: %d requests, answers %s, -Dfuzz.seed=%d -Dfuzz.seconds=%d%n", sent, answers, SEED,
            TIME.toSeconds());
        assertThat(findings).as("-Dfuzz.seed=" + SEED).isEmpty();
        assertThat(sent).isGreaterThan(LOOK_EVERY);
    }

    private void record(String council) {
        String canary = CANARIES.get(council);
        Map<String, Object> complaint = Complaints.with(Complaints.receivedOn(LocalDate.now()), Map.of(
            "complainantName", canary, "complainantAddress", canary + "\nLondon", "complaint", canary,
            "conferenceChair", council + "-chair"));
        if (council.equals("brent")) {
            complaint.put("groundOutcome", true);
            complaint.remove("groundConduct");
        }
        Desk.Answer recorded = new Desk(port, council + "-officer")
            .post("/engine-rest/process-definition/key/" + council
                + "-conference-complaint/tenant-id/" + council + "/submit-form", Desk.variables(complaint));
        assertThat(recorded.status()).as(recorded.toString()).isEqualTo(200);
        references.put(council, recorded.businessKey());
        ids.put(council, List.of(recorded.businessKey(), recorded.body().path("id").asText(),
            recorded.body().path("definitionId").asText()));
    }

    /** What is open by now in the two cases. */
    private void look() {
        management.createJobQuery().executable().list().forEach(job -> {
            try {
                management.executeJob(job.getId());
            } catch (RuntimeException failed) {
                // tried again by the next look; what a step does is not the question here
                assertThat(failed).isNotNull();
            }
        });
        tasks.clear();
        for (String user : USERS.subList(0, USERS.size() - 2)) {
            String reference = references.get(user.split("-")[0]);
            new Desk(port, user).get("/engine-rest/task?processInstanceBusinessKey=" + reference).body()
                .forEach(task -> tasks.put(task.path("id").asText(),
                    task.path("camundaFormRef").path("key").asText()));
        }
        ids.put("tasks", List.copyOf(tasks.keySet()));
    }

    /** What is wrong with the answer, if anything is. */
    private Optional<String> send(FuzzRequest request, ErrorsLogged errors) {
        HttpResponse<String> answer;
        try {
            answer = http.send(request.to(port, LONGEST), BodyHandlers.ofString());
        } catch (IOException silence) {
            return Optional.of("no answer: " + silence.getClass().getSimpleName());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        answers.merge(answer.statusCode(), 1, Integer::sum);
        List<String> logged = errors.taken();
        if (answer.statusCode() >= 500 || !logged.isEmpty()) {
            return Optional.of(answer.statusCode() + " " + logged.stream().map(FuzzTest::where).toList());
        }
        if (INSIDE.matcher(answer.body()).find()) {
            return Optional.of("tells of the inside");
        }
        return CANARIES.entrySet().stream().filter(canary -> answer.body().contains(canary.getValue()))
            .filter(canary -> !request.user().startsWith(canary.getKey()) && !request.user().equals("admin"))
            .map(canary -> "has a case of " + canary.getKey()).findFirst();
    }

    /** Without the incident's number, so that one fault is one finding. */
    private static String where(String logged) {
        return logged.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "").lines().limit(12).reduce("", (a, b) -> a + "\n" + b);
    }

    private static Map<String, JsonNode> forms() throws IOException {
        Map<String, JsonNode> forms = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            for (Path file : files.sorted().toList()) {
                forms.put(file.getFileName().toString().replace(".form", ""),
                    new ObjectMapper().readTree(Files.readString(file)));
            }
        }
        return forms;
    }
}
