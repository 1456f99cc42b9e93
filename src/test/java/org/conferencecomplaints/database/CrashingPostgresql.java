package org.conferencecomplaints.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A real PostgreSQL that can be broken off at any moment and started again on what it has written. */
public final class CrashingPostgresql implements AutoCloseable {

    private static final String USER = "postgres";

    private final Path data = Files.createTempDirectory("crashing-postgresql");
    private final int port = freePort();
    private EmbeddedPostgres running;

    public CrashingPostgresql() throws IOException {
        start();
    }

    private void start() throws IOException {
        running = EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false).setPort(port)
            .setRegisterShutdownHook(false).start();
    }

    /** What {@code pg_ctl stop -m immediate} does: no connection is told, nothing is written down before the end. */
    public void crash() throws IOException, InterruptedException {
        String pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip();
        new ProcessBuilder("kill", "-QUIT", pid).inheritIO().start().waitFor();
        if (!running.getProcess().waitFor(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("PostgreSQL goes on");
        }
        running.close();
    }

    public void startAgain() throws IOException {
        start();
    }

    public String url() {
        return running.getJdbcUrl(USER, USER);
    }

    public JdbcClient sql() {
        return JdbcClient.create(new DriverManagerDataSource(url(), USER, USER));
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        running.close();
    }
}
