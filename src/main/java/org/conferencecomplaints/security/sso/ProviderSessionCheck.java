package org.conferencecomplaints.security.sso;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.conferencecomplaints.platform.WallClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;

/**
 * Token refresh: asks the sign-in service every few minutes whether somebody may still be signed in, and in which
 * groups, by renewing their tokens. Whoever has left is refused that, and their session here ends.
 *
 * <p>The service is asked in threads of their own. A little before its last word is too old it is asked beside the
 * request; after that the request waits for the answer, but only for a few seconds. A service that is slower than that
 * counts as one that does not answer; what it says later still holds.
 */
@Component
@Profile("sso")
class ProviderSessionCheck implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderSessionCheck.class);
    private static final Set<String> NOT_NOW = Set.of(OAuth2ErrorCodes.SERVER_ERROR,
        OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE);
    /** Nothing is asked of the service with an access token. */
    private static final OAuth2AccessToken NOT_KEPT = new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER,
        "not kept", null, null);
    /** How long a request waits for the service. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    /** What waits in the queue is asked before its claim, one minute, is over: the service takes at most 15 s. */
    private static final int THREADS = 16;
    private static final int QUEUE = 32;

    private final SsoProperties settings;
    private final ClientRegistrationRepository registrations;
    private final OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> tokens;
    private final IdTokens idTokens;
    private final Members members;
    private final StaffCopy copy;
    private final ProviderSessions sessions;
    private final WallClock clock;
    private final ThreadPoolExecutor asking = new ThreadPoolExecutor(THREADS, THREADS, 1, TimeUnit.MINUTES,
        new ArrayBlockingQueue<>(QUEUE), new CustomizableThreadFactory("sign-in-check-"));

    ProviderSessionCheck(SsoProperties settings, ClientRegistrationRepository registrations,
                         OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> tokens, IdTokens idTokens,
                         Members members, StaffCopy copy, ProviderSessions sessions, WallClock clock) {
        this.settings = settings;
        this.registrations = registrations;
        this.tokens = tokens;
        this.idTokens = idTokens;
        this.members = members;
        this.copy = copy;
        this.sessions = sessions;
        this.clock = clock;
        asking.allowCoreThreadTimeOut(true);
    }

    @Override
    public void destroy() {
        asking.shutdownNow();
    }

    /**
     * Whether the person may go on; asks the service if its last word is too old, or will be soon. It is asked once at
     * a time, of all nodes: a refresh token may be good for one use.
     */
    boolean mayGoOn(ProviderSession session) {
        Instant now = clock.now();
        if (isFresh(session, now)) {
            if (isSoonOld(session, now)) {
                ask(session, now);
            }
            return true;
        }
        return ask(session, now).map(answer -> await(answer, session, now))
            .orElseGet(() -> isTrustedYet(session, now) || isConfirmedByAnother(session, now));
    }

    /** The answer that is to come; empty where it is already waited for, or too much else is asked. */
    private Optional<Future<Boolean>> ask(ProviderSession session, Instant now) {
        if (!sessions.claimAsking(session.id(), now)) {
            return Optional.empty();
        }
        try {
            return Optional.of(asking.submit(
                () -> sessions.find(session.id()).filter(latest -> isConfirmed(latest, now)).isPresent()));
        } catch (RejectedExecutionException tooMany) {
            sessions.givenUp(session.id());
            return Optional.empty();
        }
    }

    private boolean await(Future<Boolean> answer, ProviderSession session, Instant now) {
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            return isStillTrusted(session, now);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException fault) {
            throw new IllegalStateException("Whether somebody may still be signed in could not be asked",
                fault.getCause());
        }
    }

    /** In the last fifth of the time for which its word is good. */
    private boolean isSoonOld(ProviderSession session, Instant now) {
        return !isFresh(session, now.plus(settings.checkEvery().dividedBy(5)));
    }

    private boolean isFresh(ProviderSession session, Instant now) {
        return now.isBefore(session.confirmedAt().plus(settings.checkEvery()));
    }

    private boolean isConfirmed(ProviderSession session, Instant now) {
        try {
            if (isSoonOld(session, now)) {
                renew(session, now);
            }
            return true;
        } catch (OAuth2AuthorizationException refused) {
            return isUnreachable(refused) ? isStillTrusted(session, now) : ended(session);
        } catch (BadJwtException | NotAdmitted over) {
            return ended(session);
        } catch (JwtException keysUnreachable) {
            return isStillTrusted(session, now);
        } finally {
            sessions.givenUp(session.id());
        }
    }

    /** Nobody may be waiting for the answer: the next request finds no sign-in. */
    private boolean ended(ProviderSession session) {
        sessions.end(session);
        return false;
    }

    /** Waits for the answer that another request has asked for. */
    private boolean isConfirmedByAnother(ProviderSession session, Instant now) {
        for (long look = PATIENCE.dividedBy(BETWEEN_LOOKS); look > 0
            && sessions.isBeingAsked(session.id(), now); look--) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return sessions.find(session.id()).filter(latest -> isFresh(latest, now)).isPresent();
    }

    private boolean isStillTrusted(ProviderSession session, Instant now) {
        LOG.warn("The sign-in service does not answer");
        return isTrustedYet(session, now);
    }

    private boolean isTrustedYet(ProviderSession session, Instant now) {
        return now.isBefore(session.confirmedAt().plus(settings.unreachableFor()));
    }

    private void renew(ProviderSession session, Instant now) {
        OAuth2AccessTokenResponse answer = tokens.getTokenResponse(new OAuth2RefreshTokenGrantRequest(
            registrations.findByRegistrationId(SsoConfiguration.STAFF), NOT_KEPT,
            new OAuth2RefreshToken(session.refreshToken(), null)));
        OidcIdToken idToken = idTokenOf(answer);
        Member member = members.memberWith(idToken.getClaims(), idToken.getIssuedAt());
        if (!idToken.getSubject().equals(session.subject()) || !member.id().equals(session.userId())) {
            throw new NotAdmitted(SignInRefused.SOMEBODY_ELSE);
        }
        copy.take(member);
        sessions.renew(session.id(), idToken, Optional.ofNullable(answer.getRefreshToken())
            .map(OAuth2RefreshToken::getTokenValue).orElse(session.refreshToken()), now);
    }

    private OidcIdToken idTokenOf(OAuth2AccessTokenResponse answer) {
        Object token = answer.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN);
        if (!(token instanceof String text)) {
            LOG.warn("The sign-in service renewed a sign-in without an ID token: the session ends");
            throw new NotAdmitted(SignInRefused.FAILED);
        }
        return idTokens.read(text);
    }

    private static boolean isUnreachable(OAuth2AuthorizationException refused) {
        return NOT_NOW.contains(refused.getError().getErrorCode())
            || refused.getCause() instanceof ResourceAccessException
            || refused.getCause() instanceof HttpServerErrorException;
    }
}
