package org.conferencecomplaints.security.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doReturn;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.IdentityService;
import org.conferencecomplaints.engine.submission.Client;
import org.conferencecomplaints.engine.submission.SignInTestApplication;
import org.conferencecomplaints.platform.WallClock;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/**
 * A test against a sign-in service that tells what Entra ID tells. The web applications find their engine by name, so
 * this one goes when the test is over.
 */
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT, classes = SignInTestApplication.class, properties = {
    "spring.datasource.url=jdbc:h2:mem:sso",
    "camunda.bpm.history-level=full",
    "camunda.bpm.job-execution.enabled=false",
    "complaints.sso.user-id-claim=oid",
    "complaints.sso.api-audience=" + SignInService.API,
    "complaints.sso.groups.hackney-quality-unit=" + WithSignInService.OFFICERS,
    "complaints.sso.groups.brent-supervisors=" + WithSignInService.SUPERVISORS,
    "complaints.sso.groups.camunda-admin=" + WithSignInService.ADMINISTRATORS})
@ActiveProfiles("sso")
@DirtiesContext
abstract class WithSignInService {

    static final String OFFICERS = "6f0c1f1e-0000-4000-8000-000000000001";
    static final String SUPERVISORS = "6f0c1f1e-0000-4000-8000-000000000002";
    static final String ADMINISTRATORS = "6f0c1f1e-0000-4000-8000-000000000003";
    static final String ANOTHER_TEAM = "6f0c1f1e-0000-4000-8000-000000000009";
    static final String AMARA = "0b0e7c52-1111-4000-8000-00000000000a";

    static final SignInService SERVICE = SignInService.start();

    @Autowired
    private IdentityService identity;

    @MockitoSpyBean
    WallClock clock;

    Client browser;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        SERVICE.configure(settings);
    }

    @BeforeEach
    void somebodyComesToTheComputerWhomNobodyKnows() {
        browser = new Client(SERVICE.applicationPort());
        identity.deleteUserInfo(AMARA, "sso-subject");
        identity.deleteUserInfo(AMARA, "sso-as-of");
        identity.deleteUser(AMARA);
    }

    static Account amara() {
        return Account.entra("pairwise_-1", AMARA, "Amara Osei", OFFICERS, ANOTHER_TEAM);
    }

    void signIn(Account account) {
        assertThat(SERVICE.signIn(browser, "/complaints/who", account).statusCode()).isEqualTo(200);
    }

    int status(String path) {
        return browser.get(path).statusCode();
    }

    HttpResponse<String> bearer(String token) {
        Client program = new Client(SERVICE.applicationPort());
        return program.send(program.to("/api/who").header("Authorization", "Bearer " + token));
    }

    void later(Duration time) {
        doReturn(Instant.now().plus(time)).when(clock).now();
    }
}
