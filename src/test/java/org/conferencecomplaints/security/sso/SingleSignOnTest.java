package org.conferencecomplaints.security.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.reset;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.conferencecomplaints.engine.submission.Client;
import org.conferencecomplaints.organisation.Staff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class SingleSignOnTest extends WithSignInService {

    @Autowired
    private IdentityService identity;

    @Autowired
    private Staff staff;

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

    @Test
    void theServiceIsAskedWithProofThatNobodyElseCanUseTheAnswer() {
        String there = browser.get("/oauth2/authorization/staff").headers().firstValue("Location").orElseThrow();

        assertThat(there).startsWith(SERVICE.issuer()).contains("response_type=code", "state=", "nonce=",
            "code_challenge_method=S256", "redirect_uri=http://127.0.0.1:" + SERVICE.applicationPort()
                + "/login/oauth2/code/staff");
    }

    @ParameterizedTest
    @CsvSource({"/camunda/app/tasklist/default/", "/camunda/app/cockpit/default/", "/camunda/app/admin/", "/camunda/",
        "/complaints/who", "/reports/annual"})
    void pagesAreHandedOutToNobodyWhoHasNotSignedIn(String page) {
        HttpResponse<String> answer = browser.get(page);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).get().asString().endsWith("/sign-in");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /api/who,                                                401",
        "GET,  /engine-rest/task,                                       401",
        "GET,  /camunda/api/engine/engine/default/task,                 401",
        "POST, /camunda/api/admin/setup/default/user/create,            403",
        "GET,  /camunda/api/admin/setup,                                403",
        "POST, /camunda/api/admin/auth/user/default/login/tasklist,     403",
        "POST, /camunda/api/admin/auth/user/default/login/tasklist/,    403",
        "PUT,  /camunda/api/engine/engine/default/user/x/credentials,   403",
        "PUT,  /engine-rest/user/x/credentials,                         401",
        "POST, /engine-rest/identity/verify,                            401",
        "POST, /camunda/api/engine/engine/default/identity/verify,      403",
    })
    void whatLedInByPasswordOrWithoutSigningInIsShut(String method, String path, int status) {
        assertThat(browser.send(browser.to(path).method(method, HttpRequest.BodyPublishers.noBody())).statusCode())
            .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"/engine-rest/user/x/credentials", "/engine-rest/engine/default/user/x/credentials",
        "/engine-rest/identity/verify"})
    void notEvenAnAdministratorSetsOrTriesPasswords(String path) {
        String token = SERVICE.token(Account.entra("pairwise_-2", "admin-oid", "Robin Ashworth", ADMINISTRATORS)
            .forAudience(SignInService.API));

        assertThat(browser.send(browser.to(path).header("Authorization", "Bearer " + token)
            .PUT(HttpRequest.BodyPublishers.ofString("{}"))).statusCode()).isEqualTo(403);
    }

    @Test
    void thePasswordsOfTheTryOutOpenNothing() {
        assertThat(browser.get("/api/who", "admin").statusCode()).isEqualTo(401);
        assertThat(browser.get("/complaints/who", "admin").statusCode()).isEqualTo(302);
        assertThat(browser.get("/api/who", "admin").headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }

    @Test
    void aPasswordBesideASessionChangesNothingAndProtectsAgainstNoForgedRequest() {
        signIn(amara());

        assertThat(browser.get("/api/who", "admin").body()).contains("\"engine\":\"" + AMARA);
        assertThat(browser.send(browser.post("/api/change").header("Authorization", Client.basic("admin", "try-out")))
            .statusCode()).isEqualTo(403);
    }

    @Test
    void whoeverSignsInIsKnownByNameAndAddressAndOfferedWithTheirGroup() {
        signIn(amara());

        assertThat(staff.find(AMARA)).get().satisfies(person -> {
            assertThat(person.name()).isEqualTo("Amara Osei");
            assertThat(person.email()).isEqualTo(AMARA + "@example.org");
        });
        assertThat(staff.isMember(AMARA, "hackney-quality-unit")).isTrue();
    }

    @Test
    void theServicesGroupsReplaceWhatWasSetHereAndBringTheirCouncil() {
        signIn(amara());
        identity.createMembership(AMARA, "brent-post-room");
        identity.createTenantUserMembership("brent", AMARA);

        browser = new Client(SERVICE.applicationPort());
        signIn(amara().says("name", "Amara Osei-Boateng"));

        assertThat(groups()).containsExactly("hackney-quality-unit");
        assertThat(identity.createTenantQuery().userMember(AMARA).includingGroupsOfUser(true).list())
            .singleElement().satisfies(council -> assertThat(council.getId()).isEqualTo("hackney"));
        assertThat(staff.nameOf(AMARA)).isEqualTo("Amara Osei-Boateng");
    }

    private List<String> groups() {
        return identity.createGroupQuery().groupMember(AMARA).list().stream().map(Group::getId).toList();
    }

    @Test
    void whoeverBelongsToNoneOfOurGroupsIsToldSoOnceAndNothingIsKeptOfThem() {
        HttpResponse<String> page = SERVICE.signIn(browser, "/camunda/app/tasklist/default/",
            Account.entra("pairwise_-3", "stranger", "Sam Stranger", ANOTHER_TEAM));

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.uri().getPath()).isEqualTo("/sign-in/refused");
        assertThat(page.body()).contains("You have no access").doesNotContain("Stranger");
        assertThat(status("/api/who")).isEqualTo(401);
        assertThat(staff.find("stranger")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"amara@example.org", "a b", "'<script>'", "../admin", "a--b", "''",
        "a1234567890123456789012345678901234567890123456789012345678901234"})
    void anIdThatIsNoUserIdHereIsRefused(String id) {
        HttpResponse<String> page = SERVICE.signIn(browser, "/complaints/who", amara().says("oid", id));

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("Your account cannot be used here").doesNotContain("<script>");
        assertThat(status("/api/who")).isEqualTo(401);
    }

    @Test
    void anIdThatIsGivenToAnotherAccountDoesNotInheritTheCases() {
        signIn(amara());

        browser = new Client(SERVICE.applicationPort());
        assertThat(SERVICE.signIn(browser, "/complaints/who",
            Account.entra("pairwise_-9", AMARA, "Another Amara", OFFICERS)).body())
            .contains("belonged to somebody else");
        assertThat(status("/api/who")).isEqualTo(401);
        assertThat(staff.nameOf(AMARA)).isEqualTo("Amara Osei");
    }

    @Test
    void whoHasTooManyGroupsToListIsToldAndDoesNotLoseTheirs() {
        signIn(amara());

        browser = new Client(SERVICE.applicationPort());
        assertThat(SERVICE.signIn(browser, "/complaints/who", amara().says("groups", List.of())
            .says("_claim_names", Map.of("groups", "src1"))).body()).contains("so many groups");
        assertThat(groups()).containsExactly("hackney-quality-unit");
    }

    @Test
    void theSessionGetsANewIdWhenSomebodySignsIn() {
        browser.get("/camunda/app/tasklist/default/");
        String before = browser.cookie("JSESSIONID");
        signIn(amara());

        assertThat(browser.cookie("JSESSIONID")).isNotEqualTo(before);
    }

    @Test
    void changesFromTheBrowserNeedTheTokenThatAnotherSiteCannotKnow() {
        signIn(amara());
        browser.get("/camunda/app/tasklist/default/");

        assertThat(browser.send(browser.post("/api/change")).statusCode()).isEqualTo(403);
        assertThat(browser.send(browser.post("/complaints/change")).statusCode()).isEqualTo(403);
        assertThat(browser.send(browser.post("/api/change").header("X-XSRF-TOKEN", browser.token())).body())
            .isEqualTo("changed by " + AMARA);
        assertThat(browser.send(browser.post("/camunda/api/engine/engine/default/task/count")).statusCode())
            .isEqualTo(403);
    }

    @Test
    void whoeverTheServiceNoLongerRenewsIsOutWithinMinutes() {
        signIn(amara());
        SERVICE.answersNext(400, "{\"error\":\"invalid_grant\"}");
        assertThat(status("/api/who")).as("not asked yet").isEqualTo(200);

        later(Duration.ofMinutes(6));

        assertThat(status("/api/who")).isEqualTo(401);
        reset(clock);
        assertThat(status("/api/who")).as("the session is gone").isEqualTo(401);
        assertThat(status("/camunda/api/engine/engine/default/task")).isEqualTo(401);
    }

    @Test
    void groupsFollowTheServiceWhileSomebodyIsSignedIn() {
        Account account = amara();
        signIn(account);
        account.says("groups", List.of(SUPERVISORS));
        later(Duration.ofMinutes(6));

        assertThat(browser.get("/api/who").body()).contains("\"groups\":[\"brent-supervisors\"]");

        account.says("groups", List.of());
        later(Duration.ofMinutes(12));

        assertThat(status("/api/who")).isEqualTo(401);
        assertThat(groups()).isEmpty();
    }

    @Test
    void whileTheServiceIsDownPeopleGoOnForAQuarterOfAnHour() {
        signIn(amara());
        SERVICE.answersNext(503, "{}");
        later(Duration.ofMinutes(6));
        assertThat(status("/api/who")).isEqualTo(200);

        SERVICE.answersNext(503, "{}");
        later(Duration.ofMinutes(16));
        assertThat(status("/api/who")).isEqualTo(401);
    }

    @Test
    void nobodyStaysSignedInForMoreThanTenHoursHoweverBusy() {
        signIn(amara());
        later(Duration.ofHours(10).minusMinutes(1));
        assertThat(status("/api/who")).isEqualTo(200);

        later(Duration.ofHours(10).plusMinutes(1));
        assertThat(status("/api/who")).isEqualTo(401);
    }

    @Test
    void whoeverAnAdministratorLocksOutIsOutAtOnceAndStaysOut() {
        signIn(amara());
        identity.createMembership(AMARA, "locked-out");

        assertThat(status("/api/who")).isEqualTo(401);
        assertThat(status("/camunda/api/engine/engine/default/task")).isEqualTo(401);
        assertThat(SERVICE.signIn(browser, "/complaints/who", amara()).body()).contains("closed your access");
        assertThat(bearer(SERVICE.token(amara().forAudience(SignInService.API))).statusCode()).isEqualTo(401);
    }

    @Test
    void whoeverIsTakenOutOfAGroupHereIsOutOfItAtOnceWhateverAnOldTokenSays() {
        String token = SERVICE.token(amara().forAudience(SignInService.API));
        assertThat(bearer(token).body()).contains("hackney-quality-unit");
        identity.deleteMembership(AMARA, "hackney-quality-unit");

        assertThat(bearer(token).statusCode()).isEqualTo(401);
        assertThat(groups()).isEmpty();
    }
}
