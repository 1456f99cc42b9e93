package org.conferencecomplaints.security.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.conferencecomplaints.platform.WallClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/** A request never waits long for the sign-in service, and whoever is refused there is out in time. */
class ProviderSessionCheckTest {

    private static final Instant SIGNED_IN = Instant.parse("2026-03-02T09:00:00Z");
    private static final ProviderSession SESSION = new ProviderSession("s", "amara", "f:1:amara", "id", "refresh",
        SIGNED_IN);

    private final ProviderSessions sessions = mock(ProviderSessions.class);
    private final WallClock clock = mock(WallClock.class);
    private final CountDownLatch answers = new CountDownLatch(1);
    private ProviderSessionCheck check;

    @BeforeEach
    void aServiceThatAnswersLateAndRefuses() {
        ClientRegistrationRepository registrations = id -> ClientRegistration.withRegistrationId(id)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE).clientId("conference-complaints")
            .redirectUri("https://complaints.example.org/").authorizationUri("https://sign-in.example.org/a")
            .tokenUri("https://sign-in.example.org/t").build();
        OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> tokens = request -> {
            try {
                answers.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            throw new OAuth2AuthorizationException(
                new OAuth2Error("invalid_grant"));
        };
        given(sessions.claimAsking(any(), any())).willReturn(true);
        given(sessions.find("s")).willReturn(Optional.of(SESSION));
        SsoProperties settings = new SsoProperties("https://sign-in.example.org", "id", "secret", List.of("openid"),
            "sub", "given_name", "family_name", "email", "groups", Map.of(), "", Map.of(), "", Duration.ofMinutes(15),
            Duration.ofMinutes(5), Duration.ofMinutes(15));
        check = new ProviderSessionCheck(settings, registrations, tokens, mock(IdTokens.class), mock(Members.class),
            mock(StaffCopy.class), sessions, clock);
    }

    @AfterEach
    void stop() {
        check.destroy();
    }

    private boolean mayGoOnAfter(Duration time) {
        given(clock.now()).willReturn(SIGNED_IN.plus(time));
        long start = System.nanoTime();
        boolean mayGoOn = check.mayGoOn(SESSION);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
        return mayGoOn;
    }

    @Test
    void theServiceIsNotAskedWhileItsWordIsNew() {
        assertThat(mayGoOnAfter(Duration.ofMinutes(3))).isTrue();

        verify(sessions, never()).claimAsking(any(), any());
    }

    @Test
    void itIsAskedBesideTheRequestBeforeItsWordIsTooOldAndARefusalEndsTheSession() {
        assertThat(mayGoOnAfter(Duration.ofMinutes(4).plusSeconds(30))).isTrue();
        verify(sessions, never()).end(SESSION);

        answers.countDown();

        verify(sessions, timeout(10_000)).end(SESSION);
        verify(sessions, timeout(10_000)).givenUp("s");
    }

    @Test
    void aSlowServiceHoldsNoRequestAndItsRefusalStillEndsTheSession() {
        assertThat(mayGoOnAfter(Duration.ofMinutes(6))).isTrue();

        answers.countDown();

        verify(sessions, timeout(10_000)).end(SESSION);
    }

    @Test
    void whoeverItHasNotConfirmedForAQuarterOfAnHourIsOut() {
        assertThat(mayGoOnAfter(Duration.ofMinutes(16))).isFalse();
    }

    @Test
    void aRequestDoesNotWaitLongForWhatAnotherHasAsked() {
        given(sessions.claimAsking(any(), any())).willReturn(false);
        given(sessions.isBeingAsked(any(), any())).willReturn(true);

        assertThat(mayGoOnAfter(Duration.ofMinutes(16))).isFalse();
    }

    @Test
    void aRefusalThatComesInTimeEndsTheSessionAtOnce() {
        answers.countDown();

        assertThat(mayGoOnAfter(Duration.ofMinutes(6))).isFalse();
        verify(sessions).end(SESSION);
    }
}
