package org.conferencecomplaints.procedures;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.community.process_test_coverage.core.model.Collector;
import org.camunda.community.process_test_coverage.core.model.DefaultCollector;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.camunda.community.process_test_coverage.core.model.Model;
import org.camunda.community.process_test_coverage.core.model.Run;
import org.camunda.community.process_test_coverage.core.model.Suite;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessEngineAdapter;
import org.camunda.community.process_test_coverage.report.CoverageReportUtil;
import org.springframework.context.annotation.Bean;

/**
 * Records which elements and flows of a diagram are passed while a test of it runs, with camunda-process-test-coverage.
 * Tests of anything else are not recorded.
 */
class CoverageRecorder implements Collector {

    private final ProcessEngine engine;
    private String diagram;
    private DefaultCollector recorded;

    CoverageRecorder(ProcessEngine engine) {
        this.engine = engine;
        new ProcessEngineAdapter(engine, this).initializeListeners();
    }

    /** Makes diagrams tell what they pass; only what is parsed afterwards does. */
    static class Listeners {
        @Bean
        static ProcessEnginePlugin coverageListeners() {
            return new AbstractProcessEnginePlugin() {
                @Override
                public void preInit(ProcessEngineConfigurationImpl configuration) {
                    ProcessCoverageConfigurator.initializeProcessCoverageExtensions(configuration);
                }
            };
        }
    }

    /** Begins to record what the tests of a class pass of this diagram. */
    void begin(String processKey, String testClass) {
        diagram = processKey;
        Model model = model();
        recorded = new DefaultCollector(key -> model);
        recorded.createSuite(new Suite(testClass, testClass));
        recorded.activateSuite(testClass);
    }

    /** Begins one test of the class. */
    void beginTest(String name) {
        String id = UUID.randomUUID().toString();
        recorded.createRun(new Run(id, name), recorded.getActiveSuite().getId());
        recorded.activateRun(id);
    }

    @Override
    public synchronized void addEvent(Event event) {
        if (event.getModelKey().equals(diagram)) {
            recorded.addEvent(event);
        }
    }

    /**
     * Ends the recording, and draws it: {@code target/process-test-coverage/}.
     *
     * @return ids of the elements and flows that no test has passed
     */
    Set<String> end() {
        Suite suite = recorded.getActiveSuite();
        Set<String> missed = ids().collect(Collectors.toCollection(TreeSet::new));
        Collection<Event> passed = suite.getEvents(diagram);
        passed.forEach(event -> missed.remove(event.getDefinitionKey()));
        CoverageReportUtil.createReport(recorded, "target/process-test-coverage/" + suite.getName());
        diagram = null;
        return missed;
    }

    private Model model() {
        return new Model(diagram, (int) ids().count(), null, Bpmn.convertToString(deployed()));
    }

    private Stream<String> ids() {
        BpmnModelInstance model = deployed();
        return Stream.concat(model.getModelElementsByType(FlowNode.class).stream().map(FlowNode::getId),
            model.getModelElementsByType(SequenceFlow.class).stream().map(SequenceFlow::getId));
    }

    /** A shared diagram is deployed for each council, the same each time. */
    private BpmnModelInstance deployed() {
        List<String> definitions = engine.getRepositoryService().createProcessDefinitionQuery()
            .processDefinitionKey(diagram).latestVersion().list().stream().map(each -> each.getId()).toList();
        return engine.getRepositoryService().getBpmnModelInstance(definitions.get(0));
    }
}
