package org.conferencecomplaints.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * The test of a diagram: it fails unless its methods pass every element and every flow. Where they pass is drawn in
 * {@code target/process-test-coverage/}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OnTheEngine
@ExtendWith(TestOf.Coverage.class)
@interface TestOf {

    /** The diagram's process id. */
    String value();

    /** Records, and judges at the end. */
    class Coverage implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

        @Override
        public void beforeAll(ExtensionContext test) {
            Class<?> tests = test.getRequiredTestClass();
            recorder(test).begin(tests.getAnnotation(TestOf.class).value(), tests.getSimpleName());
        }

        @Override
        public void beforeEach(ExtensionContext test) {
            recorder(test).beginTest(test.getDisplayName());
        }

        @Override
        public void afterAll(ExtensionContext test) {
            assertThat(recorder(test).end()).as("elements and flows that no test passes").isEmpty();
        }

        private static CoverageRecorder recorder(ExtensionContext test) {
            return SpringExtension.getApplicationContext(test).getBean(CoverageRecorder.class);
        }
    }
}
