package org.conferencecomplaints.engine.forms;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.context.JavaFunction;
import org.camunda.feel.context.JavaFunctionProvider;
import org.camunda.feel.syntaxtree.ValDate;
import org.camunda.feel.syntaxtree.ValNull$;
import org.camunda.feel.syntaxtree.ValNumber;
import org.conferencecomplaints.deadlines.calendar.AllowedTime;
import org.conferencecomplaints.deadlines.calendar.DayUnit;
import org.conferencecomplaints.deadlines.calendar.WorkingDays;
import org.conferencecomplaints.engine.forms.Feel.Verdict;
import org.springframework.stereotype.Component;

/** Evaluates the conditions and computed values of forms. */
@Component
class Rules {

    private final FeelEngineApi engine;

    Rules(WorkingDays workingDays) {
        engine = FeelEngineBuilder.forJava().withFunctionProvider(new Functions(workingDays)).build();
    }

    /** What holds over these values, which stay as they are. */
    Facts over(Map<String, Object> values) {
        return new Facts(engine, values);
    }

    /** Conditions over the same values. A form asks the same one of many fields, so each is worked out once. */
    static final class Facts {

        private final FeelEngineApi engine;
        private final Map<String, Object> values;
        private final Map<Feel, Verdict> verdicts = new HashMap<>();

        private Facts(FeelEngineApi engine, Map<String, Object> values) {
            this.engine = engine;
            this.values = values;
        }

        /** Whether the condition is certain to hold. */
        boolean holds(Feel condition) {
            return verdict(condition) == Verdict.HOLDS;
        }

        /** Whether the condition is certain not to hold: false too while something that it names is not filled in. */
        boolean fails(Feel condition) {
            return verdict(condition) == Verdict.FAILS;
        }

        boolean anyHolds(Collection<Feel> conditions) {
            return conditions.stream().anyMatch(this::holds);
        }

        boolean allHold(Collection<Feel> conditions) {
            return conditions.stream().allMatch(this::holds);
        }

        /** What the expression comes to; empty for null and for what cannot be worked out. */
        Optional<Object> value(Feel expression) {
            return expression.valueIn(engine, values);
        }

        private Verdict verdict(Feel condition) {
            return verdicts.computeIfAbsent(condition, first -> first.in(engine, values));
        }
    }

    /** The functions that expressions may call besides FEEL's own. */
    private static final class Functions extends JavaFunctionProvider {

        private final Map<String, JavaFunction> functions;

        Functions(WorkingDays workingDays) {
            functions = Map.of(
                "nextWorkingDay", new JavaFunction(List.of("date"), given -> given.get(0) instanceof ValDate day
                    ? new ValDate(workingDays.nextWorkingDayOnOrAfter(day.value()))
                    : ValNull$.MODULE$),
                "workingDaysAfter", new JavaFunction(List.of("date", "days"),
                    given -> given.get(0) instanceof ValDate day && given.get(1) instanceof ValNumber days
                        ? new ValDate(after(workingDays, day.value(), days))
                        : ValNull$.MODULE$));
        }

        private static LocalDate after(WorkingDays workingDays, LocalDate day, ValNumber days) {
            return workingDays.due(day, new AllowedTime(days.value().toInt(), DayUnit.WORKING_DAYS));
        }

        @Override
        public Optional<JavaFunction> resolveFunction(String name) {
            return Optional.ofNullable(functions.get(name));
        }

        @Override
        public Collection<String> getFunctionNames() {
            return functions.keySet();
        }
    }
}
