package org.conferencecomplaints.platform.startup;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * Database migration in production: the tables, the engine's too, change only where the setting says so. The start
 * ends where they are of another release.
 */
@Configuration(proxyBeanMethods = false)
@Profile("production")
class DatabaseUpdates {

    private static final String UPDATE = "complaints.database-update";

    @Bean
    FlywayMigrationStrategy onPurposeOnly(@Value("${" + UPDATE + "}") boolean update) {
        return update ? DatabaseUpdates::migrate : DatabaseUpdates::check;
    }

    private static void migrate(Flyway tables) {
        refuseLater(tables);
        tables.migrate();
    }

    private static void check(Flyway tables) {
        refuseLater(tables);
        MigrationInfo[] missing = tables.info().pending();
        if (missing.length > 0) {
            throw new NotFitForProduction(
                List.of(UPDATE + " is false, and the database is not of this release yet: it lacks "
                    + names(Stream.of(missing)) + ". Stop all nodes, make a backup, and start one once with --" + UPDATE
                    + "=true."));
        }
        tables.validate();
    }

    private static void refuseLater(Flyway tables) {
        List<MigrationInfo> later = Stream.of(tables.info().applied())
            .filter(applied -> applied.getState() == MigrationState.FUTURE_SUCCESS).toList();
        if (!later.isEmpty()) {
            throw new NotFitForProduction(List.of("spring.datasource.url names a database of a later release: it has "
                + names(later.stream()) + ". Start that release, or restore the backup that was made before it."));
        }
    }

    private static String names(Stream<MigrationInfo> migrations) {
        return migrations.map(each -> each.getVersion() + " (" + each.getDescription() + ")")
            .collect(Collectors.joining(", "));
    }
}
