package org.conferencecomplaints.engine;

import org.camunda.bpm.admin.Admin;
import org.camunda.bpm.admin.impl.DefaultAdminRuntimeDelegate;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.cockpit.impl.DefaultCockpitRuntimeDelegate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.tasklist.Tasklist;
import org.camunda.bpm.tasklist.impl.DefaultTasklistRuntimeDelegate;
import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Registers the process engine of the test's own application context. Camunda's REST interface and web applications look
 * the engine up by its name, in one registry for the whole JVM, and an application that ends takes the web applications'
 * access to it along. Without this a test's result would depend on which tests ran before it.
 */
class CurrentProcessEngine implements TestExecutionListener, Ordered {

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void prepareTestInstance(TestContext test) {
        test.getApplicationContext().getBeanProvider(ProcessEngine.class).ifAvailable(engine -> {
            if (Cockpit.getRuntimeDelegate() == null
                || ProcessEngines.getProcessEngines().get(engine.getName()) != engine) {
                register(engine);
            }
        });
    }

    private static void register(ProcessEngine engine) {
        ProcessEngines.registerProcessEngine(engine);
        Cockpit.setCockpitRuntimeDelegate(new DefaultCockpitRuntimeDelegate());
        Tasklist.setTasklistRuntimeDelegate(new DefaultTasklistRuntimeDelegate());
        Admin.setAdminRuntimeDelegate(new DefaultAdminRuntimeDelegate());
    }
}
