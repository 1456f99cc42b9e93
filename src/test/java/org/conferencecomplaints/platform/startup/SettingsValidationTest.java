package org.conferencecomplaints.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import java.util.stream.Collectors;
import org.conferencecomplaints.Application;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.NestedExceptionUtils;

/** A setting with which nobody could work ends the start, which names it. */
class SettingsValidationTest {

    private final ApplicationContextRunner start = new ApplicationContextRunner()
        .withInitializer(new ConfigDataApplicationContextInitializer()).withUserConfiguration(Settings.class)
        .withPropertyValues("complaints.sso.client-id=x");

    @Test
    void ourOwnAreFit() {
        start.run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @CsvSource({
        "complaints.retention.years, 0",
        "complaints.retention.years-of.brent, 0",
        "complaints.retention.notice-days, 400",
        "complaints.retention.batch, 0",
        "complaints.delivery.letters, pigeon",
        "complaints.delivery.email, pigeon",
        "complaints.delivery.longest, PT0S",
        "complaints.delivery.notify.timeout, -PT1S",
        "complaints.documents.store, attic",
        "complaints.documents.at-once, 0",
        "complaints.documents.most, 0",
        "complaints.sessions.longest, PT0S",
        "complaints.people.line-managers.brent-chair, ''",
        "complaints.papers.prepared-by.brent[0], ''",
        "complaints.windows.hearing, 0",
        "complaints.repeats.further-review, -1"})
    void oneThatIsNotIsNamed(String setting, String value) {
        start.withPropertyValues(setting + "=" + value).run(context -> {
            assertThat(context).hasFailed();
            Throwable cause = NestedExceptionUtils.getMostSpecificCause(context.getStartupFailure());
            assertThat(cause).isInstanceOf(BindValidationException.class);
            String named = ((BindValidationException) cause).getValidationErrors().getAllErrors().stream()
                .map(Object::toString).collect(Collectors.joining());
            Function<String, String> plain = name -> name.replaceAll("[^A-Za-z0-9]", "").toLowerCase();
            assertThat(plain.apply(((BindValidationException) cause).getValidationErrors().getName() + named))
                .contains(plain.apply(setting.substring(setting.lastIndexOf('.') + 1)));
        });
    }

    @Configuration
    @ConfigurationPropertiesScan(basePackageClasses = Application.class)
    static class Settings {
    }
}
