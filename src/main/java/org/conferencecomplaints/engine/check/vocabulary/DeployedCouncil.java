package org.conferencecomplaints.engine.check.vocabulary;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.conferencecomplaints.engine.check.diagram.Diagram;

/**
 * The council whose diagrams are deployed together.
 *
 * @param tenant its id; empty where no procedure is among the diagrams
 */
public record DeployedCouncil(String tenant) {

    private static final Pattern TENANT_ID = Pattern.compile("[$#]\\{\\s*execution\\.tenantId\\s*}");

    public static DeployedCouncil of(List<Diagram> diagrams) {
        return new DeployedCouncil(diagrams.stream().flatMap(diagram -> diagram.all("process"))
            .map(process -> process.property("tenant")).filter(tenant -> !tenant.isEmpty()).findFirst().orElse(""));
    }

    /** A shared diagram's text for this council: {@code ${execution.tenantId}-post-room} is its post room. */
    public String filledIn(String text) {
        return tenant.isEmpty() ? text : TENANT_ID.matcher(text).replaceAll(Matcher.quoteReplacement(tenant));
    }
}
