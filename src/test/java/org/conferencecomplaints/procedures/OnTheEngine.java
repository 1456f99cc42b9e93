package org.conferencecomplaints.procedures;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import java.util.UUID;
import org.conferencecomplaints.Application;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of a procedure on the real engine: the whole application with the sample staff, a database of its own and the
 * folder that stands in for e-mail. Jobs run when the test says so. All such tests share one application.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Application.class, properties = {
    "spring.datasource.url=jdbc:h2:mem:procedures;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE",
    "camunda.bpm.job-execution.enabled=false",
    "complaints.calendar.check-every=P1D"})
@ContextConfiguration(initializers = OnTheEngine.HomeOfItsOwn.class)
@Import({Office.class, CoverageRecorder.Listeners.class, CoverageRecorder.class})
@ExtendWith(OfficeHours.class)
public @interface OnTheEngine {

    /** A folder that no other run has used. */
    final class HomeOfItsOwn implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext application) {
            Path home = Path.of("target", "procedures-" + UUID.randomUUID());
            TestPropertyValues.of("complaints.home=" + home).applyTo(application);
        }
    }
}
