package org.conferencecomplaints.engine.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.conferencecomplaints.engine.adapters.EngineReportAccess;
import org.conferencecomplaints.engine.procedures.ProcedureModel;
import org.conferencecomplaints.governance.reports.ProcedureStages.Stage;
import org.conferencecomplaints.organisation.Councils;
import org.conferencecomplaints.organisation.Councils.Council;
import org.junit.jupiter.api.Test;

class ReportPortsTest {

    private final IdentityService identity = mock(IdentityService.class);
    private final EngineReportAccess access = new EngineReportAccess(identity, new Councils(Map.of(
        "brent", council(List.of("brent-supervisors", "brent-line-managers", "brent-business-manager")),
        "hackney", council(List.of("hackney-supervisors")),
        "elsewhere", council(null))));

    @Test
    void theGroupsThatTheSettingsNameReadTheReportOfTheirCouncil() {
        assertThat(readableTo(List.of("brent-line-managers"), List.of("brent"))).containsExactly("brent");
        assertThat(readableTo(List.of("hackney-supervisors"), List.of("hackney"))).containsExactly("hackney");
        assertThat(readableTo(List.of("hackney-supervisors", "brent-supervisors"), List.of("brent", "hackney")))
            .containsExactlyInAnyOrder("brent", "hackney");
    }

    @Test
    void nobodyElseDoes() {
        assertThat(readableTo(List.of("brent-complaints-team", "camunda-admin"), List.of("brent"))).isEmpty();
        assertThat(readableTo(List.of("brent-supervisors"), List.of("hackney", "elsewhere"))).isEmpty();
        assertThat(readableTo(null, null)).isEmpty();
        given(identity.getCurrentAuthentication()).willReturn(null);
        assertThat(access.reportsReadable()).isEmpty();
    }

    @Test
    void stagesComeInTheOrderOfTheDiagramWithTheirSteps() {
        ProcedureModel model = new ProcedureModel(
            Bpmn.readModelFromFile(new File("bpmn/hackney-conference-complaint.bpmn")));
        List<Stage> stages = model.stages();
        assertThat(stages.subList(0, 2)).extracting(Stage::name)
            .containsExactly("Step 1: informal stage", "Step 2: multi-agency panel");
        assertThat(stages.get(0).activities()).contains("Activity_RecordMeeting");
        assertThat(stages.get(1).activities()).contains("Activity_RecordPanelDecision");
    }

    private Set<String> readableTo(List<String> groups, List<String> tenants) {
        given(identity.getCurrentAuthentication()).willReturn(new Authentication("somebody", groups, tenants));
        return access.reportsReadable();
    }

    private static Council council(List<String> reportReaders) {
        return new Council("A council", null, null, Map.of(), Map.of(), Map.of(), List.of(), null, null, reportReaders);
    }
}
