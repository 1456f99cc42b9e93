package org.conferencecomplaints.engine.check.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.conferencecomplaints.engine.check.diagram.BpmnElement;
import org.conferencecomplaints.engine.check.diagram.Diagram;
import org.conferencecomplaints.engine.check.diagram.Findings;
import org.conferencecomplaints.engine.check.vocabulary.DeployedCouncil;
import org.conferencecomplaints.engine.check.vocabulary.ExpressionCheck;
import org.conferencecomplaints.engine.check.vocabulary.Expressions;
import org.conferencecomplaints.engine.check.vocabulary.NearestName;
import org.conferencecomplaints.engine.check.vocabulary.VariableNames;
import org.conferencecomplaints.engine.check.vocabulary.Variables;
import org.conferencecomplaints.engine.check.vocabulary.Vocabulary;
import org.conferencecomplaints.process.Names;

/**
 * Rule: a call activity names a process that exists, and the letter, referral or deadline that it passes exists too.
 */
public final class CallsRule implements Rule {

    /** What a called process is told under these names. */
    private static final Map<String, Names.Kind> HANDED_OVER = Map.of("template", Names.Kind.LETTER,
        "clause", Names.Kind.CLAUSE, "checkGroup", Names.Kind.GROUP);

    private final Vocabulary known;
    private final DeployedCouncil council;
    private final Map<String, Diagram> processes = new TreeMap<>();

    public CallsRule(Vocabulary known, DeployedCouncil council, List<Diagram> diagrams) {
        this.known = known;
        this.council = council;
        diagrams.forEach(diagram -> diagram.all("process").forEach(process -> processes.put(process.id(), diagram)));
    }

    @Override
    public void check(Diagram diagram, Findings findings) {
        diagram.all("callActivity").forEach(call -> called(call, findings));
        diagram.all("callActivity").forEach(call -> takenIn(call, findings));
        diagram.all("callActivity").forEach(call -> handedBack(call, findings));
        diagram.all("callActivity").forEach(call -> readBySomebody(call, findings));
        diagram.elements().stream().filter(element -> element.isCamunda("in")).forEach(in -> handedOver(in, findings));
    }

    private void called(BpmnElement call, Findings findings) {
        String process = call.attribute("calledElement");
        if (process.isEmpty()) {
            findings.add(call, "does not say which process it calls");
        } else if (Expressions.in(process)) {
            findings.add(call, "which process is called may not be computed: it could not be checked");
        } else {
            findings.add(call, NearestName.missing("process", process, processes.keySet()));
        }
    }

    /** What is handed over is used in the called process: where it may be left out, a misspelt name would be too. */
    private void takenIn(BpmnElement call, Findings findings) {
        Diagram called = processes.get(call.attribute("calledElement"));
        if (called == null) {
            return;
        }
        Set<String> used = new TreeSet<>();
        called.elements().forEach(element -> used.addAll(VariableNames.usedBy(element)));
        call.extensions().stream().filter(in -> in.isCamunda("in") && !in.attribute("target").isEmpty())
            .forEach(in -> findings.add(call, NearestName.missing("variable in " + call.attribute("calledElement"),
                in.attribute("target"), used)));
    }

    private void handedOver(BpmnElement in, Findings findings) {
        Names.Kind kind = HANDED_OVER.get(in.attribute("target"));
        if (kind != null && in.xml().hasAttribute("sourceExpression")) {
            ExpressionCheck.literals(council.filledIn(in.attribute("sourceExpression")))
                .forEach(name -> findings.add(in, known.wrongWith(kind, name)));
        }
    }

    /** A letter that waits to be read by nobody in particular would wait for ever. */
    private void readBySomebody(BpmnElement call, Findings findings) {
        Map<String, String> handedOver = new TreeMap<>();
        call.extensions().stream().filter(in -> in.isCamunda("in")).forEach(in -> handedOver.put(in.attribute("target"),
            in.attribute("source") + in.attribute("sourceExpression").replace("${''}", "")));
        if (Stream.of("checkGroup", "checkUser").allMatch(who -> handedOver.getOrDefault(who, "").isBlank())) {
            ExpressionCheck.literals(handedOver.getOrDefault("template", "")).stream()
                .filter(known.readFirst()::contains)
                .forEach(letter -> findings.add(call, "the letter '" + letter
                    + "' is read by a person before it leaves: say by whom, in checkGroup or checkUser"));
        }
    }

    /** What the caller takes over has come to be in the called process; else it would be empty without a word. */
    private void handedBack(BpmnElement call, Findings findings) {
        Diagram called = processes.get(call.attribute("calledElement"));
        if (called == null) {
            return;
        }
        Set<String> there = new TreeSet<>(Set.of(Variables.COMPLAINT));
        called.elements().forEach(element -> there.addAll(Variables.comingFrom(element, known)));
        List<BpmnElement> mappings = call.extensions();
        mappings.stream().filter(in -> in.isCamunda("in")).forEach(in -> there.add(in.attribute("target")));
        mappings.stream().filter(out -> out.isCamunda("out") && !out.attribute("source").isEmpty())
            .forEach(out -> findings.add(call,
                NearestName.missing("variable that comes to be in " + call.attribute("calledElement"),
                    out.attribute("source"), there)));
    }
}
