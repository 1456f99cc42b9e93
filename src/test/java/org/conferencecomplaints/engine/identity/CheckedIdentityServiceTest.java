package org.conferencecomplaints.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The id that records keep for what no person did can be nobody's. */
class CheckedIdentityServiceTest {

    private final List<String> told = new ArrayList<>();
    private ProcessEngine engine;
    private IdentityService identity;

    @BeforeEach
    void anEmptyEngine() {
        var settings = new StandaloneInMemProcessEngineConfiguration();
        settings.setJdbcUrl("jdbc:h2:mem:checked-identity");
        settings.setProcessEngineName("checked-identity");
        settings.setJobExecutorActivate(false);
        settings.setGeneralResourceWhitelistPattern("[a-z-]+");
        settings.setIdentityService(new CheckedIdentityService(
            () -> (by, what, tenants) -> told.add("%s %s %s".formatted(by, what, tenants))));
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

    @Test
    void whatAnAdministratorOpensToOthersIsToldToTheCouncilsThatItConcerns() {
        identity.saveTenant(identity.newTenant("brent"));
        identity.saveGroup(identity.newGroup("brent-post-room"));
        identity.saveUser(identity.newUser("robin"));
        identity.createTenantGroupMembership("brent", "brent-post-room");
        assertThat(told).isEmpty();
        identity.setAuthentication("robin", List.of("camunda-admin"));

        identity.createMembership("robin", "brent-post-room");
        User ada = identity.newUser("ada");
        ada.setPassword("a first one");
        identity.saveUser(ada);
        identity.createTenantUserMembership("brent", "ada");
        User again = identity.createUserQuery().userId("ada").singleResult();
        again.setPassword("a second one");
        identity.saveUser(again);

        assertThat(told).containsExactly("robin added robin to the group brent-post-room [brent]",
            "robin created the account ada []", "robin added ada to the council brent [brent]",
            "robin set a new password for ada [brent]");
    }

    @Test
    void onesOwnPasswordAndWhoIsLockedOutAreNoNews() {
        identity.saveGroup(identity.newGroup("locked-out"));
        identity.saveUser(identity.newUser("ada"));
        identity.setAuthentication("ada", List.of("camunda-admin"));

        User own = identity.createUserQuery().userId("ada").singleResult();
        own.setPassword("a second one");
        identity.saveUser(own);
        identity.createMembership("ada", "locked-out");

        assertThat(told).isEmpty();
    }
}
