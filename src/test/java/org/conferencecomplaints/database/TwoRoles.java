package org.conferencecomplaints.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** The two roles of production on PostgreSQL: the tables' owner, and the application, which works in them. */
public final class TwoRoles {

    public static final String OWNER = "complaints_owner";
    public static final String APPLICATION = "complaints_app";
    private static final Path RIGHTS = Path.of("docker/postgres/rights.sql");

    private TwoRoles() {
    }

    /** The roles, which all databases of a server share, and nothing that they may do. */
    public static void make(DataSource database) {
        for (String role : List.of(OWNER, APPLICATION)) {
            execute(database, """
                do $$ begin
                  if not exists (select 1 from pg_roles where rolname = '%1$s') then create role %1$s; end if;
                end $$""".formatted(role));
        }
    }

    /** What {@code docker/postgres/rights.sql} grants in this database, by the connection's user. */
    public static void grant(DataSource database) {
        try {
            execute(database, Files.readString(RIGHTS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void execute(DataSource database, String statements) {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(statements);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
