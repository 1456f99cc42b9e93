package org.conferencecomplaints.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * A real PostgreSQL that can be broken off at any moment, and started again on what it has written. It is this
 * computer's own where one with its tools for backups is installed, as Debian has it, and else the one that other tests
 * use, which comes without them.
 */
public final class CrashingPostgresql implements AutoCloseable {

    private static final String USER = "postgres";
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final int TRIES = 600;

    private final Path bin = bin();
    private final Path data = Files.createTempDirectory("crashing-postgresql");
    private final int port = freePort();
    private Process running;

    public CrashingPostgresql() throws IOException, InterruptedException {
        tool("initdb", "-D", data.toString(), "-U", USER, "-A", "trust", "-E", "UTF8");
        startAgain();
    }

    private static Path bin() throws IOException {
        if (Files.isDirectory(INSTALLED)) {
            try (Stream<Path> versions = Files.list(INSTALLED)) {
                List<Path> whole = versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.exists(bin.resolve("initdb")) && Files.exists(bin.resolve("pg_dump")))
                    .toList();
                if (!whole.isEmpty()) {
                    return whole.get(0);
                }
            }
        }
        try (EmbeddedPostgres unpacked = EmbeddedPostgres.start()) {
            return Path.of(unpacked.getProcess().info().command().orElseThrow()).getParent();
        }
    }

    public void startAgain() throws IOException, InterruptedException {
        running = command("postgres", "-D", data.toString(), "-p", String.valueOf(port), "-h", "127.0.0.1",
            "-c", "unix_socket_directories=").redirectErrorStream(true)
            .redirectOutput(data.resolve("log.txt").toFile()).start();
        for (int tried = 0; !answers(); tried++) {
            if (tried == TRIES || !running.isAlive()) {
                throw new IOException("PostgreSQL does not start: " + Files.readString(data.resolve("log.txt")));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private boolean answers() {
        try {
            DriverManager.getConnection(url(), USER, USER).close();
            return true;
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** What {@code pg_ctl stop -m immediate} does: no connection is told, nothing is written down before the end. */
    public void crash() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-QUIT", String.valueOf(running.pid())).start().waitFor();
        if (!running.waitFor(60, TimeUnit.SECONDS)) {
            throw new IOException("PostgreSQL goes on");
        }
    }

    /** Whether backups can be made here as an operator makes them. */
    public boolean canDump() {
        return Files.exists(bin.resolve("pg_dump"));
    }

    public void dump(Path file) throws IOException, InterruptedException {
        tool("pg_dump", "-h", "127.0.0.1", "-p", String.valueOf(port), "-U", USER, "--format=custom",
            "--file=" + file, USER);
    }

    /** Puts a backup into a new database. */
    public void restore(Path file, String name) throws IOException, InterruptedException {
        tool("createdb", "-h", "127.0.0.1", "-p", String.valueOf(port), "-U", USER, name);
        tool("pg_restore", "-h", "127.0.0.1", "-p", String.valueOf(port), "-U", USER, "--no-owner", "--exit-on-error",
            "--dbname=" + name, file.toString());
    }

    private void tool(String name, String... arguments) throws IOException, InterruptedException {
        Process tool = command(name, arguments).redirectErrorStream(true).start();
        String said = new String(tool.getInputStream().readAllBytes());
        if (tool.waitFor() != 0) {
            throw new IOException(name + ": " + said);
        }
    }

    /** PostgreSQL refuses to run as root, which it does not notice in a user namespace of its own. */
    private ProcessBuilder command(String name, String... arguments) {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(bin.resolve(name).toString());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    public String url() {
        return url(USER);
    }

    public String url(String name) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, name);
    }

    public JdbcClient sql(String name) {
        return JdbcClient.create(new DriverManagerDataSource(url(name), USER, USER));
    }

    public JdbcClient sql() {
        return sql(USER);
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (running.isAlive()) {
            crash();
        }
        FileSystemUtils.deleteRecursively(data);
    }
}
