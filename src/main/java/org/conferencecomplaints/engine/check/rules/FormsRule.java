package org.conferencecomplaints.engine.check.rules;

import java.util.Optional;
import org.conferencecomplaints.engine.check.diagram.BpmnElement;
import org.conferencecomplaints.engine.check.diagram.Diagram;
import org.conferencecomplaints.engine.check.diagram.Findings;
import org.conferencecomplaints.engine.check.vocabulary.DeployedCouncil;
import org.conferencecomplaints.engine.check.vocabulary.Expressions;
import org.conferencecomplaints.engine.check.vocabulary.NearestName;
import org.conferencecomplaints.engine.check.vocabulary.Vocabulary;

/** Rule: each user task has a form and somebody to do it. */
public final class FormsRule implements Rule {

    private static final String[] GROUPS = {"candidateGroups", "candidateStarterGroups"};

    private final Vocabulary known;
    private final DeployedCouncil council;

    public FormsRule(Vocabulary known, DeployedCouncil council) {
        this.known = known;
        this.council = council;
    }

    @Override
    public void check(Diagram diagram, Findings findings) {
        for (BpmnElement element : diagram.elements()) {
            if (!element.camunda("formRef").isEmpty()) {
                form(element, findings);
            }
            for (String attribute : GROUPS) {
                groups(element, council.filledIn(element.camunda(attribute)), findings);
            }
        }
        diagram.all("userTask").forEach(task -> userTask(task, findings));
        diagram.all("userTask").forEach(task -> groups(task, council.filledIn(task.property("group")), findings));
    }

    private void form(BpmnElement element, Findings findings) {
        findings.add(element, NearestName.missing("form", element.camunda("formRef"), known.forms().keySet()));
        Optional.ofNullable(known.forms().get(element.camunda("formRef")))
            .ifPresent(form -> form.fields().forEach(field -> field.peopleOf().ifPresent(group -> findings.add(element,
                NearestName.missing("group", group, known.groups())
                    .map(missing -> "its form '" + form.id() + "', field '" + field.key() + "': " + missing)))));
        if (!element.camunda("formRefBinding").equals("deployment")) {
            findings.add(element,
                "the form's binding is not 'deployment': the task could show a form of another version");
        }
    }

    private static void userTask(BpmnElement task, Findings findings) {
        if (task.camunda("formRef").isEmpty()) {
            findings.add(task, "the task has no form");
        }
        if (task.camunda("candidateGroups").isEmpty() && task.camunda("assignee").isEmpty()) {
            findings.add(task, "the task is nobody's: it has neither candidate groups nor an assignee");
        }
    }

    private void groups(BpmnElement element, String list, Findings findings) {
        if (!list.isEmpty() && !Expressions.in(list)) {
            for (String group : list.split(",")) {
                findings.add(element, NearestName.missing("group", group.strip(), known.groups()));
            }
        }
    }
}
