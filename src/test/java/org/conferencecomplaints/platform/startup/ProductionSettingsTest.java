package org.conferencecomplaints.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.mock.env.MockEnvironment;

/** Each setting that is not fit for production is named, with what is wrong, and never with its value. */
class ProductionSettingsTest {

    private static final String SECRET = "f9-Lk3.qZr8 Wm2";

    private final Map<String, Object> settings = new HashMap<>(Map.ofEntries(
        Map.entry("spring.datasource.url", "jdbc:postgresql://db.council.gov.uk/complaints"),
        Map.entry("spring.datasource.username", "conference"), Map.entry("spring.datasource.password", SECRET),
        Map.entry("complaints.first-administrator.id", "robin"),
        Map.entry("complaints.first-administrator.password", SECRET),
        Map.entry("complaints.base-url", "https://complaints.council.gov.uk"),
        Map.entry("complaints.mail.from", "complaints@council.gov.uk"),
        Map.entry("spring.mail.host", "mail.council.gov.uk"),
        Map.entry("complaints.councils.brent.unit.email", "lscb@council.gov.uk"),
        Map.entry("complaints.councils.brent.duty-team.email", "duty@council.gov.uk"),
        Map.entry("complaints.councils.brent.duty-team.phone", "020 8937 4300"),
        Map.entry("server.servlet.session.cookie.secure", "true")));

    private List<String> problems(String... profiles) {
        MockEnvironment environment = new MockEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("outside", settings));
        environment.setActiveProfiles(profiles.length == 0 ? new String[] {"production"} : profiles);
        return ProductionSettings.problems(environment);
    }

    @Test
    void whatIsFitIsFit() {
        assertThat(problems()).isEmpty();
        settings.remove("complaints.first-administrator.id");
        settings.remove("complaints.first-administrator.password");
        assertThat(problems()).as("there may be an administrator already").isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "spring.datasource.url                    |                                      | has to be a PostgreSQL "
            + "database",
        "spring.datasource.url                    | jdbc:h2:file:./data/complaints       | H2, which is for trying out",
        "spring.datasource.url                    | jdbc:mysql://db/x                    | has to be a PostgreSQL "
            + "database",
        "spring.datasource.url                    | jdbc:postgresql://db/x?user=a&password=b | contains a password",
        "spring.datasource.username               |                                      | is missing",
        "spring.datasource.username               | sa                                   | is missing",
        "spring.datasource.password               |                                      | is missing",
        "spring.datasource.password               | '   '                                | is missing",
        "spring.datasource.password               | kurz!Aa1                             | is too short",
        "spring.datasource.password               | changemechangeme                     | is a default",
        "spring.datasource.password               | Password123456                       | is a default",
        "spring.datasource.password               | postgres2026!!!!                     | is a default",
        "spring.datasource.password               | 1234567890123                        | is a default",
        "spring.datasource.password               | aaaabbbbccccdddd                     | repeats a few characters",
        "spring.datasource.password               | my-Conference-9                      | contains its user name",
        "spring.h2.console.enabled                | true                                 | has to be false",
        "complaints.first-administrator.id        |                                      | is missing",
        "complaints.first-administrator.password  |                                      | is missing",
        "complaints.first-administrator.password  | try-out                              | is too short",
        "complaints.first-administrator.password  | try-out-try-out                      | is a default",
        "complaints.first-administrator.password  | robin-2026-robin                     | contains its user name",
        "complaints.base-url                      | http://complaints.council.gov.uk     | beginning with https://",
        "complaints.base-url                      | https://localhost:8443               | the address that staff open",
        "complaints.base-url                      | https://127.0.0.1                    | the address that staff open",
        "complaints.mail.from                     | child-protection-complaints@example.org | is still a placeholder",
        "spring.mail.host                         |                                      | is missing",
        "complaints.councils.brent.unit.email     | lscb-complaints@example.org          | is still a placeholder",
        "complaints.councils.brent.conference-service.email | a@council.example          | is still a placeholder",
        "complaints.councils.brent.duty-team.email |                                      | is missing",
        "complaints.councils.brent.duty-team.email | duty-team@example.org                | is still a placeholder",
        "complaints.councils.brent.duty-team.phone |                                      | has to be the number",
        "complaints.councils.brent.duty-team.phone | 020 7946 0102                        | has to be the number",
        "complaints.councils.brent.duty-team.phone | +44 1632 960001                      | has to be the number",
        "complaints.sample-staff.password         | try-out                              | everybody knows",
        "camunda.bpm.admin-user.id                | admin                                | "
            + "complaints.first-administrator",
        "server.servlet.session.cookie.secure     | false                                | has to be true"})
    void eachThatIsNotIsNamed(String name, String value, String words) {
        settings.put(name, value == null ? "" : value);

        assertThat(problems()).singleElement().asString().startsWith(
            name.startsWith("complaints.sample-staff")
                ? "complaints.sample-staff "
                : name.startsWith("camunda.bpm.admin-user")
                    ? "camunda.bpm.admin-user "
                    : name + " ")
            .contains(words);
    }

    @Test
    void aCouncilFromOutsideHasADutyTeamToo() {
        settings.put("complaints.councils.marsham.name", "Marsham");

        assertThat(problems()).hasSize(2)
            .anyMatch(problem -> problem.startsWith("complaints.councils.marsham.duty-team.email"))
            .anyMatch(problem -> problem.startsWith("complaints.councils.marsham.duty-team.phone"));
    }

    @Test
    void secretsOfWhatIsUsedAreAskedForToo() {
        settings.put("spring.mail.username", "mailer");
        settings.put("complaints.sso.client-id", "complaints-app");
        settings.put("complaints.sso.client-secret", "changeme");

        assertThat(problems()).hasSize(2).anyMatch(problem -> problem.startsWith("spring.mail.password is missing"))
            .anyMatch(problem -> problem.startsWith("complaints.sso.client-secret is too short"));
    }

    @Test
    void allAreNamedAtOnceAndNoneWithItsValue() {
        settings.put("spring.datasource.password", "Geheim1");
        settings.put("complaints.first-administrator.password", "Geheim2");
        settings.put("complaints.base-url", "http://geheim3");

        assertThat(problems()).hasSize(3).noneMatch(problem -> problem.toLowerCase().contains("geheim"));
        assertThat(new NotFitForProduction(problems()).getMessage()).contains("spring.datasource.password",
            "complaints.first-administrator.password", "complaints.base-url");
    }

    @Test
    void figuresAreToldOnAnAddressThatSomebodyChose() {
        settings.put("management.server.port", "8081");
        assertThat(problems()).singleElement().asString().startsWith("management.server.address is missing");

        settings.put("management.server.address", "127.0.0.1");
        assertThat(problems()).isEmpty();
    }

    @Test
    void aMovableClockHasNoPlaceInProduction() {
        assertThat(problems("production", "rehearsal")).singleElement().asString().contains("rehearsal");
    }
}
