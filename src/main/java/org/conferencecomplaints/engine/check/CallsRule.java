package org.conferencecomplaints.engine.check;

import java.util.Map;
import java.util.Set;
import org.conferencecomplaints.Names;

/** Called processes exist, and what is handed to them by name does too. */
final class CallsRule implements Rule {

    /** What a called process is told under these names. */
    private static final Map<String, Names.Kind> HANDED_OVER = Map.of("template", Names.Kind.LETTER,
        "clause", Names.Kind.CLAUSE, "checkGroup", Names.Kind.GROUP);

    private final Known known;
    private final Set<String> processes;

    CallsRule(Known known, Set<String> processes) {
        this.known = known;
        this.processes = processes;
    }

    @Override
    public void check(Diagram diagram, Findings findings) {
        diagram.all("callActivity").forEach(call -> called(call, findings));
        diagram.elements().stream().filter(element -> element.isCamunda("in")).forEach(in -> handedOver(in, findings));
    }

    private void called(BpmnElement call, Findings findings) {
        String process = call.attribute("calledElement");
        if (process.isEmpty()) {
            findings.add(call, "does not say which process it calls");
        } else if (Expressions.in(process)) {
            findings.add(call, "which process is called may not be computed: it could not be checked");
        } else {
            findings.add(call, Nearest.missing("process", process, processes));
        }
    }

    private void handedOver(BpmnElement in, Findings findings) {
        Names.Kind kind = HANDED_OVER.get(in.attribute("target"));
        if (kind != null && in.xml().hasAttribute("sourceExpression")) {
            ExpressionCheck.literals(in.attribute("sourceExpression"))
                .forEach(name -> findings.add(in, known.wrongWith(kind, name)));
        }
    }
}
