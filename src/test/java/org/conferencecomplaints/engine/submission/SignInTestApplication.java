package org.conferencecomplaints.engine.submission;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;
import org.conferencecomplaints.engine.configuration.EngineSchema;
import org.conferencecomplaints.engine.identity.SampleStaffProperties;
import org.conferencecomplaints.organisation.Councils;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.WallClock;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The engine, its web applications, staff and sign-in on a real port, with the sample staff and without procedures.
 * It is no component, so that scanning the application does not find it.
 */
@EnableAutoConfiguration
@Import({EngineSchema.class, WallClock.class})
@ComponentScan({"org.conferencecomplaints.engine.identity", "org.conferencecomplaints.security"})
@EnableConfigurationProperties({Councils.class, SampleStaffProperties.class})
public class SignInTestApplication {

    /** Few, so that a test can try to take them all. */
    public static final int THREADS = 16;

    /** A test of it; all of them share one engine. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, classes = SignInTestApplication.class, properties = {
        "spring.datasource.url=jdbc:h2:mem:sign-in;DB_CLOSE_ON_EXIT=FALSE",
        "camunda.bpm.history-level=full",
        "camunda.bpm.job-execution.enabled=false",
        "server.tomcat.connection-timeout=2s",
        // A test names the address it comes from, so that its wrong passwords hold up no other test.
        "server.forward-headers-strategy=native",
        "server.tomcat.threads.max=" + THREADS,
        "complaints.requests.not-signed-in=" + THREADS / 2,
        "complaints.requests.body-within=2s"})
    public @interface Running {
    }

    /** There are none to be ready with. */
    @Bean
    HealthIndicator proceduresHealthIndicator() {
        return () -> Health.up().build();
    }

    @Bean
    Addresses addresses(Staff staff) {
        return new Addresses(staff);
    }

    /** Stands for the application's own addresses. */
    @RestController
    public static class Addresses {

        private final Staff staff;

        Addresses(Staff staff) {
            this.staff = staff;
        }

        @GetMapping({"/api/who", "/complaints/who"})
        public Map<String, Object> who(Authentication signedIn) {
            List<String> groups = signedIn.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList();
            return Map.of("name", signedIn.getName(), "engine", staff.currentUser(), "groups", groups);
        }

        @PostMapping({"/api/change", "/complaints/change"})
        public String change() {
            return "changed by " + staff.currentUser();
        }
    }
}
