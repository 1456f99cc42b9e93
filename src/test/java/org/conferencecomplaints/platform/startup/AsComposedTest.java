package org.conferencecomplaints.platform.startup;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.conferencecomplaints.Application;
import org.conferencecomplaints.database.TestDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystemProperty;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The application with exactly the environment and the secret files that {@code docker/compose.yaml} gives it, on a
 * real PostgreSQL; only where that is and which ports are free is this machine's to say.
 */
@ExtendWith(OutputCaptureExtension.class)
class AsComposedTest {

    private static final Path ALERTS = Composed.FOLDER.resolve("prometheus/alerts.yml");
    private static final Pattern METRIC = Pattern.compile("\\b(?:complaints|hikaricp)_\\w+");
    /** Counts from the first time on. */
    private static final Set<String> NOT_YET = Set.of("complaints_sign_in_total");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Composed composed = new Composed(Map.ofEntries(
        entry("BASE_URL", "https://complaints.council.gov.uk"),
        entry("MAIL_HOST", "mail"), entry("MAIL_PORT", "1025"), entry("MAIL_FROM", "complaints@council.gov.uk"),
        entry("HACKNEY_CONFERENCE_SERVICE", "conferences@council.gov.uk"),
        entry("BRENT_CONFERENCE_SERVICE", "brent@council.gov.uk"), entry("BRENT_UNIT", "lscb@council.gov.uk"),
        entry("HACKNEY_DUTY_TEAM", "duty@council.gov.uk"), entry("HACKNEY_DUTY_TEAM_PHONE", "020 8356 5500"),
        entry("BRENT_DUTY_TEAM", "brent-duty@council.gov.uk"), entry("BRENT_DUTY_TEAM_PHONE", "020 8937 4400"),
        entry("FIRST_ADMINISTRATOR", "robin")));

    /** What is started after this in the same run logs as its own settings say. */
    @AfterEach
    void plainLogsAgain() {
        System.clearProperty(LoggingSystemProperty.CONSOLE_STRUCTURED_FORMAT.getEnvironmentVariableName());
    }

    @TempDir
    private Path secrets;

    @TempDir
    private Path home;

    private Map<String, String> environment(String service) throws IOException {
        for (String file : composed.secrets(service).keySet()) {
            Files.writeString(secrets.resolve(file), "kV7-pq.Lm3 zzR\n");
        }
        return composed.environment(service);
    }

    @Test
    void whatItGivesIsFitForProduction() throws IOException {
        for (String service : new String[] {"application-1", "application-2", "migrate"}) {
            try (ConfigurableApplicationContext settings = new SpringApplicationBuilder(Nothing.class)
                .environment(Composed.only(environment(service))).web(WebApplicationType.NONE)
                .run("--spring.config.import=optional:configtree:" + secrets + "/")) {
                assertThat(ProductionSettings.problems(settings.getEnvironment())).as(service).isEmpty();
            }
        }
    }

    static class Nothing {
    }

    @Test
    void itStartsIsHealthyAndTellsItsFiguresOnAPortOfTheirOwn(CapturedOutput log) throws Exception {
        Map<String, String> given = environment("application-1");
        Map<String, String> here = new LinkedHashMap<>(given);
        here.putAll(
            Map.of("SPRING_DATASOURCE_URL", TestDatabases.postgresql(), "SPRING_DATASOURCE_USERNAME", "postgres",
                "SERVER_PORT", "0", "MANAGEMENT_SERVER_PORT", "0", "COMPLAINTS_HOME", home.toString()));
        assertThat(given.keySet())
            .containsAll(here.keySet().stream().filter(name -> !name.equals("SERVER_PORT")).toList());
        try (ConfigurableApplicationContext running = new SpringApplicationBuilder(Application.class)
            .environment(Composed.only(here)).run("--spring.config.import=optional:configtree:" + secrets + "/",
                "--complaints.database-update=true", "--complaints.metrics.every=PT1S")) {
            int port = running.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            int figures = running.getEnvironment().getRequiredProperty("local.management.port", Integer.class);

            somethingToTell(running.getBean(JdbcClient.class));

            assertThat(healthyAtLast(figures)).as("docker/healthy").isTrue();
            assertThat(healthy(port)).as("docker/healthy, elsewhere").isNotZero();
            String told = toldOnce(figures, "complaints_incidents");
            assertThat(namesIn(told)).containsAll(alertedOn());
            assertThat(told).contains("stage=\"not running\"} 1.0", "complaints_deadlines_missed{clause=\"H-1.2\"} 1.0",
                "complaints_deadlines_missed{clause=\"H-1.4\"} 0.0",
                "complaints_deadlines_due_soon{clause=\"H-1.4\"} 1.0",
                "complaints_concerns_untold 1.0", "complaints_letters_unknown{channel=\"email\"} 1.0",
                "complaints_letters_failed{channel=\"email\"} 0.0")
                .doesNotContain("HCK-2026", "Okafor", "robin");
            assertThat(get(port, "/actuator/prometheus").statusCode()).isEqualTo(404);
            for (String closed : new String[] {"env", "heapdump", "loggers", "metrics", "beans"}) {
                assertThat(get(figures, "/actuator/" + closed).statusCode()).as(closed).isIn(401, 404);
            }
        }
        assertThat(log.getOut().lines().filter(line -> line.startsWith("{")).map(AsComposedTest::json))
            .hasSizeGreaterThan(10).allMatch(line -> line.hasNonNull("@timestamp") && line.hasNonNull("message"))
            .allMatch(line -> line.at("/service/name").asText().equals("conference-complaints")
                || line.path("service.name").asText().equals("conference-complaints"));
        assertThat(log).doesNotContain("kV7-pq");
    }

    /**
     * An open complaint that nothing works on, with a limit missed, a letter of which nobody knows and a concern
     * untold; an incident.
     */
    private static void somethingToTell(JdbcClient jdbc) {
        jdbc.sql(
            """
                insert into complaint (reference, tenant, procedure_key, status, complainant_name, child_reference, conference_on,
                  conference_chair, received_on, recorded_at, recorded_by)
                values ('HCK-2026-0001', 'hackney', 'hackney-conference-complaint', 'open', 'Ada Okafor', 'CP-1', '2026-01-05',
                  'chair', '2026-01-07', '2026-01-07T09:00:00Z', 'officer')""")
            .update();
        jdbc.sql("""
            insert into deadline (complaint_reference, clause, anchor, amount, unit, due, recorded_late)
            values ('HCK-2026-0001', 'H-1.2', '2026-01-07', 3, 'WORKING_DAYS', '2026-01-12', false),
              ('HCK-2026-0001', 'H-1.4', '2026-01-07', 10, 'WORKING_DAYS', current_date, false)""").update();
        jdbc.sql(
            """
                insert into letter (id, issue_key, complaint_reference, template, version_no, recipient_role, recipient, channel,
                  subject, body, signatory, status, issued_at, written_by, failure)
                values ('1', '1', 'HCK-2026-0001', 'hackney/feedback', 1, 'complainant', 'Ada Okafor', 'email', 'x', 'x', 'x',
                  'sending', '2026-01-08T09:00:00Z', 'machine', 'unknown')""")
            .update();
        jdbc.sql(
            """
                insert into concern (complaint_reference, form_key, what, at_risk, urgency, recorded_by, recorded_at, next_try_at)
                values ('HCK-2026-0001', '1', 'x', 'x', 'NOW', 'officer', '2026-01-08T09:00:00Z', '2100-01-01T00:00:00Z')""")
            .update();
        jdbc.sql("""
            insert into ACT_RU_INCIDENT (ID_, REV_, INCIDENT_TIMESTAMP_, INCIDENT_TYPE_)
            values ('1', 1, '2026-01-08 09:00:00', 'failedJob')""").update();
    }

    /** The figures, once this one is among them. */
    private String toldOnce(int port, String name) throws IOException, InterruptedException {
        String told = get(port, "/actuator/prometheus").body();
        for (int tries = 0; !told.contains(name + "{") && tries < 50; tries++) {
            Thread.sleep(200);
            told = get(port, "/actuator/prometheus").body();
        }
        return told;
    }

    private HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
            BodyHandlers.ofString());
    }

    /** Asked several times before it counts, as Docker does: on a busy machine the first answer takes long. */
    private static boolean healthyAtLast(int port) throws IOException, InterruptedException {
        boolean healthy = false;
        for (int tries = 0; !healthy && tries < 10; tries++) {
            healthy = healthy(port) == 0;
        }
        return healthy;
    }

    /** The script of the image's health check, as the container runs it. */
    private static int healthy(int port) throws IOException, InterruptedException {
        ProcessBuilder script = new ProcessBuilder("bash", Composed.FOLDER.resolve("healthy").toString());
        script.environment().put("MANAGEMENT_SERVER_PORT", Integer.toString(port));
        Process process = script.start();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private static Set<String> namesIn(String figures) {
        return figures.lines().filter(line -> line.startsWith("# HELP ")).map(line -> line.split(" ")[2])
            .collect(Collectors.toSet());
    }

    /** What the alerts look at; such a name in an alert that nobody tells would never ring. */
    private static Set<String> alertedOn() {
        Set<String> names = new TreeSet<>();
        Matcher metric = METRIC.matcher(Composed.read(ALERTS).lines().filter(line -> line.contains("expr:"))
            .collect(Collectors.joining("\n")));
        while (metric.find()) {
            names.add(metric.group());
        }
        assertThat(names).hasSizeGreaterThan(8);
        names.removeAll(NOT_YET);
        return names;
    }

    private static JsonNode json(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + line, e);
        }
    }
}
