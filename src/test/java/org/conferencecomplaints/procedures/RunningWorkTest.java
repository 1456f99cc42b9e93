package org.conferencecomplaints.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.camunda.bpm.engine.runtime.Job;
import org.conferencecomplaints.governance.metrics.RunningWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The figures that whoever runs the application watches, counted in the engine's tables while complaints move. */
@Tag("database")
@OnTheEngine
class RunningWorkTest {

    private static final String INFORMAL = "Step 1: informal stage";
    private static final String PANEL = "Step 2: multi-agency panel";

    @Autowired
    private Office office;
    @Autowired
    private RunningWork work;
    private Hackney hackney;

    @BeforeEach
    void hackney() {
        hackney = new Hackney(office);
    }

    /** Other tests have left complaints open whose procedures were taken away. */
    private long open(String stage) {
        return work.open().stream()
            .filter(row -> row.procedure().equals(Hackney.PROCEDURE) && row.stage().equals(stage))
            .mapToLong(RunningWork.Open::complaints).sum();
    }

    private long incidents() {
        return work.incidents().values().stream().mapToLong(Long::longValue).sum();
    }

    @Test
    void aComplaintStandsAtTheStageThatIsFurthestOn() {
        long informal = open(INFORMAL);
        Case complaint = hackney.received();
        assertThat(open(INFORMAL)).isEqualTo(informal + 1);

        long panel = open(PANEL);
        hackney.panelSet(complaint);
        assertThat(open(PANEL)).isEqualTo(panel + 1);
        assertThat(open(INFORMAL)).isEqualTo(informal);

        complaint.withdraw(Hackney.OFFICER, "withdrawnOn", office.today().toString());
        assertThat(open(PANEL)).isEqualTo(panel);
    }

    @Test
    void anOpenComplaintThatNoProcedureWorksOnIsSeen() {
        Case complaint = hackney.received();
        long lost = open(RunningWork.NOT_RUNNING);

        office.engine.getRuntimeService().deleteProcessInstance(complaint.procedure().getId(), "lost");

        assertThat(open(RunningWork.NOT_RUNNING)).isEqualTo(lost + 1);
    }

    @Test
    void stepsThatWaitAndStepsThatFailedAreCounted() {
        long due = work.jobs().due();
        long failed = work.jobs().failed();
        long incidents = incidents();
        Case complaint = new Case(office, office.start(Hackney.OFFICER, Hackney.PROCEDURE, Hackney.complaint()));
        office.clock(office.now().plus(Duration.ofHours(1)));
        assertThat(work.jobs()).satisfies(jobs -> {
            assertThat(jobs.due()).isEqualTo(due + 1);
            assertThat(jobs.oldestDue()).isBetween(Duration.ofMinutes(59), Duration.ofMinutes(61));
        });

        Job step = office.engine.getManagementService().createJobQuery()
            .processInstanceId(complaint.procedure().getId())
            .executable().singleResult();
        office.engine.getManagementService().setJobRetries(step.getId(), 0);

        assertThat(work.jobs().due()).isEqualTo(due);
        assertThat(work.jobs().failed()).isEqualTo(failed + 1);
        assertThat(incidents()).isEqualTo(incidents + 1);
    }
}
