package org.conferencecomplaints.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.conferencecomplaints.database.TestDatabases;
import org.conferencecomplaints.engine.configuration.EngineSchema;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tables, the engine's too: made by us, changed on purpose only, and taken over from databases of earlier releases.
 */
@Tag("database")
class DatabaseUpdatesTest {

    private static final String ENGINES_OWN = "true";

    private final DataSource database = TestDatabases.fresh();

    private Flyway release(String... upTo) {
        FluentConfiguration release = Flyway.configure().dataSource(database).baselineOnMigrate(true)
            .baselineVersion("0")
            .ignoreMigrationPatterns(new String[0]).javaMigrations(new EngineSchema());
        return (upTo.length == 0 ? release : release.target(upTo[0])).load();
    }

    private static void start(boolean update, Flyway release) {
        new DatabaseUpdates().onPurposeOnly(update).migrate(release);
    }

    private static void engine(DataSource database, String schemaUpdate) {
        ProcessEngine engine = new StandaloneProcessEngineConfiguration().setDataSource(database)
            .setDatabaseSchemaUpdate(schemaUpdate).setJobExecutorActivate(false).buildProcessEngine();
        engine.close();
    }

    private static List<String> tables(DataSource database) {
        return JdbcClient.create(database).sql("""
            select lower(table_name) || '.' || lower(column_name) || ' ' || lower(data_type) || ' ' || is_nullable
              || ' ' || coalesce(character_maximum_length, 0)
            from information_schema.columns where lower(table_name) like 'act\\_%' escape '\\' order by 1""")
            .query(String.class).list();
    }

    @Test
    void theEnginesTablesAreWhatTheEngineWouldMakeAndItStartsOnThem() {
        DataSource engines = TestDatabases.fresh();
        engine(engines, ENGINES_OWN);

        start(true, release());

        assertThat(tables(database)).hasSizeGreaterThan(500).isEqualTo(tables(engines));
        assertThatNoException().isThrownBy(() -> engine(database, "false"));
    }

    @Test
    void anEarlierReleasesDatabaseIsRefusedUntilItIsUpdatedOnPurpose() {
        engine(database, ENGINES_OWN);
        release("7").migrate();
        JdbcClient sql = JdbcClient.create(database);
        complaint(sql);
        List<String> before = tables(database);

        assertThatExceptionOfType(NotFitForProduction.class).isThrownBy(() -> start(false, release()))
            .withMessageContaining("12 (engine tables)").withMessageContaining("--complaints.database-update=true");
        start(true, release());
        start(false, release());

        assertThat(tables(database)).isEqualTo(before);
        assertThat(sql.sql("select reference from complaint").query(String.class).list())
            .containsExactly("HCK-2025-0001");
        assertThatNoException().isThrownBy(() -> engine(database, "false"));
    }

    @Test
    void papersOfAnEarlierReleaseStayWithTheLettersTheyWentWith() {
        release("14").migrate();
        JdbcClient sql = JdbcClient.create(database);
        complaint(sql);
        for (String issueKey : new String[] {"'sent'", "null"}) {
            sql.sql("""
                insert into bundle (id, complaint_reference, occasion, state, seen, begun_by, begun_at, issue_key)
                values ('of ' || coalesce(%1$s, 'nobody'), 'HCK-2025-0001', 'panel', 'approved', 3, 'y',
                  timestamp with time zone '2025-01-02 10:00:00+00', %1$s)""".formatted(issueKey)).update();
        }

        start(true, release());

        assertThat(sql.sql("select issue_key || ' ' || bundle_id from bundle_issue").query(String.class).list())
            .containsExactly("sent of sent");
        assertThat(
            sql.sql("select count(*) from bundle where state = 'approved' and seen = 3").query(Long.class).single())
            .isEqualTo(2);
    }

    private static void complaint(JdbcClient sql) {
        sql.sql("""
            insert into complaint (reference, tenant, procedure_key, status, complainant_name, child_reference,
              conference_on, conference_chair, received_on, recorded_at, recorded_by)
            values ('HCK-2025-0001', 'hackney', 'k', 'open', 'n', 'c', date '2025-01-01', 'x', date '2025-01-02',
              timestamp with time zone '2025-01-02 10:00:00+00', 'y')""").update();
    }

    @Test
    void anEmptyDatabaseIsRefusedToo() {
        assertThatExceptionOfType(NotFitForProduction.class).isThrownBy(() -> start(false, release()))
            .withMessageContaining("1 (register)");
    }

    @Test
    void aLaterReleasesDatabaseIsRefusedWhateverIsAsked() {
        release().migrate();
        JdbcClient.create(database).sql("""
            insert into "flyway_schema_history" ("installed_rank", "version", "description", "type", "script",
              "installed_by", "execution_time", "success")
            values (900, '900', 'later', 'SQL', 'V900__later.sql', 'x', 1, true)""").update();

        for (boolean update : new boolean[] {true, false}) {
            assertThatExceptionOfType(NotFitForProduction.class).isThrownBy(() -> start(update, release()))
                .withMessageContaining("later release").withMessageContaining("900 (later)");
        }
    }
}
