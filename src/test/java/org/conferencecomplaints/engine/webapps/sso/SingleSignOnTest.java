package org.conferencecomplaints.engine.webapps.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.reset;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.conferencecomplaints.engine.Client;
import org.conferencecomplaints.engine.SignInTestApplication;
import org.conferencecomplaints.engine.webapps.WallClock;
import org.conferencecomplaints.people.Staff;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/** Against a sign-in service that tells what Entra ID tells. */
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT, classes = SignInTestApplication.class, properties = {
    "spring.datasource.url=jdbc:h2:mem:sso;DB_CLOSE_ON_EXIT=FALSE",
    "camunda.bpm.history-level=full",
    "camunda.bpm.job-execution.enabled=false",
    "complaints.sso.user-id-claim=oid",
    "complaints.sso.api-audience=" + SignInService.API,
    "complaints.sso.groups.hackney-quality-unit=" + SingleSignOnTest.OFFICERS,
    "complaints.sso.groups.brent-supervisors=" + SingleSignOnTest.SUPERVISORS,
    "complaints.sso.groups.camunda-admin=" + SingleSignOnTest.ADMINISTRATORS})
@ActiveProfiles("sso")
@DirtiesContext
class SingleSignOnTest {

    static final String OFFICERS = "6f0c1f1e-0000-4000-8000-000000000001";
    static final String SUPERVISORS = "6f0c1f1e-0000-4000-8000-000000000002";
    static final String ADMINISTRATORS = "6f0c1f1e-0000-4000-8000-000000000003";
    private static final String ANOTHER_TEAM = "6f0c1f1e-0000-4000-8000-000000000009";
    private static final String AMARA = "0b0e7c52-1111-4000-8000-00000000000a";

    private static final SignInService SERVICE = SignInService.start();

    @Autowired
    private IdentityService identity;

    @Autowired
    private Staff staff;

    @MockitoSpyBean
    private WallClock clock;

    private Client browser;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        SERVICE.configure(settings);
    }

    @AfterAll
    static void theServiceCloses() {
        SERVICE.close();
    }

    @BeforeEach
    void somebodyComesToTheComputer() {
        browser = new Client(SERVICE.applicationPort());
        if (identity.createUserQuery().userId(AMARA).count() > 0) {
            identity.deleteUser(AMARA);
        }
        identity.deleteUserInfo(AMARA, "sso-subject");
        identity.deleteUserInfo(AMARA, "sso-as-of");
    }

    private static Account amara() {
        return Account.entra("pairwise_-1", AMARA, "Amara Osei", OFFICERS, ANOTHER_TEAM);
    }

    private void signIn(Account account) {
        assertThat(SERVICE.signIn(browser, "/complaints/who", account).statusCode()).isEqualTo(200);
    }

    private int status(String path) {
        return browser.get(path).statusCode();
    }

    private void later(Duration time) {
        doReturn(Instant.now().plus(time)).when(clock).now();
    }

    @Test
    void whoeverOpensAPageSignsInAtTheServiceAndComesBackToThatPage() {
        HttpResponse<String> page = SERVICE.signIn(browser, "/complaints/who", amara());

        assertThat(page.uri().getPath()).isEqualTo("/complaints/who");
        assertThat(page.body()).contains("\"name\":\"" + AMARA, "\"engine\":\"" + AMARA,
                "\"groups\":[\"hackney-quality-unit\"]");
        assertThat(status("/engine-rest/engine")).isEqualTo(200);
        assertThat(browser.get("/camunda/api/admin/auth/user/default").body()).contains(AMARA, "tasklist");
        assertThat(status("/camunda/api/engine/engine/default/task")).isEqualTo(200);
    }
}
