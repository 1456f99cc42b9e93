package org.conferencecomplaints.engine.check;

import java.util.stream.Stream;

/** Variables that an element uses by their bare names, outside expressions. */
final class VariableNames {

    private VariableNames() {
    }

    static Stream<String> in(BpmnElement element) {
        String source = element.isCamunda("in", "out") ? element.attribute("source") : "";
        return Stream.of(source, element.camunda("collection"), element.camunda("variableName"))
            .filter(name -> !name.isEmpty() && !Expressions.in(name));
    }
}
