package org.conferencecomplaints.engine.check.vocabulary;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.conferencecomplaints.engine.check.diagram.BpmnElement;

/** Lists the variables that an element uses. */
public final class VariableNames {

    private VariableNames() {
    }

    /** In expressions, where names of beans are among them, and outside. */
    public static Set<String> usedBy(BpmnElement element) {
        Set<String> names = new TreeSet<>();
        element.expressions().forEach(text -> names.addAll(Expressions.identifiers(text)));
        in(element).forEach(names::add);
        return names;
    }

    /** By their bare names, outside expressions. */
    public static Stream<String> in(BpmnElement element) {
        String source = element.isCamunda("in", "out") ? element.attribute("source") : "";
        return Stream.of(source, element.camunda("collection"), element.camunda("variableName"))
            .filter(name -> !name.isEmpty() && !Expressions.in(name));
    }
}
