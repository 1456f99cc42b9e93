package org.conferencecomplaints.engine.check.rules;

import org.conferencecomplaints.engine.check.diagram.BpmnElement;
import org.conferencecomplaints.engine.check.diagram.Diagram;
import org.conferencecomplaints.engine.check.diagram.Findings;
import org.conferencecomplaints.engine.check.vocabulary.IndependenceOf;
import org.conferencecomplaints.engine.check.vocabulary.NearestName;

/** Rule: the property {@code independence} stands on user tasks of a procedure only, with values that are known. */
public final class IndependenceRule implements Rule {

    @Override
    public void check(Diagram diagram, Findings findings) {
        for (BpmnElement element : diagram.elements()) {
            String value = element.property(IndependenceOf.PROPERTY);
            if (value.isEmpty()) {
                continue;
            }
            if (!element.is("userTask") && !element.is("startEvent") && !element.is("process")) {
                findings.add(element,
                    "independence is kept by a user task, a start with a form or a whole process only");
            }
            findings.add(element, NearestName.missing("independence", value, IndependenceOf.valuesInDiagrams()));
        }
    }
}
