package org.conferencecomplaints.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.conferencecomplaints.platform.startup.NotFitForProduction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

/** The first administrator comes from a secret, once. */
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTest {

    private static final String SECRET = "kV7-pq.Lm3 zzR";

    private ProcessEngine engine;
    private IdentityService identity;

    @BeforeEach
    void anEmptyEngine() {
        var settings = new StandaloneInMemProcessEngineConfiguration();
        settings.setJdbcUrl("jdbc:h2:mem:first-administrator");
        settings.setProcessEngineName("first-administrator");
        settings.setJobExecutorActivate(false).setEnablePasswordPolicy(true);
        engine = settings.buildProcessEngine();
        identity = engine.getIdentityService();
        identity.saveGroup(identity.newGroup("camunda-admin"));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private FirstAdministrator setting(String id, String password, String... profiles) {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(profiles);
        return new FirstAdministrator(id, password, identity, environment);
    }

    private List<String> administrators() {
        return identity.createUserQuery().memberOfGroup("camunda-admin").list().stream().map(User::getId).toList();
    }

    @Test
    void isMadeWhereThereIsNoneAndNeverWrittenToTheLog(CapturedOutput log) {
        setting("robin", SECRET, "production").complete();

        assertThat(administrators()).containsExactly("robin");
        assertThat(identity.checkPassword("robin", SECRET)).isTrue();
        assertThat(log).contains("first administrator, robin").doesNotContain(SECRET);
    }

    @Test
    void changesNothingWhereThereIsOne() {
        setting("robin", SECRET, "production").complete();

        setting("robin", "Another-2026 secret", "production").complete();
        setting("sam", SECRET, "production").complete();
        setting("", "", "production").complete();

        assertThat(administrators()).containsExactly("robin");
        assertThat(identity.checkPassword("robin", SECRET)).isTrue();
    }

    @Test
    void productionDoesNotStartWithoutAnybodyToRunIt() {
        for (FirstAdministrator missing : List.of(setting("", "", "production"), setting("robin", "", "production"),
            setting("", SECRET, "production"))) {
            assertThatThrownBy(missing::complete).isInstanceOf(NotFitForProduction.class)
                .hasMessageContaining("complaints.first-administrator.id")
                .hasMessageContaining("complaints.first-administrator.password");
        }
        assertThat(administrators()).isEmpty();
    }

    @Test
    void elsewhereAndWithSingleSignOnNobodyIsNeeded() {
        setting("", "").complete();
        setting("", "", "production", "sso").complete();

        assertThat(administrators()).isEmpty();
    }

    @Test
    void nobodysAccountBecomesAnAdministrators() {
        identity.saveUser(identity.newUser("robin"));

        assertThatThrownBy(() -> setting("robin", SECRET, "production").complete())
            .isInstanceOf(NotFitForProduction.class).hasMessageNotContaining(SECRET);
        assertThat(administrators()).isEmpty();
    }

    @Test
    void aPasswordAgainstThePolicyMakesNobody() {
        assertThatThrownBy(() -> setting("robin", "short").complete()).isInstanceOf(ProcessEngineException.class)
            .hasMessageNotContaining("short");
        assertThat(administrators()).isEmpty();
    }
}
