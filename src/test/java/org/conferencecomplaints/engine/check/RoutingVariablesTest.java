package org.conferencecomplaints.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.conferencecomplaints.engine.check.diagram.DiagramFile;
import org.junit.jupiter.api.Test;

class RoutingVariablesTest {

    @Test
    void areTheOnesThatExpressionsUse() {
        assertThat(RoutingVariables.usedIn(List.of(SmallProcedure.procedure(), SmallProcedure.letter())))
            .contains("receivedOn", "triageDecision", "template")
            .doesNotContain("desiredOutcome", "postedOn");
    }

    @Test
    void doNotIncludeWhatTheComplainantWrote() {
        assertThat(RoutingVariables.usedIn(List.of(SmallProcedure.procedure()))).doesNotContain("complaint");
    }

    @Test
    void includeThoseThatAreHandedOnByName() {
        DiagramFile file = SmallProcedure.file(SmallProcedure.FILE,
            SmallProcedure.XML.replace("source=\"complaint\"", "source=\"meetingOn\""));

        assertThat(RoutingVariables.usedIn(List.of(file))).contains("meetingOn");
    }

    @Test
    void ofAFileThatCannotBeReadAreNone() {
        assertThat(RoutingVariables.usedIn(List.of(SmallProcedure.file("a.bpmn", "<")))).isEmpty();
    }
}
