package org.conferencecomplaints.production;

import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** In production the register's tables change on purpose only; tables of another release end the start. */
@Configuration(proxyBeanMethods = false)
@Profile("production")
class DatabaseUpdates {

    @Bean
    FlywayMigrationStrategy onPurposeOnly(@Value("${complaints.database-update}") boolean update) {
        return update ? Flyway::migrate : Flyway::validate;
    }
}
