package org.conferencecomplaints.engine.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conferencecomplaints.engine.check.diagram.BpmnElement;
import org.conferencecomplaints.engine.check.diagram.Diagram;
import org.conferencecomplaints.engine.check.diagram.DiagramFile;
import org.conferencecomplaints.engine.check.diagram.Finding;
import org.conferencecomplaints.engine.check.diagram.Findings;
import org.conferencecomplaints.engine.check.rules.CallsRule;
import org.conferencecomplaints.engine.check.rules.ClausesRule;
import org.conferencecomplaints.engine.check.rules.DocumentationRule;
import org.conferencecomplaints.engine.check.rules.ExpressionRule;
import org.conferencecomplaints.engine.check.rules.FormerNamesRule;
import org.conferencecomplaints.engine.check.rules.FormsRule;
import org.conferencecomplaints.engine.check.rules.GatewaysRule;
import org.conferencecomplaints.engine.check.rules.IndependenceRule;
import org.conferencecomplaints.engine.check.rules.LabelsRule;
import org.conferencecomplaints.engine.check.rules.NamesRule;
import org.conferencecomplaints.engine.check.rules.ProcessRule;
import org.conferencecomplaints.engine.check.rules.Rule;
import org.conferencecomplaints.engine.check.rules.ServiceStepsRule;
import org.conferencecomplaints.engine.check.rules.StagesRule;
import org.conferencecomplaints.engine.check.rules.StartsRule;
import org.conferencecomplaints.engine.check.rules.VocabularyRule;
import org.conferencecomplaints.engine.check.vocabulary.DeployedCouncil;
import org.conferencecomplaints.engine.check.vocabulary.Variables;
import org.conferencecomplaints.engine.check.vocabulary.Vocabulary;

/**
 * Validates diagrams before they are deployed: every name exists, only permitted beans are called, and the modelling
 * conventions hold.
 */
public final class DiagramCheck {

    private final Vocabulary known;

    public DiagramCheck(Vocabulary known) {
        this.known = known;
    }

    /**
     * What is wrong with diagrams that are deployed together: a procedure and the ones it shares with others. Throws
     * nothing, whatever the files hold.
     *
     * @return what was found, by file and element; empty where the diagrams may run
     */
    public List<Finding> check(Collection<DiagramFile> files) {
        Findings findings = new Findings();
        List<Diagram> diagrams = files.stream()
            .map(file -> Diagram.read(file, findings)).flatMap(Optional::stream).toList();
        if (diagrams.size() < files.size()) {
            // What the unread file defines would be reported as missing everywhere else.
            return findings.sorted();
        }
        together(diagrams, findings);
        List<Rule> rules = rulesFor(diagrams);
        for (Diagram diagram : diagrams) {
            rules.forEach(rule -> rule.check(diagram, findings));
        }
        return findings.sorted();
    }

    /** What could be better in diagrams that may run all the same, by file and element. */
    public List<Finding> advice(Collection<DiagramFile> files) {
        Findings findings = new Findings();
        List<Rule> rules = List.of(new FormerNamesRule(known), new DocumentationRule());
        files.stream().map(file -> Diagram.read(file, new Findings())).flatMap(Optional::stream)
            .forEach(diagram -> rules.forEach(rule -> rule.check(diagram, findings)));
        return findings.sorted();
    }

    private List<Rule> rulesFor(List<Diagram> diagrams) {
        DeployedCouncil council = DeployedCouncil.of(diagrams);
        Vocabulary here = known.within(council);
        return List.of(new ProcessRule(known), new VocabularyRule(), new NamesRule(), new LabelsRule(),
            new ExpressionRule(here, new Variables(diagrams, here)), new FormsRule(here, council),
            new StartsRule(here, diagrams), new ClausesRule(here), new CallsRule(here, council, diagrams),
            new ServiceStepsRule(), new GatewaysRule(), new StagesRule(), new IndependenceRule());
    }

    /** Processes and user tasks are found by their ids alone, so no two may share one. */
    private static void together(List<Diagram> diagrams, Findings findings) {
        Map<String, BpmnElement> first = new HashMap<>();
        for (Diagram diagram : diagrams) {
            diagram.all("process", "userTask").forEach(element -> {
                BpmnElement other = first.putIfAbsent(element.id(), element);
                if (other != null) {
                    findings.add(element,
                        "the id '" + element.id() + "' is used twice, in " + other.diagram().file() + " too");
                }
            });
        }
        List<String> procedures = diagrams.stream().filter(Diagram::isProcedure).map(Diagram::file).sorted().toList();
        if (procedures.size() > 1) {
            procedures
                .forEach(file -> findings.add(file, "is deployed together with another procedure: " + procedures));
        }
    }
}
