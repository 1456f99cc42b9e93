package org.conferencecomplaints.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.conferencecomplaints.engine.submission.Client;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The image's way to start: the packaged jar taken apart, and the very arguments of its ENTRYPOINT. Has a process of its
 * own.
 */
@Tag("database")
@Execution(ExecutionMode.CONCURRENT)
@EnabledIfSystemProperty(named = "complaints.test.jar", matches = ".+")
class ExtractedJarTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path jar = Path.of(System.getProperty("complaints.test.jar", "none"));

    @TempDir
    private Path folder;

    /** Without its plugins a web application of Camunda's never ends loading. */
    @Test
    void theWebApplicationsFindTheirPlugins() throws Exception {
        Path application = extracted();
        int port = freePort();
        Process process = start(Composed.entrypoint(), application,
            Map.of("COMPLAINTS_HOME", folder.resolve("home").toString(), "SERVER_PORT", Integer.toString(port),
                "SPRING_DATASOURCE_URL", "jdbc:h2:mem:extracted;DB_CLOSE_DELAY=-1"));
        try {
            Client browser = new Client(port);
            await(process, port);
            for (String each : List.of("tasklist", "cockpit", "admin")) {
                String plugin = "/camunda/api/%1$s/plugin/%1$sPlugins/static/app/plugin.js".formatted(each);
                assertThat(browser.get(plugin).statusCode()).as(plugin).isEqualTo(200);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** As the Dockerfile does it: the layers, put together again. */
    private Path extracted() throws Exception {
        Path application = folder.resolve("app");
        Process tools = start(List.of("java", "-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination",
            application.toString()), folder, Map.of());
        assertThat(tools.waitFor()).as(this::log).isZero();
        Files.move(application.resolve(jar.getFileName()), application.resolve("complaints.jar"));
        return application;
    }

    private Process start(List<String> words, Path where, Map<String, String> environment) throws IOException {
        assertThat(words.get(0)).isEqualTo("java");
        List<String> command = new ArrayList<>(words);
        command.set(0, ProcessHandle.current().info().command().orElse("java"));
        File log = folder.resolve("log.txt").toFile();
        ProcessBuilder process = new ProcessBuilder(command).directory(where.toFile()).redirectErrorStream(true)
            .redirectOutput(log);
        process.environment().putAll(environment);
        return process.start();
    }

    private void await(Process process, int port) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!ready(port)) {
            assertThat(process.isAlive()).as(this::log).isTrue();
            assertThat(Instant.now()).as(this::log).isBefore(end);
            Thread.sleep(250);
        }
    }

    private static boolean ready(int port) {
        try {
            return new Client(port).get("/actuator/health/readiness").statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private String log() {
        return Composed.read(folder.resolve("log.txt"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }
}
