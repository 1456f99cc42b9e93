package org.conferencecomplaints.engine.forms;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.conferencecomplaints.deadlines.calendar.WorkingDays;
import org.springframework.stereotype.Component;

/** Evaluates computed texts of forms: {@code {{=expression}}} stands for the value of the FEEL expression. */
@Component
class ComputedText {

    private static final Pattern COMPUTED = Pattern.compile("\\{\\{(=.+?)}}");
    private static final String NOT_KNOWN = "not known";

    private final WorkingDays workingDays;

    ComputedText(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /**
     * Compiles all expressions of a text.
     *
     * @throws IllegalArgumentException when one is not FEEL; the message says where
     */
    static void compile(String text) {
        COMPUTED.matcher(text).results().forEach(found -> Feel.compile(found.group(1)));
    }

    /** The text with its expressions worked out; dates are written in full. */
    String in(Rules.Facts facts, String text) {
        return in(facts, text, UnaryOperator.identity());
    }

    /** The same; each value is written as {@code written} says. */
    String in(Rules.Facts facts, String text, UnaryOperator<String> written) {
        return COMPUTED.matcher(text)
            .replaceAll(found -> Matcher.quoteReplacement(written.apply(value(Feel.compile(found.group(1)), facts))));
    }

    private String value(Feel expression, Rules.Facts facts) {
        return facts.value(expression).map(this::inWords).orElse(NOT_KNOWN);
    }

    private String inWords(Object value) {
        return value instanceof LocalDate day ? workingDays.inWords(day) : value.toString();
    }
}
