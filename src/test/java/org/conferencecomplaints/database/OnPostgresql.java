package org.conferencecomplaints.database;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives applications under test a database of a real PostgreSQL in place of their H2 in memory, if tests are run so.
 * The same address is the same database, as it would be in H2.
 */
class OnPostgresql implements EnvironmentPostProcessor {

    private static final String URL = "spring.datasource.url";
    private static final Map<String, String> MADE = new HashMap<>();

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String asked = environment.getProperty(URL, "");
        if (TestDatabases.onPostgresql() && asked.startsWith("jdbc:h2:mem:")) {
            String made;
            synchronized (MADE) {
                made = MADE.computeIfAbsent(asked, first -> TestDatabases.postgresql());
            }
            environment.getPropertySources().addFirst(new MapPropertySource("postgresql for tests",
                Map.of(URL, made, "spring.datasource.username", "postgres", "spring.datasource.password", "postgres")));
        }
    }
}
