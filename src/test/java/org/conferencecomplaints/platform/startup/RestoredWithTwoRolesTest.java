package org.conferencecomplaints.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.conferencecomplaints.database.TestDatabases;
import org.conferencecomplaints.database.TwoRoles;
import org.conferencecomplaints.engine.configuration.EngineSchema;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The database as the operator's guide makes it for a restore, filled as {@code pg_restore --role} fills it: by somebody
 * who may do anything, in the name of the tables' owner.
 */
@Tag("database")
@EnabledIfSystemProperty(named = "complaints.test.database", matches = "postgresql")
class RestoredWithTwoRolesTest {

    private static final Pattern STATEMENT = Pattern.compile("psql -U postgres -c \"([^\"]+)\"");
    private static final Pattern RESTORE = Pattern.compile("pg_restore .*--role=(\\w+) ");
    private static final String NAME = "restored_with_two_roles";

    private final String guide = Composed.read(Path.of("src/docs/operator.md"));
    private final DriverManagerDataSource server = new DriverManagerDataSource(TestDatabases.postgresql(), "postgres",
        "postgres");

    @AfterEach
    void leaveNothing() {
        JdbcClient.create(server).sql("drop database if exists %s with (force)".formatted(NAME)).update();
    }

    @Test
    void theOwnerOwnsEverythingAndTheApplicationWorksInIt() throws Exception {
        TwoRoles.make(server);
        JdbcClient.create(server).sql("create database " + NAME).update();
        List<String> statements = STATEMENT.matcher(guide).results().map(found -> found.group(1)).toList();
        assertThat(statements).hasSize(4);
        statements.forEach(statement -> JdbcClient.create(server)
            .sql(statement.replaceAll("\\bcomplaints\\b", NAME)).update());
        String owner = RESTORE.matcher(guide).results().map(found -> found.group(1)).findFirst().orElseThrow();

        try (Connection connection = as(owner)) {
            DataSource restored = new SingleConnectionDataSource(connection, true);
            Flyway.configure().dataSource(restored).initSql("set role " + owner).javaMigrations(new EngineSchema())
                .load().migrate();
            TwoRoles.grant(restored);
            JdbcClient sql = JdbcClient.create(restored);
            assertThat(sql.sql("select distinct tableowner from pg_tables where schemaname = 'public'")
                .query(String.class).list()).containsExactly(TwoRoles.OWNER);
            // The next release changes the tables as their owner.
            assertThatNoException().isThrownBy(() -> sql.sql("alter table complaint add column next text").update());
        }
        try (Connection connection = as(TwoRoles.APPLICATION)) {
            JdbcClient sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            assertThat(sql.sql("select count(*) from complaint").query(Long.class).single()).isZero();
            assertThat(sql.sql("""
                insert into access_log (logged_at, by_user, tenant, complaint_reference, what, way)
                values (now(), 'x', 'hackney', 'HCK-2026-0001', 'CASE', 'PAGE')""").update()).isEqualTo(1);
        }
    }

    private Connection as(String role) throws Exception {
        String url = server.getUrl().replaceFirst("/t[0-9a-f]{32}\\b", "/" + NAME);
        Connection connection = new DriverManagerDataSource(url, "postgres", "postgres").getConnection();
        connection.createStatement().execute("set role " + role);
        return connection;
    }
}
