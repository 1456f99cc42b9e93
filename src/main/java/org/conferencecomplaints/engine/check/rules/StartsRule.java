package org.conferencecomplaints.engine.check.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conferencecomplaints.engine.check.diagram.BpmnElement;
import org.conferencecomplaints.engine.check.diagram.Diagram;
import org.conferencecomplaints.engine.check.diagram.Findings;
import org.conferencecomplaints.engine.check.vocabulary.NearestName;
import org.conferencecomplaints.engine.check.vocabulary.Vocabulary;
import org.conferencecomplaints.engine.forms.Field;
import org.conferencecomplaints.engine.forms.FieldType;
import org.conferencecomplaints.engine.forms.Form;

/**
 * Rule: a procedure's start form asks for what the register keeps, and the procedure says who may start its shared
 * diagrams.
 */
public final class StartsRule implements Rule {

    /** What every complaint in the register has, by the key of the start form's field. */
    private static final Map<String, FieldType> IN_THE_REGISTER = Map.of("complainantName", FieldType.TEXT,
        "childReference", FieldType.TEXT, "conferenceOn", FieldType.DATE, "conferenceChair", FieldType.PERSON,
        "receivedOn", FieldType.DATE);

    private final Vocabulary known;
    private final List<BpmnElement> sharedProcesses;

    public StartsRule(Vocabulary known, List<Diagram> diagrams) {
        this.known = known;
        this.sharedProcesses = diagrams.stream().filter(diagram -> !diagram.isProcedure())
            .flatMap(diagram -> diagram.all("process")).toList();
    }

    @Override
    public void check(Diagram diagram, Findings findings) {
        if (diagram.isProcedure()) {
            diagram.all("process").forEach(process -> starters(process, findings));
            diagram.all("startEvent").forEach(start -> register(start, findings));
        } else {
            diagram.all("process").filter(process -> !process.camunda("candidateStarterGroups").isEmpty())
                .forEach(process -> findings.add(process, "a shared diagram names no groups that may start it, but "
                    + "in '" + Diagram.STARTED_BY + "' the property with which a procedure does"));
        }
    }

    private void starters(BpmnElement procedure, Findings findings) {
        for (BpmnElement shared : sharedProcesses) {
            String property = shared.property(Diagram.STARTED_BY);
            if (!property.isEmpty() && procedure.property(property).isEmpty()) {
                findings.add(procedure, "the property '" + property + "' is missing: the groups that may start '"
                    + shared.label() + "'");
            } else if (!property.isEmpty()) {
                for (String group : procedure.property(property).split(",")) {
                    findings.add(procedure, NearestName.missing("group", group.strip(), known.groups()));
                }
            }
        }
    }

    private void register(BpmnElement start, Findings findings) {
        Form form = known.forms().get(start.camunda("formRef"));
        if (form != null) {
            IN_THE_REGISTER.forEach((key, type) -> {
                Optional<Field> field = form.field(key);
                if (field.filter(Field::required).isEmpty() || field.get().type() != type) {
                    findings.add(start, "the form '" + form.id() + "' lacks the required " + inWords(type) + " '" + key
                        + "', which the register keeps");
                }
            });
        }
    }

    private static String inWords(FieldType type) {
        return switch (type) {
            case DATE -> "date";
            case PERSON -> "choice of a person";
            default -> "text";
        };
    }
}
