package org.conferencecomplaints.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * One PostgreSQL for all that is compared, with its own settings but for the room it has; what is committed is on the
 * disk.
 */
final class Databases implements AutoCloseable {

    private final EmbeddedPostgres server;

    Databases() throws IOException {
        Path data = Files.createDirectories(Path.of("target/benchmark")).toAbsolutePath().resolve("postgresql");
        server = EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(true)
            .setServerConfig("synchronous_commit", "on").setServerConfig("shared_buffers", "512MB")
            .setServerConfig("max_wal_size", "4GB").start();
    }

    /** A database of this server. */
    record Database(String name, String url) {

        Map<String, Object> settings() {
            return Map.of("spring.datasource.url", url, "spring.datasource.username", "postgres",
                "spring.datasource.password", "postgres");
        }
    }

    Database fresh(String name) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
            Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return new Database(name, server.getJdbcUrl("postgres", name));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
