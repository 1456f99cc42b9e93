package org.conferencecomplaints.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.lang.reflect.Method;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.conferencecomplaints.process.FromDiagram;
import org.conferencecomplaints.process.ProcessBean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.aop.framework.ProxyFactory;

/** Expressions reach marked methods, variables and three words of the execution, and by no trick anything else. */
class AllowListExpressionsTest {

    private static final String DANGEROUS = "${''.getClass().forName('java.lang.Runtime')}";

    private final Map<String, Object> variables = new HashMap<>(Map.of("text", DANGEROUS, "list", List.of("x"),
        "map", new HashMap<>(Map.of("key", "x")), "array", new String[] {"x"}));
    private final Sample sample = new Sample();
    private final ExecutionEntity execution = mock(ExecutionEntity.class);
    private AllowListExpressions expressions;

    @BeforeEach
    void aCase() {
        when(execution.hasVariable(anyString())).thenAnswer(asked -> variables.containsKey(asked.getArgument(0)));
        when(execution.getVariable(anyString())).thenAnswer(asked -> variables.get(asked.<String>getArgument(0)));
        when(execution.getProcessBusinessKey()).thenReturn("HCK-2026-0001");
        when(execution.getProcessInstanceId()).thenReturn("4711");
        when(execution.getTenantId()).thenReturn("hackney");
        ProxyFactory proxy = new ProxyFactory(sample);
        proxy.setProxyTargetClass(true);
        expressions = new AllowListExpressions(Map.of("sample", proxy.getProxy(), "other", new Unmarked()),
            (scope, name) -> name.equals("notAnswered"));
        for (Method function : Functions.class.getDeclaredMethods()) {
            expressions.addFunction(function.getName(), function);
        }
    }

    private Object value(String expression, VariableScope scope) {
        return expressions.createValueExpression(expression).getValue(expressions.getElContext(scope));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "${sample.marked('a')}                              | a, marked",
        "${sample.marked(sample.marked('a'))}               | a, marked, marked",
        "${sample.flagged('a')}                             | a, marked",
        "#{execution.processBusinessKey}                    | HCK-2026-0001",
        "${execution.processInstanceId}                     | 4711",
        "${execution.tenantId}-post-room                    | hackney-post-room",
        "${notAnswered == null}                             | true",
        "${notAnswered}                                     | ",
        "${text != null && 1 + 1 == 2 ? 'yes' : 'no'}       | yes"})
    void whatDiagramsSayIsUnderstood(String expression, String value) {
        Object found = value(expression, execution);

        assertThat(found == null ? null : found.toString()).isEqualTo(value);
    }

    @Test
    void aValueThatLooksLikeAnExpressionStaysText() {
        assertThat(value("${text}", execution)).isEqualTo(DANGEROUS);
        assertThat(value("${sample.marked(text)}", execution)).isEqualTo(DANGEROUS + ", marked");
    }

    static List<String> insideCase() {
        return Attacks.insideCase();
    }

    static List<String> withoutCase() {
        return Attacks.withoutCase();
    }

    @ParameterizedTest
    @MethodSource("insideCase")
    void nothingElseIsReachedInsideACase(String attack) {
        assertThatThrownBy(() -> value(attack, execution)).isInstanceOf(ELException.class);
        assertNothingHappened();
    }

    @ParameterizedTest
    @MethodSource("withoutCase")
    void nothingElseIsReachedWithoutACase(String attack) {
        assertThatThrownBy(() -> value(attack, null)).isInstanceOf(ELException.class);
        assertNothingHappened();
    }

    /** Nothing is assigned either, though the language knows assignment by its interface. */
    @Test
    void nothingIsAssigned() {
        for (String target : List.of("${text}", "${sample.secret}", "${map.key}", "${array[0]}",
            "${execution.variables}")) {
            assertThatThrownBy(() -> expressions.createValueExpression(target)
                .setValue(expressions.getElContext(execution), "y")).isInstanceOf(ELException.class);
        }
        verify(execution, never()).setVariable(anyString(), anyString());
        assertNothingHappened();
    }

    private void assertNothingHappened() {
        assertThat(Attacks.runs()).isZero();
        assertThat(sample.secret).isEqualTo("untouched");
        assertThat(variables.get("map")).isEqualTo(Map.of("key", "x"));
    }

    /** What the expressions of filters need: the functions alone. */
    @Test
    void theFunctionsOfTheStandardFiltersAreKnown() {
        assertThat(value("${now()}", null)).isInstanceOf(Date.class);
        assertThat(value("${currentUser()}", null)).isEqualTo("hackney-officer");
        assertThat(value("${currentUserGroups()}", null)).isEqualTo(List.of("hackney-quality-unit"));
    }

    /** The engine's, in the way it adds its own. */
    public static final class Functions {

        public static String currentUser() {
            return "hackney-officer";
        }

        public static List<String> currentUserGroups() {
            return List.of("hackney-quality-unit");
        }

        public static Date now() {
            return new Date();
        }

        public static Date dateTime() {
            return new Date();
        }
    }

    @ProcessBean("sample")
    public static class Sample {

        private String secret = "untouched";

        @FromDiagram(formerly = "flagged")
        public String marked(String text) {
            return text + ", marked";
        }

        public String getSecret() {
            return secret;
        }

        public String secret() {
            return secret;
        }

        public void setSecret(String value) {
            secret = value;
        }
    }

    /** In the map, and still no bean for diagrams. */
    public static class Unmarked {

        @FromDiagram
        public String marked(String text) {
            return text;
        }
    }
}
