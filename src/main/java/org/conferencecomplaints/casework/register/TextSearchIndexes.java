package org.conferencecomplaints.casework.register;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.stereotype.Component;

/**
 * Trigram indexes for searching parts of names on PostgreSQL, where its extension is installed. Without it, and on
 * H2, a search reads all rows.
 */
@Component
class TextSearchIndexes implements JavaMigration {

    private static final String TRIGRAMS = """
        do $$ begin
          create extension if not exists pg_trgm;
          create index complaint_by_text on complaint using gin (lower(reference) gin_trgm_ops,
            lower(complainant_name) gin_trgm_ops, lower(child_reference) gin_trgm_ops);
          create index complainant_by_text on complainant using gin (lower(name) gin_trgm_ops);
        exception when others then
          raise notice 'Names are looked for without an index: %', sqlerrm;
        end $$""";

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("13.2");
    }

    @Override
    public String getDescription() {
        return "text search";
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
        if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(TRIGRAMS);
            }
        }
    }
}
