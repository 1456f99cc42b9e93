package org.conferencecomplaints.database;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The databases of tests: H2 in memory or, with the system property {@code complaints.test.database=postgresql}, ones
 * of a real PostgreSQL that is started for this run of tests and gone with it.
 */
public final class TestDatabases {

    private static final String H2 = "jdbc:h2:mem:";

    private TestDatabases() {
    }

    public static boolean onPostgresql() {
        return "postgresql".equals(System.getProperty("complaints.test.database"));
    }

    /** An empty database. */
    public static DataSource fresh() {
        return onPostgresql()
            ? pooled(postgresql())
            : new DriverManagerDataSource(H2 + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    }

    /** PostgreSQL takes long to sign somebody in. What is not used for a while is let go. */
    private static DataSource pooled(String url) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername("postgres");
        pool.setPassword("postgres");
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(10_000);
        return pool;
    }

    /** The address of an empty database. */
    public static String postgresql() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
            Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return Server.RUNNING.getJdbcUrl("postgres", name);
        } catch (SQLException e) {
            throw new IllegalStateException("No database could be made for a test", e);
        }
    }

    /** Started by the first test that needs it; it ends with the run. */
    private static final class Server {

        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().setServerConfig("max_connections", "300").start();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL does not start", e);
            }
        }
    }
}
