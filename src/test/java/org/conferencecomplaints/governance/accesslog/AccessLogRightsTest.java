package org.conferencecomplaints.governance.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.sql.DataSource;
import org.conferencecomplaints.database.TestDatabases;
import org.conferencecomplaints.database.TwoRoles;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** With the rights that the application has in production on PostgreSQL, the access log outlives all but its complaint. */
@Tag("database")
@EnabledIfSystemProperty(named = "complaints.test.database", matches = "postgresql")
class AccessLogRightsTest {

    private JdbcClient jdbc;

    @BeforeEach
    void asInProduction() throws Exception {
        DataSource database = TestDatabases.fresh();
        Flyway.configure().dataSource(database).load().migrate();
        TwoRoles.make(database);
        TwoRoles.grant(database);
        TwoRoles.grant(database);
        jdbc = JdbcClient.create(new SingleConnectionDataSource(database.getConnection(), true));
        jdbc.sql(
            """
                insert into complaint (reference, tenant, procedure_key, status, complainant_name, child_reference,
                  conference_on, conference_chair, received_on, recorded_at, recorded_by, closed_on)
                values ('HCK-2026-0001', 'hackney', 'p', 'closed', 'Ada', 'C', '2026-01-01', 'c', '2026-01-02', now(), 'o', '2026-02-02')""")
            .update();
        jdbc.sql("set role complaints_app").update();
        jdbc.sql("""
            insert into access_log (logged_at, by_user, tenant, complaint_reference, what, way)
            values (now(), 'hackney-officer', 'hackney', 'HCK-2026-0001', 'CASE', 'PAGE')""").update();
        jdbc.sql("insert into access_told (access_id, told_at) select id, now() from access_log").update();
    }

    @Test
    void aLineGoesOnlyWithItsComplaint() {
        assertThat(erased()).isZero();
        assertThat(untold()).isZero();
        assertThatThrownBy(() -> jdbc.sql("update access_log set by_user = 'nobody'").update())
            .rootCause().hasMessageContaining("denied");
        assertThatThrownBy(() -> jdbc.sql("update access_told set told_at = now()").update())
            .rootCause().hasMessageContaining("denied");
        assertThatThrownBy(() -> jdbc.sql("truncate access_log cascade").update())
            .rootCause().hasMessageContaining("denied");
        assertThat(jdbc.sql("select count(*) from access_log").query(Long.class).single()).isEqualTo(1);

        jdbc.sql("update complaint set anonymised_on = '2032-02-03' where reference = 'HCK-2026-0001'").update();
        assertThat(untold()).isEqualTo(1);
        assertThat(erased()).isEqualTo(1);
    }

    private int erased() {
        return jdbc.sql("delete from access_log where complaint_reference = 'HCK-2026-0001'").update();
    }

    private int untold() {
        return jdbc.sql("delete from access_told").update();
    }
}
