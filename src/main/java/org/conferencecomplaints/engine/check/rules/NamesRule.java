package org.conferencecomplaints.engine.check.rules;

import java.util.Locale;
import java.util.regex.Pattern;
import org.conferencecomplaints.engine.check.diagram.BpmnElement;
import org.conferencecomplaints.engine.check.diagram.Diagram;
import org.conferencecomplaints.engine.check.diagram.Findings;

/**
 * Rule: element ids begin with {@code Activity_}, {@code Event_}, {@code Gateway_} or {@code Flow_}, followed by
 * words.
 */
public final class NamesRule implements Rule {

    private static final Pattern GENERATED = Pattern.compile("[A-Za-z]+_[01][a-z0-9]{6}");
    /** One name in capitalised words, or two where something lies between two others. */
    private static final Pattern WORDS = Pattern.compile("[A-Z][A-Za-z0-9]*(_[A-Z][A-Za-z0-9]*)?");

    @Override
    public void check(Diagram diagram, Findings findings) {
        diagram.flowNodes().forEach(node -> id(node, prefixOf(node), findings));
        diagram.all("sequenceFlow").forEach(flow -> id(flow, "Flow_", findings));
        diagram.all("message", "signal", "error", "escalation").forEach(definition -> generated(definition, findings));
    }

    private static String prefixOf(BpmnElement node) {
        String kind = node.kind().toLowerCase(Locale.ROOT);
        if (kind.endsWith("event")) {
            return "Event_";
        }
        return kind.endsWith("gateway") ? "Gateway_" : "Activity_";
    }

    private static void id(BpmnElement element, String prefix, Findings findings) {
        if (generated(element, findings)) {
            return;
        }
        if (!element.id().startsWith(prefix)
            || !WORDS.matcher(element.id().substring(prefix.length())).matches()) {
            findings.add(element, "the id '" + element.id() + "' is not '" + prefix + "' and words such as '"
                + prefix + "SayWhatItIs'");
        }
    }

    private static boolean generated(BpmnElement element, Findings findings) {
        boolean generated = GENERATED.matcher(element.id()).matches();
        if (generated) {
            findings.add(element,
                "the id '" + element.id() + "' was made up by the Modeler: give it one that says what it is");
        }
        return generated;
    }
}
