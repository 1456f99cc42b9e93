package org.conferencecomplaints.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.conferencecomplaints.Application;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystemProperty;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The application itself, started as production: what it refuses to start with, before anything is there. */
@ExtendWith(OutputCaptureExtension.class)
class ProductionStartTest {

    /** What is started after this in the same run logs as its own settings say. */
    @AfterEach
    void plainLogsAgain() {
        System.clearProperty(LoggingSystemProperty.CONSOLE_STRUCTURED_FORMAT.getEnvironmentVariableName());
    }

    @TempDir
    private Path home;

    private NotFitForProduction start(String profiles, String... settings) {
        String[] arguments = new String[settings.length + 1];
        arguments[0] = "--complaints.home=" + home;
        System.arraycopy(settings, 0, arguments, 1, settings.length);
        return catchThrowableOfType(NotFitForProduction.class, () -> new SpringApplicationBuilder(Application.class)
            .profiles(profiles.split(",")).web(WebApplicationType.SERVLET).run(arguments).close());
    }

    @Test
    void withoutSettingsItNamesAllThatAreMissingAndTouchesNothing(CapturedOutput log) throws IOException {
        NotFitForProduction refused = start("production");

        assertThat(refused.problems()).extracting(problem -> problem.substring(0, problem.indexOf(' ')))
            .containsExactly("spring.datasource.url", "spring.datasource.username", "spring.datasource.password",
                "complaints.base-url", "spring.mail.host", "complaints.councils.brent.conference-service.email",
                "complaints.councils.brent.duty-team.email", "complaints.councils.brent.unit.email",
                "complaints.councils.hackney.conference-service.email", "complaints.councils.hackney.duty-team.email",
                "complaints.mail.from", "complaints.councils.brent.duty-team.phone",
                "complaints.councils.hackney.duty-team.phone");
        assertThat(log).contains("APPLICATION FAILED TO START", "spring.datasource.password is missing")
            .doesNotContain("HikariPool", "Process Engine default created", "Tomcat started");
        try (var files = Files.list(home)) {
            assertThat(files.toList()).isEmpty();
        }
    }

    @Test
    void withTheRehearsalsClockItDoesNotStart() {
        assertThat(start("production,rehearsal").problems()).anyMatch(problem -> problem.contains("rehearsal"));
    }

    @Test
    void withH2ItDoesNotStart() {
        assertThat(start("production", "--spring.datasource.url=jdbc:h2:mem:production").problems())
            .anyMatch(problem -> problem.startsWith("spring.datasource.url") && problem.contains("H2"));
    }

    @Test
    void theSecureCookieCannotBeSwitchedOff() {
        assertThat(start("production", "--server.servlet.session.cookie.secure=false").problems())
            .anyMatch(problem -> problem.startsWith("server.servlet.session.cookie.secure"));
    }

    @Test
    void secretsAreReadFromFilesAndNeverRepeated(CapturedOutput log) throws IOException {
        Files.writeString(home.resolve("spring.datasource.password"), "hunter2\n");
        Files.writeString(home.resolve("complaints.first-administrator.password"), "kV7-pq.Lm3 zzR\n");
        NotFitForProduction refused = start("production", "--complaints.first-administrator.id=robin",
            "--spring.config.import=optional:configtree:" + home + "/");

        assertThat(refused.problems())
            .anyMatch(problem -> problem.startsWith("spring.datasource.password is too short"))
            .noneMatch(problem -> problem.startsWith("complaints.first-administrator"));
        assertThat(List.of(refused.toString(), log.toString())).noneMatch(text -> text.contains("hunter2"))
            .noneMatch(text -> text.contains("kV7"));
    }
}
