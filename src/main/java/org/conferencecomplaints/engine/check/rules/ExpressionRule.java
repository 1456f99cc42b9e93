package org.conferencecomplaints.engine.check.rules;

import org.conferencecomplaints.engine.check.diagram.BpmnElement;
import org.conferencecomplaints.engine.check.diagram.Diagram;
import org.conferencecomplaints.engine.check.diagram.Findings;
import org.conferencecomplaints.engine.check.vocabulary.ExpressionCheck;
import org.conferencecomplaints.engine.check.vocabulary.Expressions;
import org.conferencecomplaints.engine.check.vocabulary.VariableNames;
import org.conferencecomplaints.engine.check.vocabulary.Variables;
import org.conferencecomplaints.engine.check.vocabulary.Vocabulary;

/** Rule: an expression, wherever it stands in the diagram, uses only names that exist and are permitted. */
public final class ExpressionRule implements Rule {

    private final Vocabulary known;
    private final Variables variables;
    private final ExpressionCheck expressions;

    public ExpressionRule(Vocabulary known, Variables variables) {
        this.known = known;
        this.variables = variables;
        this.expressions = new ExpressionCheck(known, variables);
    }

    @Override
    public void check(Diagram diagram, Findings findings) {
        for (BpmnElement element : diagram.elements()) {
            element.expressions().forEach(text -> expression(element, text, findings));
            wholeExpressions(element, findings);
            variablesByName(element, findings);
            hiddenBeans(element, findings);
        }
    }

    private void expression(BpmnElement element, String text, Findings findings) {
        expressions.problems(text).forEach(problem -> findings.add(element, problem));
    }

    /** Plain text here would do nothing, and say nothing about it. */
    private static void wholeExpressions(BpmnElement element, Findings findings) {
        String call = element.camunda("expression")
            + (element.isCamunda("executionListener", "taskListener") ? element.attribute("expression") : "");
        if (!call.isEmpty() && !Expressions.isWhole(call)) {
            findings.add(element, "'" + call + "' calls nothing: an expression stands in ${…}");
        }
        if (element.is("conditionExpression") && !Expressions.isWhole(element.text())) {
            findings.add(element, "the condition '" + element.text() + "' is never true: an expression stands in ${…}");
        }
    }

    private void variablesByName(BpmnElement element, Findings findings) {
        VariableNames.in(element).forEach(name -> findings.add(element, variables.wrongWith(name)));
    }

    private void hiddenBeans(BpmnElement element, Findings findings) {
        Variables.comingFrom(element, known).stream().filter(known.beans()::containsKey)
            .forEach(name -> findings.add(element, "the variable '" + name + "' would hide the bean of that name"));
    }
}
