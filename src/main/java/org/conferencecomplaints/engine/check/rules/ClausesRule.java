package org.conferencecomplaints.engine.check.rules;

import org.conferencecomplaints.engine.check.diagram.BpmnElement;
import org.conferencecomplaints.engine.check.diagram.Diagram;
import org.conferencecomplaints.engine.check.diagram.Findings;
import org.conferencecomplaints.engine.check.vocabulary.NearestName;
import org.conferencecomplaints.engine.check.vocabulary.Vocabulary;

/** Rule: the clauses that elements name exist. */
public final class ClausesRule implements Rule {

    private final Vocabulary known;

    public ClausesRule(Vocabulary known) {
        this.known = known;
    }

    @Override
    public void check(Diagram diagram, Findings findings) {
        for (BpmnElement element : diagram.elements()) {
            String list = element.property("clause");
            if (!list.isEmpty()) {
                for (String clause : list.split(",")) {
                    findings.add(element, NearestName.missing("clause", clause.strip(), known.clauses()));
                }
            }
        }
    }
}
