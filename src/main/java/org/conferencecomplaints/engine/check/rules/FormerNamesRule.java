package org.conferencecomplaints.engine.check.rules;

import org.conferencecomplaints.engine.check.diagram.Diagram;
import org.conferencecomplaints.engine.check.diagram.Findings;
import org.conferencecomplaints.engine.check.vocabulary.ExpressionCheck;
import org.conferencecomplaints.engine.check.vocabulary.Vocabulary;

/** Advice: a name of the release before still works, for one release. */
public final class FormerNamesRule implements Rule {

    private final Vocabulary known;

    public FormerNamesRule(Vocabulary known) {
        this.known = known;
    }

    @Override
    public void check(Diagram diagram, Findings findings) {
        diagram.elements().forEach(element -> element.expressions()
            .flatMap(text -> ExpressionCheck.formerNames(text, known.beans()).stream())
            .forEach(name -> findings.add(element, name)));
    }
}
