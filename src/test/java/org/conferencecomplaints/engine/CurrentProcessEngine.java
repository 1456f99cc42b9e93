package org.conferencecomplaints.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Registers the process engine of the test's own application context. Camunda's REST interface and web applications look
 * the engine up by its name, in one registry for the whole JVM; without this they would find the engine of the context
 * that was started last, and a test's result would depend on which tests ran before it.
 */
class CurrentProcessEngine implements TestExecutionListener, Ordered {

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void prepareTestInstance(TestContext test) {
        test.getApplicationContext().getBeanProvider(ProcessEngine.class)
            .ifAvailable(ProcessEngines::registerProcessEngine);
    }
}
