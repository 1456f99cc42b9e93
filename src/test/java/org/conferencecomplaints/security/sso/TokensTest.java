package org.conferencecomplaints.security.sso;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.conferencecomplaints.engine.submission.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tokens and answers that are not the service's word for this application, now. */
class TokensTest extends WithSignInService {

    private static Account program() {
        return amara().forAudience(SignInService.API);
    }

    private static SignedJWT genuine() throws Exception {
        return SignedJWT.parse(SERVICE.token(program()));
    }

    @Test
    void aProgramsTokenIsEnoughAndMakesNoSession() {
        HttpResponse<String> answer = bearer(SERVICE.token(program()));

        assertThat(answer.body()).contains("\"engine\":\"" + AMARA, "hackney-quality-unit");
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        assertThat(browser.send(browser.post("/api/change").header("Authorization", "Bearer "
            + SERVICE.token(program()))).body()).isEqualTo("changed by " + AMARA);
    }

    @Test
    void aTokenForAnotherApplicationOrFromAnotherServiceIsRefused() {
        assertThat(bearer(SERVICE.token(amara())).statusCode()).as("audience").isEqualTo(401);
        assertThat(bearer(SERVICE.tokenFromElsewhere(program()).serialize()).statusCode()).as("key").isEqualTo(401);
        assertThat(bearer(SERVICE.token(program().says("iss", "https://example.org"))).statusCode()).as("issuer")
            .isEqualTo(401);
    }

    @Test
    void aTokenThatIsTooOldOrNotYetGoodIsRefused() {
        assertThat(bearer(SERVICE.token(program().expiringAfter(-120))).statusCode()).isEqualTo(401);
        assertThat(bearer(SERVICE.token(program().says("nbf", Date.from(Instant.now().plusSeconds(600)))))
            .statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenThatNeverSeemsToEndIsTakenForAQuarterOfAnHour() {
        String token = SERVICE.token(program().expiringAfter(86_400));
        assertThat(bearer(token).statusCode()).isEqualTo(200);

        later(Duration.ofMinutes(16));

        assertThat(bearer(token).statusCode()).isEqualTo(401);
    }

    @Test
    void anIdTokenOpensNothing() {
        assertThat(bearer(SERVICE.token(program().says("nonce", "n"))).statusCode()).isEqualTo(401);
        assertThat(bearer(SERVICE.token(program().says("typ", "ID"))).statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenWithoutTheServicesSignatureIsRefused() throws Exception {
        JWTClaimsSet claims = genuine().getJWTClaimsSet();
        String[] parts = genuine().serialize().split("\\.");
        String changed = Base64.getUrlEncoder().withoutPadding().encodeToString(
            new String(Base64.getUrlDecoder().decode(parts[1])).replace(OFFICERS, ADMINISTRATORS).getBytes());
        SignedJWT withSecret = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256)
            .keyID(genuine().getHeader().getKeyID()).build(), claims);
        withSecret.sign(new MACSigner(new byte[32]));

        assertThat(bearer(new PlainJWT(claims).serialize()).statusCode()).as("alg none").isEqualTo(401);
        assertThat(bearer(withSecret.serialize()).statusCode()).as("another algorithm").isEqualTo(401);
        assertThat(bearer(parts[0] + "." + changed + "." + parts[2]).statusCode()).as("changed").isEqualTo(401);
        assertThat(bearer(parts[0] + "." + parts[1] + ".").statusCode()).as("no signature").isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"nonsense", "a.b.c", "..", "'{}'"})
    void aBrokenTokenIsRefusedInWords(String token) {
        HttpResponse<String> answer = bearer(token);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("Please sign in").doesNotContain("Exception");
    }

    @Test
    void aTokenInTheAddressOrBesideASessionIsNoWayRoundTheCheck() {
        assertThat(status("/api/who?access_token=" + SERVICE.token(program()))).isEqualTo(401);
        signIn(amara());
        assertThat(browser.send(browser.to("/api/who").header("Authorization", "Bearer nonsense")).statusCode())
            .isEqualTo(401);
        assertThat(browser.send(browser.post("/api/change").header("Authorization", "Bearer nonsense")).statusCode())
            .isIn(401, 403);
    }

    @Test
    void aTokenOfSomebodyWithoutOurGroupsOpensNothingAndKeepsNothing() {
        assertThat(bearer(SERVICE.token(program().says("groups", List.of(ANOTHER_TEAM)))).statusCode()).isEqualTo(401);
    }

    @Test
    void anAnswerFromTheServiceCountsOnceAndForTheBrowserThatAsked() {
        SERVICE.expect(amara());
        String there = location(browser.get("/oauth2/authorization/staff"));
        String back = location(new Client(SERVICE.applicationPort()).send(
            HttpRequest.newBuilder(URI.create(there))));

        Client victim = new Client(SERVICE.applicationPort());
        assertThat(location(victim.send(at(back)))).as("planted").contains("/sign-in/refused");
        assertThat(victim.get("/api/who").statusCode()).isEqualTo(401);
        assertThat(location(browser.send(at(back.replaceAll("state=[^&]+", "state=guessed"))))).as("state")
            .contains("/sign-in/refused");

        there = location(browser.get("/oauth2/authorization/staff"));
        back = location(browser.send(at(there)));
        assertThat(location(browser.send(at(back)))).doesNotContain("refused");
        assertThat(browser.get("/api/who").statusCode()).isEqualTo(200);
        assertThat(location(browser.send(at(back)))).as("replayed").contains("/sign-in/refused");
    }

    private static HttpRequest.Builder at(String address) {
        return HttpRequest.newBuilder(URI.create(address));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"nonce,replayed", "aud,another-application", "iss,https://example.org"})
    void anIdTokenThatWasNotIssuedForThisSignInIsRefused(String claim, String value) {
        assertThat(SERVICE.signIn(browser, "/complaints/who", amara().says(claim, value)).body())
            .contains("The sign-in did not work");
        assertThat(status("/api/who")).isEqualTo(401);
    }

    @Test
    void anExpiredOrUnsignedIdTokenIsRefused() throws Exception {
        assertThat(SERVICE.signIn(browser, "/complaints/who", amara().expiringAfter(-120)).body())
            .contains("The sign-in did not work");

        SERVICE.answersNext(200, "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"refresh_token\":\"r\","
            + "\"id_token\":\"" + new PlainJWT(genuine().getJWTClaimsSet()).serialize() + "\"}");
        assertThat(browser.follow(browser.get("/complaints/who")).body()).contains("The sign-in did not work");
        assertThat(status("/api/who")).isEqualTo(401);
    }

    @Test
    void theServicesRefusalIsSaidWithoutRepeatingIt() {
        HttpResponse<String> page = browser.follow(browser.get(
            "/login/oauth2/code/staff?error=access_denied%0d%0aSet-Cookie:a=b&"
                + "error_description=%3Cscript%3E&state=x"));

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("The sign-in did not work").doesNotContain("<script>", "access_denied");
        assertThat(page.headers().map().getOrDefault("set-cookie", List.of())).noneMatch(it -> it.startsWith("a="));
    }

    private int logout(Map<String, Object> claims) {
        Account word = Account.of(String.valueOf(claims.get("sub")), claims).forAudience(SignInService.CLIENT);
        return logout(SERVICE.token(word));
    }

    private int logout(String token) {
        Client service = new Client(SERVICE.applicationPort());
        return service.send(service.to("/sso/signed-out").header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("logout_token=" + token))).statusCode();
    }

    private static Map<String, Object> event() {
        return Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of());
    }

    @Test
    void whoSignsOutAtTheServiceIsSignedOutHereAtOnce() {
        signIn(amara().says("sid", "one"));
        Client otherBrowser = browser;
        browser = new Client(SERVICE.applicationPort());
        signIn(amara().says("sid", "two"));

        assertThat(logout(Map.of("sub", "pairwise_-1", "sid", "one", "events", event()))).isEqualTo(200);
        assertThat(otherBrowser.get("/api/who").statusCode()).isEqualTo(401);
        assertThat(status("/api/who")).as("another session").isEqualTo(200);

        assertThat(logout(Map.of("sub", "pairwise_-1", "events", event()))).isEqualTo(200);
        assertThat(status("/api/who")).isEqualTo(401);
    }

    @Test
    void nobodyElseSignsPeopleOut() throws Exception {
        signIn(amara());

        assertThat(logout(Map.of("sub", "pairwise_-1"))).as("no event").isEqualTo(400);
        assertThat(logout(Map.of("sub", "pairwise_-1", "events", event(), "nonce", "n"))).isEqualTo(400);
        assertThat(logout(Map.of("sub", "pairwise_-1", "events", event(), "aud", "another"))).isEqualTo(400);
        assertThat(logout(SERVICE.token(amara()))).as("an ID token").isEqualTo(400);
        assertThat(logout(new PlainJWT(new JWTClaimsSet.Builder().subject("pairwise_-1").issuer(SERVICE.issuer())
            .audience(SignInService.CLIENT).issueTime(new Date()).claim("events", event()).build()).serialize()))
            .as("unsigned").isEqualTo(400);
        assertThat(logout("nonsense")).isEqualTo(400);
        assertThat(status("/api/who")).isEqualTo(200);
    }

    @Test
    void signingOutOfTasklistEndsAllAndLeadsToTheServicesSignOut() {
        signIn(amara());
        browser.get("/camunda/app/tasklist/default/");

        browser.send(browser.post("/camunda/api/admin/auth/user/default/logout")
            .header("X-XSRF-TOKEN", browser.token()));

        assertThat(status("/api/who")).isEqualTo(401);
        assertThat(browser.get("/signed-out").headers().firstValue("Refresh")
            .map(address -> URLDecoder.decode(address, StandardCharsets.UTF_8))).get().asString()
            .startsWith("0;url=" + SERVICE.issuer()).contains("id_token_hint=",
                "post_logout_redirect_uri=http://127.0.0.1:" + SERVICE.applicationPort() + "/signed-out");
        assertThat(browser.get("/signed-out").headers().firstValue("Refresh")).isEmpty();
    }

    @Test
    void signingOutOfAPageEndsAllTooAndNeedsTheToken() {
        signIn(amara());
        browser.get("/camunda/app/tasklist/default/");
        assertThat(browser.send(browser.post("/sign-out")).statusCode()).isEqualTo(403);
        assertThat(status("/api/who")).isEqualTo(200);

        browser.send(browser.post("/sign-out").header("X-XSRF-TOKEN", browser.token()));

        assertThat(status("/api/who")).isEqualTo(401);
        assertThat(status("/camunda/api/engine/engine/default/task")).isEqualTo(401);
    }
}
