package org.conferencecomplaints.engine.check.rules;

import org.conferencecomplaints.engine.check.diagram.BpmnElement;
import org.conferencecomplaints.engine.check.diagram.Diagram;
import org.conferencecomplaints.engine.check.diagram.Findings;

/**
 * Rule: service tasks are asynchronous with retries, so that no person's submission fails because a letter could not
 * be made.
 */
public final class ServiceStepsRule implements Rule {

    @Override
    public void check(Diagram diagram, Findings findings) {
        diagram.all("serviceTask", "sendTask").forEach(task -> {
            if (task.camunda("expression").isEmpty()) {
                findings.add(task, "does nothing: it has no expression");
            }
            asynchronous(task, findings);
        });
        diagram.all("callActivity").forEach(call -> asynchronous(call, findings));
        diagram.all("messageEventDefinition").filter(message -> !message.camunda("expression").isEmpty())
            .forEach(message -> message.parent().ifPresent(event -> asynchronous(event, findings)));
    }

    private static void asynchronous(BpmnElement step, Findings findings) {
        if (!step.camunda("asyncBefore").equals("true") && !eachAsynchronous(step) && step.property("sync").isEmpty()) {
            findings.add(step, "is not asynchronous (asyncBefore): where that is meant, the property 'sync' says why");
        }
    }

    /** Of a step that is repeated for several, each repetition may be the asynchronous one. */
    private static boolean eachAsynchronous(BpmnElement step) {
        return step.children().stream().anyMatch(child -> child.is("multiInstanceLoopCharacteristics")
            && child.camunda("asyncBefore").equals("true"));
    }
}
