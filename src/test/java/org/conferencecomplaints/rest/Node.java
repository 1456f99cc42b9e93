package org.conferencecomplaints.rest;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.conferencecomplaints.Application;
import org.conferencecomplaints.engine.submission.Client;

/** The application as it is installed: a process of its own, from the packaged jar where that has been built. */
final class Node implements AutoCloseable {

    private static final Path JAR = Path.of(System.getProperty("complaints.test.jar", "none"));

    private final int port;
    private final Path log;
    private final Process process;

    private Node(int port, Path log, Process process) {
        this.port = port;
        this.log = log;
        this.process = process;
    }

    /** Starts a node that keeps nothing but its log in this folder. */
    static Node start(Path home, List<String> settings) throws IOException {
        Files.createDirectories(home);
        int port = freePort();
        List<String> command = new ArrayList<>(
            List.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx400m", "-Xshare:auto",
                "-XX:TieredStopAtLevel=1", "-Duser.timezone=Europe/London"));
        command.addAll(Files.isRegularFile(JAR)
            ? List.of("-jar", JAR.toString())
            : List.of("-cp", classPath(), Application.class.getName()));
        command.add("--server.port=" + port);
        command.add("--complaints.home=" + home);
        command.addAll(settings);
        File log = home.resolve("log.txt").toFile();
        return new Node(port, log.toPath(),
            new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start());
    }

    /** That of the tests, without the empty entry that Surefire adds: it would be the project's own folder. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.isEmpty()).collect(Collectors.joining(File.pathSeparator));
    }

    int port() {
        return port;
    }

    boolean isRunning() {
        return process.isAlive();
    }

    boolean isReady() {
        return isRunning() && health("readiness") == 200;
    }

    /** The status of a probe; 0 where nobody answers. */
    int health(String probe) {
        try {
            return new Client(port).get("/actuator/health/" + probe).statusCode();
        } catch (UncheckedIOException nobody) {
            return 0;
        }
    }

    /** {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As an operator stops it; false where it does not end in time. */
    boolean stop() throws InterruptedException {
        process.destroy();
        return process.waitFor(60, TimeUnit.SECONDS);
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
