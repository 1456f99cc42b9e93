package org.conferencecomplaints.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.conferencecomplaints.engine.check.diagram.DiagramFile;
import org.junit.jupiter.api.Test;

class BundledDiagramsTest {

    @Test
    void theDiagramsThatAreCheckedAreTheProjects() {
        assertThat(Bundled.diagrams()).extracting(DiagramFile::name).contains("hackney-conference-complaint.bpmn",
            "send-letter.bpmn", "withdraw-complaint.bpmn", "reopen-complaint.bpmn");
        assertThat(Bundled.deployments()).isNotEmpty();
    }

    @Test
    void nothingIsWrongWithThem() {
        DiagramCheck check = new DiagramCheck(Bundled.known());

        for (List<DiagramFile> deployment : Bundled.deployments()) {
            assertThat(check.check(deployment)).isEmpty();
        }
    }

    @Test
    void theyUseNoNameOfTheReleaseBeforeAndEachStepSaysWhyItIsThere() {
        assertThat(new DiagramCheck(Bundled.known()).advice(Bundled.diagrams())).isEmpty();
    }
}
