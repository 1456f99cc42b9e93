package org.conferencecomplaints.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.conferencecomplaints.engine.check.diagram.Diagram;
import org.conferencecomplaints.engine.check.diagram.DiagramFile;
import org.conferencecomplaints.engine.check.diagram.Findings;
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

    /** What an arrow would do is seen in no picture: it is a step of its own, or belongs to the task before it. */
    @Test
    void nothingHappensOnAnArrow() {
        assertThat(Bundled.diagrams()).flatExtracting(file -> Diagram.read(file, new Findings()).stream()
            .flatMap(diagram -> diagram.all("sequenceFlow"))
            .filter(flow -> flow.extensions().stream().anyMatch(part -> part.isCamunda("executionListener")))
            .map(flow -> file.name() + ", " + flow.id()).toList()).isEmpty();
    }
}
