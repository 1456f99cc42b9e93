package org.conferencecomplaints.organisation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ByteArrayResource;

class CouncilsTest {

    private static final String MARSHAM = """
        complaints:
          councils:
            marsham:
              name: Marsham
              unit: {name: Complaints Desk, address: [Marsham Town Hall], phone: 01632 960001, email: desk@example.org}
              conference-service: {name: Conference Service, email: conferences@example.org}
              groups: {marsham-desk: Complaints Desk, marsham-supervisors: Supervisors}
              readers: [marsham-desk]
              caseworkers: marsham-desk
              supervisors: marsham-supervisors
        """;

    @Test
    void whatIsCompleteIsTaken() {
        assertThatCode(() -> councils(MARSHAM).check()).doesNotThrowAnyException();
    }

    @Test
    void whatIsMissingIsNamedAsTheSettingsNameIt() {
        assertThatThrownBy(() -> councils(MARSHAM.replace("phone: 01632 960001, ", "")).check())
            .hasMessage("complaints.councils.marsham.unit.phone: is missing");
        assertThatThrownBy(() -> councils(MARSHAM.replace("conference-service", "conference-servce")).check())
            .hasMessage("complaints.councils.marsham.conference-service.name: is missing");
    }

    @Test
    void readersAndSupervisorsAreGroupsOfTheCouncil() {
        assertThatThrownBy(() -> councils(MARSHAM.replace("[marsham-desk]", "[marsham-desc]")).check())
            .hasMessage("complaints.councils.marsham.readers: 'marsham-desc' is not among its groups");
        assertThatThrownBy(
            () -> councils(MARSHAM.replace("supervisors: marsham-supervisors", "supervisors: bosses")).check())
            .hasMessage("complaints.councils.marsham.supervisors: 'bosses' is not among its groups");
    }

    @Test
    void aGroupBelongsToOneCouncil() {
        String twin = MARSHAM
            + MARSHAM.substring(MARSHAM.indexOf("    marsham:")).replace("    marsham:", "    upmarsham:");

        assertThatThrownBy(() -> councils(twin).check()).hasMessageContaining("is a group of 'marsham' too");
    }

    private static Councils councils(String yaml) throws IOException {
        List<PropertySource<?>> settings = new YamlPropertySourceLoader().load("council",
            new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)));
        return new Binder(ConfigurationPropertySources.from(settings)).bind("complaints", Councils.class).get();
    }
}
