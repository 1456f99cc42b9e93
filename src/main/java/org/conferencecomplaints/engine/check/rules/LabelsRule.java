package org.conferencecomplaints.engine.check.rules;

import java.util.List;
import org.conferencecomplaints.engine.check.diagram.BpmnElement;
import org.conferencecomplaints.engine.check.diagram.Diagram;
import org.conferencecomplaints.engine.check.diagram.Findings;

/** Rule: tasks, events, gateways and the flows that answer a gateway's question have labels. */
public final class LabelsRule implements Rule {

    private static final String[] TASKS = {"task", "userTask", "serviceTask", "sendTask", "receiveTask", "manualTask",
        "callActivity"};

    @Override
    public void check(Diagram diagram, Findings findings) {
        diagram.all(TASKS).forEach(task -> label(task, "a task is labelled with a verb and its object", findings));
        diagram.all("startEvent", "endEvent", "boundaryEvent")
            .forEach(event -> label(event, "an event is labelled with what has happened", findings));
        diagram.all("exclusiveGateway", "inclusiveGateway").forEach(gateway -> question(gateway, findings));
    }

    private static void question(BpmnElement gateway, Findings findings) {
        List<BpmnElement> answers = gateway.diagram().flowsFrom(gateway);
        if (answers.size() > 1) {
            label(gateway, "a gateway that divides is labelled with its question", findings);
            answers.forEach(flow -> label(flow, "a flow from a gateway is labelled with its answer", findings));
        }
    }

    private static void label(BpmnElement element, String rule, Findings findings) {
        if (element.label().isEmpty()) {
            findings.add(element, "has no label: " + rule);
        }
    }
}
