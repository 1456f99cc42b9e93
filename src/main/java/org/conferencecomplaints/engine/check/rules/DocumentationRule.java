package org.conferencecomplaints.engine.check.rules;

import org.conferencecomplaints.engine.check.diagram.BpmnElement;
import org.conferencecomplaints.engine.check.diagram.Diagram;
import org.conferencecomplaints.engine.check.diagram.Findings;

/** Advice: each user task and call activity has documentation, one sentence that says why it is there. */
public final class DocumentationRule implements Rule {

    @Override
    public void check(Diagram diagram, Findings findings) {
        diagram.all("userTask", "callActivity").filter(DocumentationRule::saysNothing)
            .forEach(step -> findings.add(step, "does not say why it is there: a sentence in its documentation would"));
    }

    private static boolean saysNothing(BpmnElement step) {
        return step.children().stream().noneMatch(child -> child.is("documentation") && !child.text().isBlank());
    }
}
