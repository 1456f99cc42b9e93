package org.conferencecomplaints.engine.check.vocabulary;

import java.util.stream.Stream;
import org.conferencecomplaints.engine.check.diagram.BpmnElement;

/** Variables that an element uses by their bare names, outside expressions. */
public final class VariableNames {

    private VariableNames() {
    }

    public static Stream<String> in(BpmnElement element) {
        String source = element.isCamunda("in", "out") ? element.attribute("source") : "";
        return Stream.of(source, element.camunda("collection"), element.camunda("variableName"))
            .filter(name -> !name.isEmpty() && !Expressions.in(name));
    }
}
