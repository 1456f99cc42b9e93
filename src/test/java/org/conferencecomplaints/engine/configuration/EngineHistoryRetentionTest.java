package org.conferencecomplaints.engine.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.conferencecomplaints.procedures.Hackney.HEAD;

import java.time.Period;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.conferencecomplaints.procedures.Case;
import org.conferencecomplaints.procedures.Hackney;
import org.conferencecomplaints.procedures.Office;
import org.conferencecomplaints.procedures.OnTheEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The engine's own history goes when the setting says, and the register's stays. */
@Tag("database")
@OnTheEngine
class EngineHistoryRetentionTest {

    @Autowired
    private Office office;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private HistoryService history;
    @Autowired
    private ManagementService management;
    @Value("${complaints.retention.engine-history}")
    private Period asSet;

    @AfterEach
    void asSet() {
        keep(asSet);
    }

    private void keep(Period kept) {
        new EngineHistoryRetention(repository, kept).run(null);
    }

    private Case resolved() {
        Hackney hackney = new Hackney(office);
        return hackney.answered(hackney.received()).until("2026-11-12T10:00")
            .complete(HEAD, "Activity_RecordReply", "replyReceivedOn", "2026-11-12", "satisfied", "true")
            .post("hackney/closed").ended("Event_Resolved", "resolved");
    }

    private long inHistory(Case complaint) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(complaint.reference()).count();
    }

    private void cleanUp(String now) {
        office.clock(now);
        management.executeJob(history.cleanUpHistoryAsync(true).getId());
    }

    @Test
    void anEndedComplaintsHistoryGoesAfterTheDaysThatAreSetAndNotBefore() {
        keep(Period.ofDays(400));
        Case resolved = resolved();
        Case open = new Hackney(office).received();
        long kept = inHistory(resolved);

        cleanUp("2027-12-16T10:00");
        assertThat(inHistory(resolved)).isEqualTo(kept).isPositive();
        cleanUp("2027-12-18T10:00");

        assertThat(inHistory(resolved)).isZero();
        assertThat(inHistory(open)).isPositive();
        assertThat(resolved.register().outcome()).isEqualTo("resolved");
        assertThat(resolved.letters()).isNotEmpty();
    }

    @Test
    void whatHasEndedGoesWhenItsEndSaidEvenIfTheSettingHasChanged() {
        keep(Period.ofDays(400));
        Case resolved = resolved();
        keep(asSet);

        cleanUp("2027-12-18T10:00");

        assertThat(inHistory(resolved)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P7Y", "P1M", "P0D", "-P3D"})
    void whatIsNoNumberOfDaysIsRefusedAtTheStart(String setting) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> new EngineHistoryRetention(repository, Period.parse(setting)))
            .withMessageContaining("complaints.retention.engine-history").withMessageContaining("in days");
    }
}
