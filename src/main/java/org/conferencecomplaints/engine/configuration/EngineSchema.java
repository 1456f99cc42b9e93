package org.conferencecomplaints.engine.configuration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * The database migration that creates the engine's tables with the scripts that come with the engine. Tables that the
 * engine created itself, in releases before this migration, are left as they are. A later engine needs a migration of
 * its own with the script that it brings for upgrades ({@code org/camunda/bpm/engine/db/upgrade}), which runs where
 * {@code act_ge_property} names the version before.
 */
@Component
public class EngineSchema implements JavaMigration {

    private static final String SCRIPT = "org/camunda/bpm/engine/db/create/activiti.%s.create.%s.sql";
    private static final List<String> PARTS = List.of("engine", "history", "identity", "case.engine", "case.history",
        "decision.engine", "decision.history");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("12");
    }

    @Override
    public String getDescription() {
        return "engine tables";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        if (!isThere(connection)) {
            String vendor = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL") ? "postgres" : "h2";
            PARTS.forEach(part -> ScriptUtils.executeSqlScript(connection,
                new ClassPathResource(SCRIPT.formatted(vendor, part))));
        }
    }

    private static boolean isThere(Connection connection) throws SQLException {
        String table = "ACT_GE_PROPERTY";
        String name = connection.getMetaData().storesLowerCaseIdentifiers() ? table.toLowerCase(Locale.ROOT) : table;
        try (ResultSet found = connection.getMetaData().getTables(null, connection.getSchema(), name, null)) {
            return found.next();
        }
    }
}
