package org.conferencecomplaints.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.conferencecomplaints.correspondence.delivery.NotifyStub;
import org.conferencecomplaints.database.CrashingPostgresql;
import org.conferencecomplaints.engine.submission.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two nodes of the application as it is installed in production, on one PostgreSQL. One is killed, then the database
 * breaks off, each in the middle of work; then it is restored from a backup. Every complaint, answer and letter is
 * there once. It runs beside the other tests: it has processes and a database of its own, and waits for most of its
 * time.
 */
@Tag("database")
@EnabledIfSystemProperty(named = "complaints.test.database", matches = "postgresql")
class TwoNodesTest {

    private static final String BASE = "https://complaints.council.gov.uk";
    private static final String SECRET = "kV7-pq.Lm3 zzR";
    private static final String ADMIN = "robin";
    private static final String OFFICER = "amara";
    private static final String CHAIR = "ruth";
    private static final String SUPERVISOR = "siobhan";
    private static final String TRIAGE = "Activity_TriageComplaint";
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final int AT_ONCE = 6;

    private final Path home = Path.of("target", "nodes-" + UUID.randomUUID());
    private final LocalDate received = LocalDate.now(ZoneId.of("Europe/London"));
    private final ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private NotifyStub notify;
    private CrashingPostgresql database;
    private Node one;
    private Node other;
    /** What should not have been refused. */
    private volatile String refused;

    @BeforeEach
    void bothStartAtOnceOnAnEmptyDatabase() throws Exception {
        mail.start();
        notify = new NotifyStub();
        database = new CrashingPostgresql();
        one = Node.start(home.resolve("one"), settings(database.url()));
        other = Node.start(home.resolve("other"), settings(database.url()));
        until("both nodes are ready", () -> one.isReady() && other.isReady());
        staff();
    }

    @AfterEach
    void theEnd() throws Exception {
        people.shutdownNow();
        one.close();
        other.close();
        database.close();
        notify.close();
        mail.stop();
    }

    private List<String> settings(String url, String... more) {
        List<String> settings = new ArrayList<>(List.of(more));
        settings.addAll(List.of("--spring.profiles.active=production", "--complaints.database-update=true",
            "--spring.datasource.url=" + url, "--spring.datasource.username=postgres",
            "--spring.datasource.password=" + SECRET, "--complaints.first-administrator.id=" + ADMIN,
            "--complaints.first-administrator.password=" + SECRET, "--complaints.base-url=" + BASE,
            "--spring.mail.host=127.0.0.1", "--spring.mail.port=" + mail.getSmtp().getPort(),
            "--complaints.mail.from=complaints@council.gov.uk",
            "--complaints.councils.hackney.conference-service.email=h@council.gov.uk",
            "--complaints.councils.brent.conference-service.email=b@council.gov.uk",
            "--complaints.councils.brent.unit.email=lscb@council.gov.uk",
            "--complaints.councils.hackney.duty-team.email=duty@council.gov.uk",
            "--complaints.councils.hackney.duty-team.phone=020 8356 5500",
            "--complaints.councils.brent.duty-team.email=duty-brent@council.gov.uk",
            "--complaints.councils.brent.duty-team.phone=020 8937 4300", "--complaints.passwords.cost=4",
            "--complaints.delivery.email=notify", "--complaints.delivery.notify.base-url=" + notify.address(),
            "--complaints.delivery.notify.api-key=" + NotifyStub.KEY,
            "--complaints.delivery.notify.email-template=" + UUID.randomUUID(),
            // Half a minute, ten minutes and a quarter of an hour in earnest. A step whose lock was taken in the very
            // moment in which the database went away waits until that lock is over: its node is there and knows nothing.
            "--complaints.node.gone-after=PT6S", "--complaints.delivery.longest=PT10S",
            "--camunda.bpm.job-execution.lock-time-in-millis=15000",
            "--camunda.bpm.job-execution.max-wait=1000"));
        return settings;
    }

    /** Production brings nobody but the first administrator. */
    private void staff() {
        Desk admin = new Desk(one.port(), ADMIN, SECRET);
        Map.of(OFFICER, "hackney-quality-unit", CHAIR, "hackney-conference-chairs",
            SUPERVISOR, "hackney-supervisors").forEach((id, group) -> {
                assertThat(admin.post("/engine-rest/user/create", Map.of(
                    "profile", Map.of("id", id, "firstName", id, "lastName", "Staff", "email", id + "@council.gov.uk"),
                    "credentials", Map.of("password", SECRET))).status()).isEqualTo(204);
                assertThat(admin.put("/engine-rest/group/" + group + "/members/" + id, Map.of()).status())
                    .isEqualTo(204);
            });
    }

    @Test
    void everythingIsThereOnceWhateverBreaksOff() throws Exception {
        String session = signIn(one);
        assertThat(sees(other, session)).as("the sign-in holds on the other node").isTrue();

        notify.thinksMillis = 25_000;
        List<Future<?>> before = work(0, 10);
        // Each node sends two letters at a time.
        until("both nodes send letters", () -> count("select count(*) from letter where status = 'sending'") >= 3);
        one.kill();
        notify.thinksMillis = 0;
        done(before);

        assertThat(sees(other, session)).as("the sign-in outlives its node").isTrue();
        everythingIsThereOnce(10);

        notify.thinksMillis = 1_000;
        List<Future<?>> after = work(10, 20);
        until("complaints are being recorded", () -> count("select count(*) from complaint") >= 13);
        database.crash();
        notify.thinksMillis = 0;
        assertThat(other.health("readiness")).as("without its database a node is sent nothing").isEqualTo(503);
        assertThat(other.health("liveness")).as("and is not started anew either").isEqualTo(200);
        database.startAgain();
        until("the node is ready again, without a restart", other::isReady);
        done(after);

        everythingIsThereOnce(20);
        assertThat(sees(other, session)).as("the sign-in outlives the database's crash").isTrue();

        Path backup = home.resolve("complaints.dump");
        List<String> leftSince = backUpWhileLettersWait(backup);
        assertThat(other.stop()).as("a node stops when it is asked to").isTrue();
        if (database.canDump()) {
            everythingContinuesFrom(backup, leftSince);
        }
    }

    /** Three letters leave after the backup that says that they wait. */
    private List<String> backUpWhileLettersWait(Path backup) throws Exception {
        notify.mood = NotifyStub.Mood.REFUSES_429;
        done(work(20, 23));
        until("letters wait",
            () -> count("select count(*) from letter where status = 'issued' and failure is not null") == 3);
        List<String> waiting = database.sql().sql("select id from letter where status = 'issued'").query(String.class)
            .list();
        if (database.canDump()) {
            database.dump(backup);
        }
        notify.mood = NotifyStub.Mood.TAKES;
        database.sql().sql(
            "update act_ru_job set duedate_ = now() where duedate_ > now() and handler_type_ = 'async-continuation'")
            .update();
        everythingIsThereOnce(23);
        return waiting;
    }

    private void everythingContinuesFrom(Path backup, List<String> leftSince) throws Exception {
        database.restore(backup, "restored");
        JdbcClient restored = database.sql("restored");
        other = Node.start(home.resolve("restored"), settings(database.url("restored"), "--complaints.outbound=false"));
        until("the restored one is ready", other::isReady);
        Desk supervisor = new Desk(other.port(), SUPERVISOR, SECRET);
        notify.taken.forEach(letter -> letter.createdAt = Instant.now().toString());
        String page = supervisor.get("/post/reconciliation?tenant=hackney&from=" + received).body().asText();
        assertThat(page.substring(page.indexOf("id=\"wrong\""), page.indexOf("id=\"counts\"")))
            .as("what left since the backup").contains(leftSince);
        restored.sql(
            "update act_ru_job set duedate_ = now() where duedate_ > now() and handler_type_ = 'async-continuation'")
            .update();
        assertThat(other.stop()).isTrue();
        assertThat(notify.taken).as("nothing leaves before that").hasSize(23);

        other = Node.start(home.resolve("continued"), settings(database.url("restored")));
        until("it continues", () -> restored.sql("select count(*) from letter where status = 'sent'")
            .query(Integer.class).single() == 23);
        assertThat(notify.taken).as("nothing leaves twice").hasSize(23);
        assertThat(restored.sql("select count(*) from act_ru_incident").query(Integer.class).single()).isZero();
    }

    /** People who record complaints and decide what happens with them, until all is done, whatever breaks off. */
    private List<Future<?>> work(int from, int to) {
        return IntStream.range(from, to)
            .<Future<?>>mapToObj(number -> people.submit(
                () -> until("the complaint is dealt with", () -> isDealtWith("CP-%04d".formatted(number), number))))
            .toList();
    }

    private static void done(List<Future<?>> work) throws Exception {
        for (Future<?> each : work) {
            each.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    /** As somebody works who sees an error page: look what is there, and do what is missing. */
    private boolean isDealtWith(String child, int number) {
        try {
            Node node = number % 2 == 0 && one.isReady() ? one : other;
            Desk officer = new Desk(node.port(), OFFICER, SECRET);
            Desk.Answer found = officer.get("/api/complaints?text=" + child);
            if (found.status() == 200 && found.body().path("total").asInt() == 0) {
                Desk.Answer recorded = officer.record(complaint(child));
                if (recorded.status() / 100 == 4) {
                    refused = recorded.message();
                }
            } else if (found.status() == 200) {
                String reference = found.body().path("items").path(0).path("reference").asText();
                String task = officer.task(reference, TRIAGE);
                return !task.isEmpty() && officer.complete(task, Map.of("triageDecision", "accept")).status() == 204
                    || isDecided(officer.get("/api/complaints/" + reference).body());
            }
            return false;
        } catch (RuntimeException brokenOff) {
            return false;
        }
    }

    private Map<String, Object> complaint(String child) {
        Map<String, Object> byEmail = Complaints.receivedOn(received);
        byEmail.remove("complainantAddress");
        return Complaints.with(byEmail, Map.of("childReference", child, "conferenceChair", CHAIR,
            "contactChannel", "email", "complainantEmail", child + "@family.org.uk"));
    }

    private static boolean isDecided(JsonNode complaint) {
        return complaint.path("entries").size() == 2;
    }

    private void everythingIsThereOnce(int complaints) {
        until("all letters have left", () -> count("select count(*) from letter where status = 'sent'") >= complaints);
        until("nothing is under way",
            () -> count("select count(*) from act_ru_job where handler_type_ = 'async-continuation'") == 0);

        assertThat(count("select count(*) from complaint")).isEqualTo(complaints);
        assertThat(count("select count(distinct child_reference) from complaint")).isEqualTo(complaints);
        assertThat(count("select count(*) from case_entry")).as("the start form and the decision")
            .isEqualTo(complaints * 2);
        assertThat(count("select count(*) from (select distinct complaint_reference, activity from case_entry) once"))
            .isEqualTo(complaints * 2);
        assertThat(count("select count(*) from letter")).as("the acknowledgements").isEqualTo(complaints);
        assertThat(count("select count(distinct complaint_reference) from letter where status = 'sent'"))
            .isEqualTo(complaints);
        assertThat(notify.taken).as("what left").extracting(letter -> letter.body.path("reference").asText())
            .doesNotHaveDuplicates().hasSize(complaints);
        assertThat(count("select count(*) from dispatch where outcome = 'left'")).isEqualTo(complaints);
        assertThat(count("select count(*) from act_ru_incident")).isZero();
        assertThat(count("select count(*) from act_re_procdef where version_ > 1")).as("deployed once").isZero();
    }

    private int count(String query) {
        return database.sql().sql(query).query(Integer.class).single();
    }

    /** Signs in to Tasklist, behind a proxy with TLS: the session's cookie. */
    private static String signIn(Node node) {
        Client browser = new Client(node.port());
        HttpResponse<String> page = browser.send(browser.to("/camunda/app/tasklist/default/"));
        HttpResponse<String> answer = browser.send(browser.to("/camunda/api/admin/auth/user/default/login/tasklist")
            .header("Cookie", cookie(page, "XSRF-TOKEN"))
            .header("X-XSRF-TOKEN", cookie(page, "XSRF-TOKEN").split("=")[1])
            .header("Origin", BASE).header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("username=" + OFFICER + "&password=" + SECRET.replace(' ', '+'))));
        assertThat(answer.statusCode()).isEqualTo(200);
        return cookie(answer, "JSESSIONID");
    }

    private static String cookie(HttpResponse<String> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream().filter(cookie -> cookie.startsWith(name + "="))
            .map(cookie -> cookie.split(";")[0]).findFirst().orElseThrow();
    }

    private static boolean sees(Node node, String session) {
        Client browser = new Client(node.port());
        return browser.send(browser.to("/api/complaints").header("Cookie", session)).statusCode() == 200;
    }

    private void until(String what, BooleanSupplier reached) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!reached.getAsBoolean()) {
            assertThat(refused).as(what).isNull();
            assertThat(Instant.now()).as(what).isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }
}
