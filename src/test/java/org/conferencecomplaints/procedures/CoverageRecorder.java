package org.conferencecomplaints.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.community.process_test_coverage.core.model.DefaultCollector;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.camunda.community.process_test_coverage.core.model.EventSource;
import org.camunda.community.process_test_coverage.core.model.EventType;
import org.camunda.community.process_test_coverage.core.model.Model;
import org.camunda.community.process_test_coverage.core.model.Run;
import org.camunda.community.process_test_coverage.core.model.Suite;
import org.camunda.community.process_test_coverage.report.CoverageReportUtil;
import org.springframework.context.annotation.Bean;

/**
 * Records which elements and flows of a diagram are passed while a test of it runs, and has camunda-process-test-coverage
 * draw them. The library's own listener reads the process definition with the permissions of whoever completes a task;
 * caseworkers have none for that, so the listener is ours.
 */
class CoverageRecorder {

    private final ProcessEngine engine;
    private String diagram;
    private DefaultCollector recorded;

    CoverageRecorder(ProcessEngine engine, Listeners listeners) {
        this.engine = engine;
        listeners.recorder = this;
    }

    /** Makes each element and flow tell that it is passed. */
    static class Listeners {

        private CoverageRecorder recorder;

        @Bean
        ProcessEnginePlugin coverageListeners() {
            return new AbstractProcessEnginePlugin() {
                @Override
                public void preInit(ProcessEngineConfigurationImpl engine) {
                    engine.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(parseListener())));
                }
            };
        }

        private AbstractBpmnParseListener parseListener() {
            return new AbstractBpmnParseListener() {
                @Override
                public void parseProcess(Element element, ProcessDefinitionEntity process) {
                    listen(process, process.getKey());
                }
            };
        }

        private void listen(ScopeImpl scope, String process) {
            for (ActivityImpl activity : scope.getActivities()) {
                ExecutionListener passed = execution -> recorder.passed(process, activity.getId(), EventType.END);
                activity.addListener(ExecutionListener.EVENTNAME_START, passed);
                activity.addListener(ExecutionListener.EVENTNAME_END, passed);
                for (PvmTransition flow : activity.getOutgoingTransitions()) {
                    ((TransitionImpl) flow).addListener(ExecutionListener.EVENTNAME_TAKE,
                        (ExecutionListener) execution -> recorder.passed(process, flow.getId(), EventType.TAKE));
                }
                listen(activity, process);
            }
        }
    }

    /** Begins to record what the tests of a class pass of this diagram. */
    void begin(String processKey, String testClass) {
        diagram = processKey;
        Model model = new Model(diagram, (int) ids().count(), null, Bpmn.convertToString(deployed()));
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

    private synchronized void passed(String process, String id, EventType how) {
        if (process.equals(diagram)) {
            recorded.addEvent(new Event(how == EventType.TAKE ? EventSource.SEQUENCE_FLOW : EventSource.FLOW_NODE, how,
                id, "", process, System.currentTimeMillis()));
        }
    }

    /**
     * Ends the recording, and draws it: {@code target/process-test-coverage/}.
     *
     * @return ids of the elements and flows that no test has passed
     */
    Set<String> end() {
        Set<String> missed = ids().collect(Collectors.toCollection(TreeSet::new));
        recorded.getActiveSuite().getEvents(diagram).forEach(event -> missed.remove(event.getDefinitionKey()));
        CoverageReportUtil.createReport(recorded,
            "target/process-test-coverage/" + recorded.getActiveSuite().getName());
        diagram = null;
        return missed;
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
