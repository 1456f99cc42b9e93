package org.conferencecomplaints.procedures;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.conferencecomplaints.procedures.Hackney.HEAD;
import static org.conferencecomplaints.procedures.Hackney.MANAGER;
import static org.conferencecomplaints.procedures.Hackney.OFFICER;
import static org.conferencecomplaints.procedures.Hackney.PANEL_CHAIR;
import static org.conferencecomplaints.procedures.Hackney.PROCEDURE;
import static org.conferencecomplaints.procedures.Hackney.complaint;
import static org.conferencecomplaints.procedures.Hackney.decision;
import static org.conferencecomplaints.procedures.Hackney.panel;
import static org.conferencecomplaints.procedures.Office.answers;
import static org.conferencecomplaints.procedures.Office.refusal;

import jakarta.ws.rs.ClientErrorException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.conferencecomplaints.platform.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the engine offers besides forms leads past none of them, and families' words do not stay in it. */
@OnTheEngine
class NoWayRoundTest {

    private static final String COLLEAGUE = "hackney-officer-two";

    @Autowired
    Office office;
    @Autowired
    TaskService tasks;
    @Autowired
    RuntimeService runtime;
    @Autowired
    IdentityService identity;
    private Hackney hackney;

    @BeforeEach
    void hackney() {
        hackney = new Hackney(office);
    }

    @AfterEach
    void colleagueLeaves() {
        identity.deleteUser(COLLEAGUE);
    }

    @Test
    void fieldsThatTheFormDoesNotHaveAreRefusedByNameAndChangeNothing() {
        Case mine = hackney.received();
        Case other = hackney.received();
        for (String field : List.of("complaint", "receivedOn", "letter", "upheld")) {
            assertThat(mine.refused(OFFICER, "Activity_TriageComplaint", "triageDecision", "accept", field,
                other.reference())).contains(field);
        }
        assertThat(runtime.getVariable(mine.procedure().getId(), "complaint")).isEqualTo(mine.reference());
        assertThat(refusal(() -> mine.withdraw(OFFICER, "withdrawnOn", "2026-11-02", "complaint", other.reference())))
            .contains("complaint");
        assertThat(refusal(() -> office.start(OFFICER, PROCEDURE, complaint("reference", "HCK-1"))))
            .contains("reference");
        mine.complete(OFFICER, "Activity_TriageComplaint", "triageDecision", "accept");
        assertThat(mine.entries()).hasSize(2);
    }

    @Test
    void aProcedureStartsWithItsFormOnly() {
        Case escalated = hackney.escalated(hackney.received());
        assertThat(refusal(() -> office.as(OFFICER,
            () -> runtime.createProcessInstanceByKey(PROCEDURE).startBeforeActivity("Activity_CloseResolved")
                .execute())))
            .isNotEmpty();
        assertThatThrownBy(() -> office.as(OFFICER,
            () -> runtime.createMessageCorrelation("ComplaintReopened")
                .setVariables(answers("complaint", escalated.reference(),
                    "replyReceivedOn", "2026-11-02"))
                .correlateStartMessage()))
            .isInstanceOfAny(Refusal.class, ClientErrorException.class, AuthorizationException.class);
        assertThatThrownBy(() -> office.as(HEAD,
            () -> runtime.createMessageCorrelation("ComplaintWithdrawn")
                .processInstanceBusinessKey(escalated.reference()).correlateWithResult()))
            .isInstanceOfAny(Refusal.class, ClientErrorException.class, AuthorizationException.class);
        for (String user : List.of(OFFICER, MANAGER, HEAD, "hackney-supervisor", "hackney-post")) {
            assertThatThrownBy(() -> office.as(user, () -> runtime.startProcessInstanceByKey("send-letter",
                escalated.reference(), answers("complaint", escalated.reference(), "template", "hackney/closed",
                    "clause", "", "checkGroup", "", "checkUser", ""))))
                .isInstanceOfAny(Refusal.class, ClientErrorException.class, AuthorizationException.class);
        }
        assertThat(escalated.openTasks()).containsExactly("Activity_ConvenePanel");
    }

    @Test
    void aTaskHasNoOtherWayOutThanItsForm() {
        Case received = hackney.received();
        String task = received.task("Activity_TriageComplaint").getId();
        Map<String, Runnable> waysOut = Map.ofEntries(
            entry("complete", () -> tasks.complete(task)),
            entry("complete with nothing", () -> tasks.complete(task, answers())),
            entry("error", () -> tasks.handleBpmnError(task, "error")),
            entry("error with message", () -> tasks.handleBpmnError(task, "error", "message")),
            entry("error with variables",
                () -> tasks.handleBpmnError(task, "error", "message", answers("upheld", true))),
            entry("escalation", () -> tasks.handleEscalation(task, "code")),
            entry("escalation with variables", () -> tasks.handleEscalation(task, "code", answers("upheld", true))),
            entry("resolve with variables", () -> tasks.resolveTask(task, answers("triageDecision", "redirect"))),
            entry("variable", () -> tasks.setVariable(task, "complaint", "HCK-1")),
            entry("local variable", () -> tasks.setVariableLocal(task, "complaint", "HCK-1")),
            entry("delete task", () -> tasks.deleteTask(task)),
            entry("variable of the process",
                () -> runtime.setVariable(received.procedure().getId(), "complaint", "HCK-1")),
            entry("delete process", () -> runtime.deleteProcessInstance(received.procedure().getId(), "x")),
            entry("modify process", () -> runtime.createProcessInstanceModification(received.procedure().getId())
                .startBeforeActivity("Activity_CloseResolved").execute()));
        waysOut.forEach((name, wayOut) -> assertThatThrownBy(() -> office.as(OFFICER, Executors.callable(wayOut)))
            .as(name).isNotNull());
        assertThat(received.openTasks()).containsExactly("Activity_TriageComplaint");
        assertThat(tasks.getVariables(task)).containsEntry("complaint", received.reference());
        received.complete(OFFICER, "Activity_TriageComplaint", "triageDecision", "accept");
    }

    @Test
    void aTaskThatAColleagueHasClaimedIsTheirs() {
        identity.saveUser(identity.newUser(COLLEAGUE));
        identity.createMembership(COLLEAGUE, "hackney-quality-unit");
        Case received = hackney.received();
        String task = received.task("Activity_TriageComplaint").getId();
        office.as(OFFICER, () -> {
            tasks.claim(task, OFFICER);
            return null;
        });
        assertThat(refusal(() -> submitAs(COLLEAGUE, task))).contains("Amara Osei");
        assertThat(refusal(() -> office.as(COLLEAGUE, () -> {
            tasks.claim(task, COLLEAGUE);
            return null;
        }))).contains("claimed");
        submitAs(OFFICER, task);
    }

    @Test
    void aTaskOfAnotherGroupIsNobodyElses() {
        Case received = hackney.received();
        String task = received.task("Activity_TriageComplaint").getId();
        for (String user : List.of(MANAGER, "hackney-post", "hackney-chair", "brent-officer")) {
            assertThatThrownBy(() -> submitAs(user, task))
                .isInstanceOfAny(Refusal.class, ClientErrorException.class, AuthorizationException.class);
        }
        assertThat(received.openTasks()).containsExactly("Activity_TriageComplaint");
    }

    @Test
    void ofTwoCompletionsAtOnceOneWins() throws Exception {
        Case received = hackney.received();
        String task = received.task("Activity_TriageComplaint").getId();
        CountDownLatch together = new CountDownLatch(1);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Callable<String> attempt = () -> {
                together.await();
                try {
                    submitAs(OFFICER, task);
                    return "done";
                } catch (ClientErrorException | AuthorizationException refused) {
                    return "refused";
                }
            };
            List<Future<String>> outcomes = List.of(two.submit(attempt), two.submit(attempt));
            together.countDown();
            assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get())).containsExactlyInAnyOrder("done",
                "refused");
        } finally {
            two.shutdown();
        }
        received.runJobs();
        assertThat(received.entries()).hasSize(2);
        assertThat(received.letterNames()).containsExactly("hackney/acknowledgement");
    }

    @Test
    void aTaskThatIsDoneIsRefusedInWords() {
        Case received = hackney.received();
        String task = received.task("Activity_TriageComplaint").getId();
        submitAs(OFFICER, task);
        assertThat(refusal(() -> submitAs(OFFICER, task))).contains("is finished");
    }

    @Test
    void whatFamiliesWroteAndTheirAddressesAreInNoTableOfTheEngine() {
        String mark = "Quixotica";
        Case whole = hackney.received("complainantName", "Ada " + mark, "complainantAddress", mark + " Street\nLondon",
            "complaint", mark + " was not heard. " + "x".repeat(6000), "childReference", mark, "desiredOutcome", mark,
            "contactNotes", mark, "accessNeeds", mark, "supporterName", "Bell " + mark + " Hart");
        assertThat(whole.refused(OFFICER, "Activity_TriageComplaint", "triageDecision", "redirect", "redirectTo", mark))
            .doesNotContain(mark);
        whole.complete(OFFICER, "Activity_TriageComplaint", "triageDecision", "accept", "triageReason", mark,
            "alsoRedirect", true, "redirectTo", mark, "redirectConsent", "true", "redirectEmail", mark + "@example.org")
            .post("hackney/acknowledgement").approve(Hackney.SUPERVISOR, "hackney/redirect").post("hackney/redirect")
            .complete(MANAGER, "Activity_ArrangeMeeting", "contactedOn", "2026-11-02", "meetingOn", "2026-11-09",
                "meetingPlace", mark, "meetingTime", mark)
            .post("hackney/meeting-invitation").until("2026-11-09T15:00")
            .complete(MANAGER, "Activity_RecordMeeting", "meetingHeldOn", "2026-11-09", "meetingNote", mark, "feedback",
                mark,
                "agreedActions", mark)
            .correct(MANAGER, "hackney/feedback", "Dear " + mark).approve(MANAGER, "hackney/feedback")
            .post("hackney/feedback")
            .complete(HEAD, "Activity_RecordReply", "replyReceivedOn", "2026-11-09", "satisfied", "false", "reply",
                mark)
            .complete(HEAD, "Activity_ConvenePanel", panel("2026-12-10", "panelPlace", mark, "panelMembers", mark,
                "boardMembers", mark, "extensionReason", mark, "extensionApprovedBy", mark))
            .papersReady().until("2026-12-10T16:00")
            .complete(PANEL_CHAIR, "Activity_RecordPanelDecision", decision("2026-12-10", true, "reasons", mark,
                "conductFinding", mark, "decisionFinding", mark, "recommendDifferentChair", true))
            .approve(PANEL_CHAIR, "hackney/panel-upheld");
        assertThat(office.whereInTheEngine(mark)).isEmpty();
        whole.withdraw(OFFICER, "withdrawnOn", "2026-12-10", "withdrawalReason", mark);

        assertThat(office.whereInTheEngine(mark)).isEmpty();
        assertThat(office.whereInTheEngine(whole.reference())).as("the search finds what is there").isNotEmpty();
        assertThat(whole.entries().get(0).answers().get("complaint").toString()).hasSizeGreaterThan(6000);
    }

    @Test
    void processesKeepTextYesOrNoAndNumbersOnlySoThatARestartFindsThemAgain() {
        Case convened = hackney.panelSet(hackney.received()).until("2026-11-27T17:00")
            .complete(PANEL_CHAIR, "Activity_RecordPanelDecision", decision("2026-11-27", false));
        Set<String> kinds = runtime.createVariableInstanceQuery().list().stream()
            .map(variable -> variable.getTypeName()).collect(Collectors.toSet());
        assertThat(kinds).isSubsetOf("string", "boolean", "integer", "null");
        assertThat(convened.openTasks()).containsExactly("Activity_CheckLetter");
    }

    private void submitAs(String user, String task) {
        Map<String, Object> answers = answers("triageDecision", "accept");
        office.as(user, () -> {
            office.engine.getFormService().submitTaskForm(task, answers);
            return null;
        });
    }
}
