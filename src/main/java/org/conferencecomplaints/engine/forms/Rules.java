package org.conferencecomplaints.engine.forms;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.context.JavaFunction;
import org.camunda.feel.context.JavaFunctionProvider;
import org.camunda.feel.syntaxtree.ValDate;
import org.camunda.feel.syntaxtree.ValNull$;
import org.conferencecomplaints.calendar.WorkingDays;
import org.conferencecomplaints.engine.forms.Feel.Verdict;
import org.springframework.stereotype.Component;

/** Evaluates the conditions of forms. */
@Component
class Rules {

    private static final String NEXT_WORKING_DAY = "nextWorkingDay";

    private final FeelEngineApi engine;

    Rules(WorkingDays workingDays) {
        engine = FeelEngineBuilder.forJava()
                .withFunctionProvider(new Functions(workingDays::nextWorkingDayOnOrAfter)).build();
    }

    /** Whether the condition is certain to hold. */
    boolean holds(Feel condition, Map<String, Object> context) {
        return condition.in(engine, context) == Verdict.HOLDS;
    }

    /** Whether the condition is certain not to hold: false too while something that it names is not filled in. */
    boolean fails(Feel condition, Map<String, Object> context) {
        return condition.in(engine, context) == Verdict.FAILS;
    }

    boolean anyHolds(Collection<Feel> conditions, Map<String, Object> context) {
        return conditions.stream().anyMatch(condition -> holds(condition, context));
    }

    boolean allHold(Collection<Feel> conditions, Map<String, Object> context) {
        return conditions.stream().allMatch(condition -> holds(condition, context));
    }

    /** The functions that conditions may call besides FEEL's own. */
    private static final class Functions extends JavaFunctionProvider {

        private final JavaFunction nextWorkingDay;

        Functions(UnaryOperator<LocalDate> nextWorkingDayOnOrAfter) {
            nextWorkingDay = new JavaFunction(List.of("date"), arguments -> arguments.get(0) instanceof ValDate day
                    ? new ValDate(nextWorkingDayOnOrAfter.apply(day.value())) : ValNull$.MODULE$);
        }

        @Override
        public Optional<JavaFunction> resolveFunction(String name) {
            return NEXT_WORKING_DAY.equals(name) ? Optional.of(nextWorkingDay) : Optional.empty();
        }

        @Override
        public Collection<String> getFunctionNames() {
            return List.of(NEXT_WORKING_DAY);
        }
    }
}
