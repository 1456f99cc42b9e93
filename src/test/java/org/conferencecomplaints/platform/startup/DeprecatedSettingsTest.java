package org.conferencecomplaints.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.logging.impl.NoOpLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;

/** Old names of settings work in whatever way they are set, and the start says what to write instead. */
class DeprecatedSettingsTest {

    private static final Pattern ROW = Pattern.compile("- `([^`]+)` is now `([^`]+)`");

    private final StandardEnvironment environment = new StandardEnvironment();
    private final List<String> warnings = new ArrayList<>();

    @BeforeEach
    void withOurOwnSettings() throws IOException {
        PropertySource<?> ours = new YamlPropertySourceLoader().load(
            "Config resource 'class path resource [application.yml]' via location 'optional:classpath:/'",
            new ClassPathResource("application.yml")).get(0);
        environment.getPropertySources().addLast(ours);
        ConfigurationPropertySources.attach(environment);
    }

    static Stream<Map.Entry<String, String>> names() {
        return DeprecatedSettings.NAMES.entrySet().stream().filter(name -> !name.getKey().equals("complaints.rounds"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void anOldNameIsReadUnderTheNewOneAndWarnedOf(Map.Entry<String, String> name) {
        inFile(Map.of(name.getKey(), "old value"));
        process();
        assertThat(environment.getProperty(name.getValue())).isEqualTo("old value");
        assertThat(warnings).singleElement().asString().contains(name.getKey() + " is deprecated",
            "use " + name.getValue());
    }

    @ParameterizedTest
    @MethodSource("names")
    void anEnvironmentVariableIsReadUnderTheNewNameHoweverItIsSpelled(Map.Entry<String, String> name) {
        for (String hyphen : new String[] {"", "_"}) {
            warnings.clear();
            environment.getPropertySources().remove("deprecatedSettings");
            variable(name.getKey().replace("-", hyphen).replace('.', '_').toUpperCase(Locale.ROOT));
            process();
            assertThat(environment.getProperty(name.getValue())).isEqualTo("from outside");
            assertThat(warnings).isNotEmpty().allSatisfy(said -> assertThat(said).contains("is deprecated"));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void theNewNameWinsWhereverItIsSet(Map.Entry<String, String> name) {
        inFile(Map.of(name.getValue(), "new value"));
        variable(name.getKey().replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT));
        process();
        assertThat(environment.getProperty(name.getValue())).isEqualTo("new value");
        assertThat(warnings).isNotEmpty()
            .allSatisfy(said -> assertThat(said).contains("not used", name.getValue() + " is set too"));
    }

    @Test
    void anotherProceduresRepeatsMoveToo() {
        inFile(Map.of("complaints.rounds.second-look", "2"));
        process();
        assertThat(environment.getProperty("complaints.repeats.second-look")).isEqualTo("2");
        assertThat(environment.getProperty("complaints.repeats.further-review")).isEqualTo("1");
    }

    @Test
    void withoutOldNamesNothingIsSaid() {
        inFile(Map.of("complaints.delivery.letters", "notify"));
        process();
        assertThat(warnings).isEmpty();
        assertThat(environment.getPropertySources().contains("deprecatedSettings")).isFalse();
    }

    @Test
    void theNewNamesAreSettingsAndTheOldOnesNoLonger() {
        names().forEach(name -> {
            assertThat(KnownSettings.all()).containsKey(name.getValue()).doesNotContainKey(name.getKey());
        });
    }

    @Test
    void operatorsFindEveryOldNameInTheirDocument() throws IOException {
        Map<String, String> told = new HashMap<>();
        String document = Files.readString(Path.of("src/docs/operator.md"));
        Matcher row = ROW.matcher(document.substring(document.indexOf("### Names until now")));
        while (row.find()) {
            told.put(row.group(1), row.group(2));
        }
        assertThat(told).isEqualTo(new TreeMap<>(Map.ofEntries(names().toArray(Map.Entry[]::new))));
    }

    private void inFile(Map<String, Object> values) {
        environment.getPropertySources().addFirst(new MapPropertySource("Config resource 'file [x.yml]'", values));
    }

    private void variable(String name) {
        environment.getPropertySources().replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                Map.of(name, "from outside")));
    }

    private void process() {
        new DeprecatedSettings(destination -> new NoOpLog() {
            @Override
            public void warn(Object message) {
                warnings.add(message.toString());
            }
        }).postProcessEnvironment(environment, new SpringApplication());
    }
}
