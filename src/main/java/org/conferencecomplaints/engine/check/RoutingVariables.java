package org.conferencecomplaints.engine.check;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.conferencecomplaints.engine.check.diagram.Diagram;
import org.conferencecomplaints.engine.check.diagram.DiagramFile;
import org.conferencecomplaints.engine.check.diagram.Findings;
import org.conferencecomplaints.engine.check.vocabulary.VariableNames;
import org.conferencecomplaints.engine.check.vocabulary.Variables;

/** Finds the variables that the engine has to keep: those that some diagram names. */
public final class RoutingVariables {

    private RoutingVariables() {
    }

    /**
     * The names that expressions and mappings in the diagrams use: variables, and beans besides. Of a form's fields
     * those among them are kept in the engine. {@code complaint} is never among them: in the engine it is the
     * reference, in forms it is what people wrote.
     */
    public static Set<String> usedIn(Collection<DiagramFile> files) {
        Set<String> names = new TreeSet<>();
        for (DiagramFile file : files) {
            Diagram.read(file, new Findings())
                .ifPresent(
                    diagram -> diagram.elements().forEach(element -> names.addAll(VariableNames.usedBy(element))));
        }
        names.remove(Variables.COMPLAINT);
        return names;
    }
}
