package org.conferencecomplaints.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.LoopCardinality;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A diagram with the same steps, waits, timers and called diagrams, in which nothing of this application is called. */
final class EqualShape {

    /** Questions that gateways ask and nobody answers on this way. */
    static final Map<String, Object> UNANSWERED = unanswered();

    /** What letters are asked in their diagram, in an order that stops at the check once. */
    private static final Map<String, String> CONDITIONS = Map.of("needsCheck",
        "${checkGroup != '' && !execution.hasVariable('letterApproved')}",
        "mayLeave", "${letterApproved == 'true'}");

    private EqualShape() {
    }

    private static Map<String, Object> unanswered() {
        Map<String, Object> variables = new HashMap<>();
        for (String name : List.of("alsoRedirect", "meetingDeclined", "redirectConsent")) {
            variables.put(name, false);
        }
        for (String name : List.of("notHeld", "triageReason", "redirectTo", "complaint")) {
            variables.put(name, null);
        }
        return variables;
    }

    static BpmnModelInstance of(Path file) {
        BpmnModelInstance diagram = Bpmn.readModelFromFile(file.toFile());
        remove(diagram.getModelElementsByType(CamundaExecutionListener.class));
        remove(diagram.getModelElementsByType(CamundaTaskListener.class));
        diagram.getModelElementsByType(ServiceTask.class).forEach(step -> {
            step.setCamundaExpression("${true}");
            step.removeAttributeNs("http://camunda.org/schema/1.0/bpmn", "resultVariable");
        });
        diagram.getModelElementsByType(SendTask.class).forEach(step -> step.setCamundaExpression("${true}"));
        diagram.getModelElementsByType(MessageEventDefinition.class).stream()
            .filter(message -> message.getCamundaExpression() != null)
            .forEach(message -> message.setCamundaExpression("${true}"));
        diagram.getModelElementsByType(UserTask.class).forEach(EqualShape::plain);
        diagram.getModelElementsByType(StartEvent.class).forEach(start -> withoutForm(start));
        diagram.getModelElementsByType(TimerEventDefinition.class).forEach(EqualShape::plain);
        diagram.getModelElementsByType(ConditionExpression.class).forEach(EqualShape::plain);
        diagram.getModelElementsByType(MultiInstanceLoopCharacteristics.class).forEach(loop -> plain(diagram, loop));
        new ArrayList<>(diagram.getModelElementsByType(CamundaOut.class)).stream()
            .filter(out -> String.valueOf(out.getCamundaSourceExpression()).contains("letters."))
            .forEach(out -> out.setCamundaSourceExpression("${'" + Side.MONDAY + "'}"));
        mustCallNothing(diagram);
        return diagram;
    }

    private static void mustCallNothing(BpmnModelInstance diagram) {
        Matcher call = Pattern
            .compile(
                "[$#]\\{[^}]*\\b(letters|deadlines|notices|register|referrals|addresses|caseFile|rounds|windows)\\.")
            .matcher(Bpmn.convertToString(diagram));
        if (call.find()) {
            throw new IllegalStateException("The bare engine would call " + call.group());
        }
    }

    private static void remove(Collection<? extends ModelElementInstance> elements) {
        new ArrayList<>(elements).forEach(element -> element.getParentElement().removeChildElement(element));
    }

    private static void plain(UserTask task) {
        withoutForm(task);
        if (task.getCamundaDueDate() != null) {
            task.setCamundaDueDate("2026-11-05T23:59:59");
        }
        task.setCamundaCandidateGroups("team");
        if (task.getCamundaAssignee() != null && !task.getCamundaAssignee().equals("${panelChair}")) {
            task.removeAttributeNs("http://camunda.org/schema/1.0/bpmn", "assignee");
        }
    }

    private static void withoutForm(ModelElementInstance element) {
        for (String attribute : List.of("formRef", "formRefBinding", "formRefVersion")) {
            element.removeAttributeNs("http://camunda.org/schema/1.0/bpmn", attribute);
        }
    }

    /** The limits fall due when the application's do. */
    private static void plain(TimerEventDefinition timer) {
        String limit = timer.getTimeDate().getTextContent();
        timer.getTimeDate().setTextContent(limit.contains("H-1.2") ? "2026-11-06T00:00:00" : "2026-12-31T00:00:00");
    }

    private static void plain(ConditionExpression condition) {
        String text = condition.getTextContent();
        CONDITIONS.forEach((asked, otherwise) -> {
            if (text.contains("letters." + asked)) {
                condition.setTextContent(otherwise);
            }
        });
        if (condition.getTextContent().matches("(?s).*\\b(letters|deadlines|rounds)\\..*")) {
            condition.setTextContent("${true}");
        } else if (text.equals("${upheld == true}")) {
            condition.setTextContent("${upheld == 'true'}");
        }
    }

    /** One recipient. */
    private static void plain(BpmnModelInstance diagram, MultiInstanceLoopCharacteristics loop) {
        loop.removeAttributeNs("http://camunda.org/schema/1.0/bpmn", "collection");
        loop.removeAttributeNs("http://camunda.org/schema/1.0/bpmn", "elementVariable");
        LoopCardinality one = diagram.newInstance(LoopCardinality.class);
        one.setTextContent("1");
        loop.setLoopCardinality(one);
    }
}
