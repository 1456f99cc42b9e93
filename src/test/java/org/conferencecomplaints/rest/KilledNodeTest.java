package org.conferencecomplaints.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.conferencecomplaints.database.TestDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * {@code kill -9} while clerks record complaints and complete tasks: what was answered with 2xx is there after the
 * restart, once; what was not answered is there whole or not at all. On H2 this is the database that the application
 * has by default, in a file of its home. The test has processes of its own, and waits for most of its time.
 */
@Tag("database")
class KilledNodeTest {

    private static final String OFFICER = "hackney-officer";
    private static final String SUPERVISOR = "hackney-supervisor";
    private static final String TRIAGE = "Activity_TriageComplaint";
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    /** More with {@code -Dkills=5}: each costs another start. */
    private static final int KILLS = Integer.getInteger("kills", 1);
    private static final int CLERKS = 4;
    /** After so many the process is killed at once, before the answers to the other clerks come. */
    private static final int ANSWERS = 16;

    private final Path home = Path.of("target", "killed-" + UUID.randomUUID()).toAbsolutePath();
    private final LocalDate received = LocalDate.now(ZoneId.of("Europe/London"));
    private final ExecutorService clerks = Executors.newFixedThreadPool(CLERKS);
    private final List<String> settings = settings();
    private Node node;

    /** The children of all complaints that were sent, answered or not. */
    private final Queue<String> sent = new ConcurrentLinkedQueue<>();
    /** The references of those that were answered, by child. */
    private final Map<String, String> recorded = new ConcurrentHashMap<>();
    /** The children whose complaints were accepted, and that was answered. */
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    /** One for each answer with 2xx. */
    private final Semaphore answers = new Semaphore(0);
    /** What should not have been refused. */
    private volatile String refused;

    private static List<String> settings() {
        List<String> settings = new ArrayList<>(List.of("--complaints.passwords.cost=4",
            "--camunda.bpm.job-execution.max-wait=1000"));
        if (TestDatabases.onPostgresql()) {
            settings.addAll(List.of("--spring.datasource.url=" + TestDatabases.postgresql(),
                "--spring.datasource.username=postgres", "--spring.datasource.password=postgres"));
        }
        return settings;
    }

    @AfterEach
    void theEnd() throws Exception {
        clerks.shutdownNow();
        node.close();
        clerks.awaitTermination(1, TimeUnit.MINUTES);
        FileSystemUtils.deleteRecursively(home);
    }

    @Test
    void whatWasAnsweredOutlivesTheProcess() throws Exception {
        start();
        for (int kill = 1; kill <= KILLS; kill++) {
            killInTheMiddleOfAnswers(kill);
            start();
            everythingAnsweredIsThereOnce();
        }
        everythingContinues();
    }

    private void start() throws Exception {
        node = Node.start(home, settings);
        until("the application is ready", () -> {
            assertThat(node.isRunning()).as(node::log).isTrue();
            return node.isReady();
        });
    }

    private void killInTheMiddleOfAnswers(int kill) throws Exception {
        answers.drainPermits();
        List<Future<?>> work = IntStream.range(0, CLERKS)
            .<Future<?>>mapToObj(clerk -> clerks.submit(() -> workUntilKilled("CP-" + kill + clerk))).toList();
        boolean came = answers.tryAcquire(ANSWERS, PATIENCE.toSeconds(), TimeUnit.SECONDS);
        node.kill();
        assertThat(came).as("answers come").isTrue();
        for (Future<?> each : work) {
            each.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        assertThat(refused).isNull();
    }

    /** Records complaints and accepts them, one after the other, without a rest. */
    private void workUntilKilled(String first) {
        Desk officer = new Desk(node.port(), OFFICER);
        try {
            for (int number = 0; refused == null; number++) {
                String child = "%s-%04d".formatted(first, number);
                sent.add(child);
                Desk.Answer answer = officer.record(complaint(child));
                if (answered(answer)) {
                    recorded.put(child, answer.businessKey());
                    answers.release();
                    if (answered(accept(officer, answer.businessKey()))) {
                        accepted.add(child);
                        answers.release();
                    }
                }
            }
        } catch (UncheckedIOException killed) {
            // Nobody answers any more.
        }
    }

    private Map<String, Object> complaint(String child) {
        return Complaints.with(Complaints.receivedOn(received), Map.of("childReference", child));
    }

    private static Desk.Answer accept(Desk officer, String reference) {
        return officer.complete(officer.task(reference, TRIAGE), Map.of("triageDecision", "accept"));
    }

    private boolean answered(Desk.Answer answer) {
        if (answer.status() / 100 != 2) {
            refused = answer.status() + " " + answer.body();
        }
        return answer.status() / 100 == 2;
    }

    private void everythingAnsweredIsThereOnce() {
        Desk officer = new Desk(node.port(), OFFICER);
        Map<String, String> register = register(officer);
        assertThat(sent).containsAll(register.keySet());
        List<String> lost = new ArrayList<>();
        recorded.forEach((child, reference) -> {
            if (!reference.equals(register.get(child))) {
                lost.add(child + ": the complaint");
            }
        });
        register.forEach((child, reference) -> {
            JsonNode file = caseFile(officer, reference);
            List<String> forms = activities(file, "entries");
            assertThat(forms).as("forms of %s", child).isNotEmpty().doesNotHaveDuplicates();
            assertThat(activities(file, "next").contains(TRIAGE)).as("the decision on %s is whole", child)
                .isNotEqualTo(forms.contains(TRIAGE));
            if (accepted.contains(child) && !forms.contains(TRIAGE)) {
                lost.add(child + ": the decision");
            }
        });
        assertThat(lost).as("lost of %d complaints and %d decisions that were answered", recorded.size(),
            accepted.size()).isEmpty();
        assertThat(new Desk(node.port(), SUPERVISOR)
            .get("/engine-rest/process-instance/count?processDefinitionKey=hackney-conference-complaint").body()
            .path("count").asInt()).as("procedures that run").isEqualTo(register.size());
    }

    /** The references of all complaints by child, of whom each is there once. */
    private static Map<String, String> register(Desk officer) {
        JsonNode page = officer.get("/api/complaints?size=100").body();
        Map<String, String> references = new TreeMap<>();
        page.path("items")
            .forEach(row -> references.put(row.path("childReference").asText(), row.path("reference").asText()));
        assertThat(references).as("complaints, each once").hasSize(page.path("total").asInt(-1));
        return references;
    }

    private static JsonNode caseFile(Desk officer, String reference) {
        return officer.get("/api/complaints/" + reference).body();
    }

    private static List<String> activities(JsonNode file, String part) {
        return file.path(part).findValuesAsText("activity");
    }

    /** Work goes on where it was: the decisions that are missing are made, and each complaint gets its letter, once. */
    private void everythingContinues() {
        Desk officer = new Desk(node.port(), OFFICER);
        Map<String, String> register = register(officer);
        register.values().stream()
            .filter(reference -> !activities(caseFile(officer, reference), "entries").contains(TRIAGE))
            .forEach(reference -> assertThat(accept(officer, reference).status()).isEqualTo(204));
        register.values().forEach(
            reference -> until("the letter is written", () -> caseFile(officer, reference).path("letters").size() > 0));
        assertThat(register.values()).isNotEmpty()
            .allSatisfy(reference -> assertThat(caseFile(officer, reference).path("letters")).hasSize(1));
    }

    private void until(String what, BooleanSupplier reached) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!reached.getAsBoolean()) {
            assertThat(refused).as(what).isNull();
            assertThat(Instant.now()).as(what).isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
