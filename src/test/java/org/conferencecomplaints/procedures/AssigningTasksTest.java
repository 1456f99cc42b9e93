package org.conferencecomplaints.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.task.IdentityLinkType.ASSIGNEE;
import static org.camunda.bpm.engine.task.IdentityLinkType.CANDIDATE;
import static org.camunda.bpm.engine.task.IdentityLinkType.OWNER;

import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.TaskService;
import org.conferencecomplaints.casework.casefile.OpenWork;
import org.conferencecomplaints.platform.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** A task stays with those whom it is for, and never with nobody, whichever way somebody assigns it. */
@OnTheEngine
class AssigningTasksTest {

    private static final String CHAIR = "brent-panel-chair";
    private static final String COLLEAGUE = "brent-panel-chair-two";
    private static final String TEAM = "hackney-quality-unit";

    @Autowired
    Office office;
    @Autowired
    TaskService tasks;
    @Autowired
    OpenWork work;
    @Autowired
    @Qualifier("typelessLinks")
    InitializingBean atTheNextStart;

    @Test
    void aTaskThatIsForSomebodyByNameGoesToAColleagueInTheSameRoleOnly() {
        String task = new BrentCase(office).convened().task("Activity_RecordPanelDecision").getId();
        Map<String, ThrowingCallable> ways = new LinkedHashMap<>();
        ways.put("given back by claim", as(CHAIR, () -> tasks.claim(task, null)));
        ways.put("given back", as(CHAIR, () -> tasks.setAssignee(task, null)));
        ways.put("taken away", as("admin", () -> tasks.setAssignee(task, null)));
        ways.put("taken away by claim", as("admin", () -> tasks.claim(task, null)));
        ways.put("delegated to nobody", as("admin", () -> tasks.delegateTask(task, null)));
        ways.put("no assignee", as("admin", () -> tasks.addUserIdentityLink(task, null, ASSIGNEE)));
        ways.put("link removed", as("admin", () -> tasks.deleteUserIdentityLink(task, CHAIR, ASSIGNEE)));
        ways.put("no kind", as("admin", () -> tasks.addUserIdentityLink(task, COLLEAGUE, null)));
        ways.put("odd kind", as("admin", () -> tasks.addUserIdentityLink(task, COLLEAGUE, "reader")));
        ways.put("group without a kind",
            as("admin", () -> tasks.addGroupIdentityLink(task, "brent-panel-chair", null)));
        ways.put("group as assignee", as("admin", () -> tasks.addGroupIdentityLink(task, "brent-panel-chair", OWNER)));
        ways.put("another team", as("admin", () -> tasks.addCandidateGroup(task, "brent-post-room")));
        ways.put("a team that is not there", as("admin", () -> tasks.addCandidateGroup(task, "nobody")));
        for (String other : new String[] {"brent-post", "hackney-panel-chair", "nobody", "admin", "analyst"}) {
            ways.put("assigned to " + other, as("admin", () -> tasks.setAssignee(task, other)));
            ways.put("delegated to " + other, as("admin", () -> tasks.delegateTask(task, other)));
            ways.put("owned by " + other, as("admin", () -> tasks.setOwner(task, other)));
            ways.put("linked to " + other, as("admin", () -> tasks.addUserIdentityLink(task, other, ASSIGNEE)));
            ways.put("candidate " + other, as("admin", () -> tasks.addCandidateUser(task, other)));
        }
        ways.forEach((name, way) -> assertThatThrownBy(way).as(name).isInstanceOf(Refusal.class));
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee()).isEqualTo(CHAIR);
        assertThat(tasks.getIdentityLinksForTask(task)).singleElement()
            .satisfies(link -> assertThat(link.getUserId()).isEqualTo(CHAIR));

        assertThatCode(as("admin", () -> tasks.setAssignee(task, COLLEAGUE))).doesNotThrowAnyException();
    }

    @Test
    void aTeamsTaskKeepsItsTeam() {
        String task = new Hackney(office).received().task("Activity_TriageComplaint").getId();
        assertThatThrownBy(as("admin", () -> tasks.deleteCandidateGroup(task, TEAM))).isInstanceOf(Refusal.class)
            .hasMessageContaining("nobody could take it");
        assertThatThrownBy(as("admin", () -> tasks.deleteGroupIdentityLink(task, TEAM, CANDIDATE)))
            .isInstanceOf(Refusal.class);
        assertThatThrownBy(as("admin", () -> tasks.addCandidateGroup(task, "hackney-post-room")))
            .isInstanceOf(Refusal.class);
        assertThatCode(as("hackney-officer", () -> tasks.claim(task, "hackney-officer"))).doesNotThrowAnyException();
        assertThatCode(as("hackney-officer", () -> tasks.claim(task, null))).doesNotThrowAnyException();
    }

    @Test
    void whatAnEarlierVersionLetHappenIsShownAndCanBeMended() throws Exception {
        Case convened = new BrentCase(office).convened();
        String task = convened.task("Activity_RecordPanelDecision").getId();
        office.jdbc.sql("update ACT_RU_TASK set ASSIGNEE_ = null where ID_ = ?").param(task).update();
        office.jdbc.sql("insert into ACT_RU_IDENTITYLINK (ID_, REV_, USER_ID_, TASK_ID_) values (?, 1, 'gone', ?)")
            .params("broken-" + task.hashCode(), task).update();
        atTheNextStart.afterPropertiesSet();

        assertThat(work.tasks(convened.reference())).filteredOn(open -> open.id().equals(task)).singleElement()
            .satisfies(open -> assertThat(open.who()).startsWith("Nobody."));
        assertThatCode(as("admin", () -> tasks.setAssignee(task, COLLEAGUE))).doesNotThrowAnyException();
        assertThat(work.tasks(convened.reference())).filteredOn(open -> open.id().equals(task)).singleElement()
            .satisfies(open -> assertThat(open.who()).isEqualTo("Owen Bartlett"));
    }

    private ThrowingCallable as(String user, Runnable way) {
        return () -> office.as(user, () -> {
            way.run();
            return null;
        });
    }
}
