package org.conferencecomplaints.engine.check.rules;

import java.util.List;
import org.conferencecomplaints.engine.check.diagram.BpmnElement;
import org.conferencecomplaints.engine.check.diagram.Diagram;
import org.conferencecomplaints.engine.check.diagram.Findings;

/** Rule: each flow out of an exclusive gateway has a condition, except the default flow. */
public final class GatewaysRule implements Rule {

    @Override
    public void check(Diagram diagram, Findings findings) {
        diagram.all("exclusiveGateway").forEach(gateway -> {
            List<BpmnElement> flows = diagram.flowsFrom(gateway);
            if (flows.size() > 1) {
                flows.forEach(flow -> condition(flow, flow.id().equals(gateway.attribute("default")), findings));
            }
        });
    }

    private static void condition(BpmnElement flow, boolean isDefault, Findings findings) {
        boolean hasCondition = flow.children().stream().anyMatch(child -> child.is("conditionExpression"));
        if (!hasCondition && !isDefault) {
            findings.add(flow, "has no condition and is not the gateway's default flow");
        }
        if (hasCondition && isDefault) {
            findings.add(flow, "has a condition that is never looked at: it is the gateway's default flow");
        }
    }
}
