package org.conferencecomplaints.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The id that records keep for what no person did can be nobody's. */
class CheckedIdentityServiceTest {

    private ProcessEngine engine;
    private IdentityService identity;

    @BeforeEach
    void anEmptyEngine() {
        var settings = new StandaloneInMemProcessEngineConfiguration();
        settings.setJdbcUrl("jdbc:h2:mem:checked-identity");
        settings.setProcessEngineName("checked-identity");
        settings.setJobExecutorActivate(false);
        settings.setIdentityService(new CheckedIdentityService());
        engine = settings.buildProcessEngine();
        identity = engine.getIdentityService();
    }

    @AfterEach
    void close() {
        identity.clearAuthentication();
        engine.close();
    }

    @Test
    void anAdministratorCannotGiveSomebodyTheIdThatStandsForNobody() {
        identity.setAuthentication("robin", List.of("camunda-admin"));

        assertThatThrownBy(() -> identity.saveUser(identity.newUser(Staff.MACHINE))).isInstanceOf(Refusal.class)
            .hasMessageContaining("User id");
    }

    @Test
    void theApplicationCannotEither() {
        assertThatThrownBy(() -> new EngineAccounts(identity).save(Staff.MACHINE, "Ma", "Chine", null))
            .isInstanceOf(Refusal.class);
        assertThat(identity.createUserQuery().count()).isZero();
    }

    @Test
    void whoeverIsSignedInIsSomebodyWhateverTheirId() {
        EngineStaff staff = new EngineStaff(identity, null);
        assertThat(staff.isAnybodySignedIn()).isFalse();

        identity.setAuthentication(Staff.MACHINE, List.of());

        assertThat(staff.isAnybodySignedIn()).isTrue();
    }
}
