package org.conferencecomplaints.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conferencecomplaints.procedures.BrentCase.CHAIR;
import static org.conferencecomplaints.procedures.BrentCase.INDEPENDENT_CHAIR;
import static org.conferencecomplaints.procedures.BrentCase.INVESTIGATOR;
import static org.conferencecomplaints.procedures.BrentCase.LINE_MANAGER;
import static org.conferencecomplaints.procedures.BrentCase.PANEL_CHAIR;
import static org.conferencecomplaints.procedures.BrentCase.SECOND_PANEL_CHAIR;
import static org.conferencecomplaints.procedures.BrentCase.executiveDecision;
import static org.conferencecomplaints.procedures.BrentCase.secondPanel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conferencecomplaints.Application;
import org.conferencecomplaints.engine.submission.Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * Brent's procedure as it is reached over REST: nobody comes back into a complaint that they have had a part in. And
 * with dates set on which the Executive group meets.
 */
@SpringBootTest(classes = Application.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
    "spring.datasource.url=jdbc:h2:mem:brent-over-rest;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE",
    "camunda.bpm.job-execution.enabled=false",
    "complaints.calendar.check-every=P1D",
    "complaints.executive-meetings.brent=2026-10-30,2026-12-14,2026-11-20"})
@ContextConfiguration(initializers = OnTheEngine.HomeOfItsOwn.class)
@Import(Office.class)
@ExtendWith(OfficeHours.class)
class BrentOverRestTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    Office office;
    @LocalServerPort
    private int port;
    private BrentCase brent;

    @BeforeEach
    void brent() {
        brent = new BrentCase(office);
    }

    @Test
    void theChairWhomTheComplaintIsAboutDoesNoneOfTheFirstStage() {
        Case aboutChair = brent.received("subject", "chair");
        String task = aboutChair.task("Activity_ReviewComplaint").getId();
        assertThat(aboutChair.task("Activity_ReviewComplaint").getAssignee()).isEqualTo(LINE_MANAGER);
        assertKeptOut(task, CHAIR, Map.of("route", "meeting"));
        assertThat(aboutChair.openTasks()).containsExactly("Activity_ReviewComplaint");
    }

    @Test
    void chairAndLineManagerStayOutOfWhatTheIndependentChairDecides() {
        Case toChoose = brent.toChoose();
        String task = toChoose.task("Activity_EstablishHearing").getId();
        for (String excluded : List.of(CHAIR, LINE_MANAGER)) {
            assertKeptOut(task, excluded, Map.of("hearing", "none"));
        }
        assertThat(send(INDEPENDENT_CHAIR, "/task/" + task + "/submit-form", variables(Map.of("hearing", "panel")))
            .statusCode())
            .isEqualTo(204);
    }

    @Test
    void nobodyWithAPartTakesOverThePanelsDecision() {
        Case convened = brent.convened();
        String task = convened.task("Activity_RecordPanelDecision").getId();
        for (String excluded : List.of(CHAIR, LINE_MANAGER, INVESTIGATOR, INDEPENDENT_CHAIR)) {
            assertKeptOut(task, excluded, Map.of("notHeld", "postponed"));
        }
        assertThat(convened.task("Activity_RecordPanelDecision").getAssignee()).isEqualTo(PANEL_CHAIR);
    }

    @Test
    void theFirstPanelsChairStaysOutOfTheSecondPanel() {
        Case again = brent.reconsidered()
            .complete(INDEPENDENT_CHAIR, "Activity_RecordFurtherReview", "furtherReview", "panel")
            .complete(INDEPENDENT_CHAIR, "Activity_ConvenePanel", secondPanel("2026-12-03"));
        String task = again.task("Activity_RecordPanelDecision").getId();
        assertKeptOut(task, PANEL_CHAIR, Map.of("notHeld", "postponed"));
        assertThat(again.task("Activity_RecordPanelDecision").getAssignee()).isEqualTo(SECOND_PANEL_CHAIR);
        assertThat(send(SECOND_PANEL_CHAIR, "/task/" + task + "/submit-form", variables(Map.of("notHeld", "postponed")))
            .statusCode()).isEqualTo(204);
    }

    @Test
    void anAppointmentThatCannotBeIsRefusedOverRestInWords() {
        Case chosen = brent.panelChosen();
        Map<String, Object> panel = BrentCase.panel(BrentCase.PANEL_DAY, "panelHealth", "Helen Whitmore");
        HttpResponse<String> refused = send(INDEPENDENT_CHAIR,
            "/task/" + chosen.task("Activity_ConvenePanel").getId() + "/submit-form", variables(panel));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("chaired the conference complained of").doesNotContain("Whitmore");
    }

    @Test
    void withoutADateTheNextMeetingOfTheExecutiveGroupConsidersTheComplaint() {
        Case onPaper = brent.toChoose().complete(INDEPENDENT_CHAIR, "Activity_EstablishHearing", "hearing",
            "paperwork");
        assertThat(onPaper.due("Activity_RecordExecutiveDecision")).isEqualTo("2026-11-27T23:59:59");
        assertThat(onPaper.deadline("B-2.27").anchor()).isEqualTo("2026-11-20");
        assertThat(onPaper.timer("Event_ExecutivePassed")).isEqualTo("2026-11-28T00:00");
        assertThat(office.caseFile.facts(onPaper.reference())).containsEntry("executiveOn", "2026-11-20");
    }

    @Test
    void aDateThatIsGivenGoesBeforeTheNextMeeting() {
        Case onPaper = brent.toChoose().complete(INDEPENDENT_CHAIR, "Activity_EstablishHearing", "hearing", "paperwork",
            "executiveOn", "2026-12-14");
        assertThat(onPaper.due("Activity_RecordExecutiveDecision")).isEqualTo("2026-12-21T23:59:59");
    }

    @Test
    void aPanelHasNoMeetingOfTheExecutiveGroup() {
        Case chosen = brent.panelChosen();
        assertThat(office.caseFile.facts(chosen.reference())).doesNotContainKey("executiveOn");
    }

    @Test
    void aFurtherReviewOnPaperGoesToTheNextMeetingToo() {
        Case again = brent.reconsidered()
            .complete(INDEPENDENT_CHAIR, "Activity_RecordFurtherReview", "furtherReview", "executive");
        assertThat(again.deadline("B-2.27").anchor()).isEqualTo("2026-11-20");
        again.papersReady().until("2026-11-20T16:00").complete(INDEPENDENT_CHAIR, "Activity_RecordExecutiveDecision",
            executiveDecision("2026-11-20", false)).approve(INDEPENDENT_CHAIR, "brent/executive-decision")
            .approve(INDEPENDENT_CHAIR, "brent/executive-decision")
            .ended("Event_Dismissed", "dismissed");
    }

    /** Nobody gets this person in, neither they themselves nor an administrator. */
    private void assertKeptOut(String task, String excluded, Map<String, Object> answers) {
        String assignee = assignee(task);
        Map<String, Object> them = Map.of("userId", excluded);
        for (String way : List.of("/claim", "/assignee", "/delegate")) {
            assertThat(send(excluded, "/task/" + task + way, them).statusCode()).as("%s by %s", way, excluded)
                .isBetween(400, 499);
            assertThat(send("admin", "/task/" + task + way, them).statusCode()).as("%s of %s by admin", way, excluded)
                .isBetween(400, 499);
        }
        assertThat(send("admin", "/task/" + task + "/assignee", them).body()).contains("stay out");
        assertThat(send(excluded, "/task/" + task + "/submit-form", variables(answers)).statusCode()).isBetween(400,
            499);
        assertThat(send(excluded, "/task/" + task + "/complete", variables(answers)).statusCode()).isBetween(400, 499);
        assertThat(assignee(task)).isEqualTo(assignee);
    }

    private String assignee(String task) {
        return office.engine.getTaskService().createTaskQuery().taskId(task).singleResult().getAssignee();
    }

    private static Map<String, Object> variables(Map<String, Object> answers) {
        Map<String, Object> values = new HashMap<>();
        answers.forEach((name, value) -> values.put(name, Map.of("value", value)));
        return Map.of("variables", values);
    }

    private HttpResponse<String> send(String user, String path, Object body) {
        Client client = new Client(port);
        try {
            return client.send(client.to("/engine-rest" + path).header("Authorization", Client.basic(user, "try-out"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
