package org.conferencecomplaints.engine.check.rules;

import java.util.Set;
import java.util.stream.Collectors;
import org.conferencecomplaints.engine.check.diagram.BpmnElement;
import org.conferencecomplaints.engine.check.diagram.Diagram;
import org.conferencecomplaints.engine.check.diagram.Findings;

/** Rule: each user task of a procedure belongs to a stage that the diagram shows. */
public final class StagesRule implements Rule {

    @Override
    public void check(Diagram diagram, Findings findings) {
        if (!diagram.isProcedure()
            || diagram.all("process").anyMatch(process -> !process.property("stage").isEmpty())) {
            return;
        }
        Set<String> shown = diagram.all("group").map(group -> withoutPrefix(group.attribute("categoryValueRef")))
            .collect(Collectors.toSet());
        diagram.all("userTask").filter(task -> !isInStage(task, shown)).forEach(task -> findings.add(task,
            "belongs to no stage: put it into a sub-process, or into a group whose category value it refers to"));
    }

    private static boolean isInStage(BpmnElement task, Set<String> shown) {
        return task.around(outer -> outer.is("subProcess")).isPresent()
            || task.children().stream().anyMatch(child -> child.is("categoryValueRef")
                && shown.contains(withoutPrefix(child.text())));
    }

    private static String withoutPrefix(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
