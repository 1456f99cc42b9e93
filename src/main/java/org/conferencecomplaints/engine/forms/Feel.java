package org.conferencecomplaints.engine.forms;

import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.Map;
import java.util.Optional;
import org.camunda.feel.api.EvaluationFailureType;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;

/** A compiled FEEL expression. */
public final class Feel {

    private static final FeelEngineApi PARSER = FeelEngineBuilder.forJava().build();

    private final ParsedExpression expression;

    private Feel(ParsedExpression expression) {
        this.expression = expression;
    }

    /**
     * Compiles an expression as form-js writes it, with a leading equals sign.
     *
     * @throws IllegalArgumentException when it is not FEEL; the message says where
     */
    static Feel compile(String text) {
        if (!text.startsWith("=")) {
            throw new IllegalArgumentException("the expression '" + text + "' has to begin with =");
        }
        ParseResult parsed = PARSER.parseExpression(text.substring(1));
        if (parsed.isFailure()) {
            throw new IllegalArgumentException(
                "the expression '" + text + "' is not FEEL: " + parsed.failure().message());
        }
        return new Feel(parsed.parsedExpression());
    }

    /** What the expression comes to; empty for null and for what cannot be worked out. */
    Optional<Object> valueIn(FeelEngineApi engine, Map<String, Object> context) {
        EvaluationResult result = engine.evaluate(expression, context);
        return result.isSuccess() ? Optional.ofNullable(result.result()) : Optional.empty();
    }

    /** What the condition comes to. */
    Verdict in(FeelEngineApi engine, Map<String, Object> context) {
        EvaluationResult result = engine.evaluate(expression, context);
        if (result.isSuccess() && result.result() instanceof Boolean holds) {
            return holds ? Verdict.HOLDS : Verdict.FAILS;
        }
        return namesSomethingMissing(result) ? Verdict.UNKNOWN : Verdict.FAILS;
    }

    private static boolean namesSomethingMissing(EvaluationResult result) {
        return CollectionConverters.asJava(result.suppressedFailures()).stream()
            .anyMatch(failure -> failure.failureType() == EvaluationFailureType.NO_VARIABLE_FOUND$.MODULE$);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Feel feel && expression.text().equals(feel.expression.text());
    }

    @Override
    public int hashCode() {
        return expression.text().hashCode();
    }

    @Override
    public String toString() {
        return "=" + expression.text();
    }

    /** What a condition comes to; UNKNOWN when it hangs on something that is not filled in. */
    enum Verdict {
        HOLDS, FAILS, UNKNOWN
    }
}
