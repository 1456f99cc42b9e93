package org.conferencecomplaints.security.sso;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.conferencecomplaints.platform.WallClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
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
 * Asks the sign-in service every few minutes whether somebody may still be signed in, and in which groups, by renewing
 * their tokens. Whoever has left is refused that, and their session here ends.
 */
@Component
@Profile("sso")
class ProviderSessionCheck {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderSessionCheck.class);
    private static final Set<String> NOT_NOW = Set.of(OAuth2ErrorCodes.SERVER_ERROR,
        OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE);
    /** Nothing is asked of the service with an access token. */
    private static final OAuth2AccessToken NOT_KEPT = new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER,
        "not kept", null, null);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final int LOOKS = 150;

    private final SsoProperties settings;
    private final ClientRegistrationRepository registrations;
    private final OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> tokens;
    private final IdTokens idTokens;
    private final Members members;
    private final StaffCopy copy;
    private final ProviderSessions sessions;
    private final WallClock clock;

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
    }

    /**
     * Whether the person may go on; asks the service if its last word is too old. One request at a time asks, of all
     * nodes: a refresh token may be good for one use.
     */
    boolean mayGoOn(ProviderSession session) {
        Instant now = clock.now();
        if (isFresh(session, now)) {
            return true;
        }
        if (sessions.claimAsking(session.id(), now)) {
            return sessions.find(session.id()).filter(latest -> isConfirmed(latest, now)).isPresent();
        }
        return isTrustedYet(session, now) || isConfirmedByAnother(session, now);
    }

    private boolean isFresh(ProviderSession session, Instant now) {
        return now.isBefore(session.confirmedAt().plus(settings.checkEvery()));
    }

    private boolean isConfirmed(ProviderSession session, Instant now) {
        try {
            if (!isFresh(session, now)) {
                renew(session, now);
            }
            return true;
        } catch (OAuth2AuthorizationException refused) {
            return isUnreachable(refused) && isStillTrusted(session, now);
        } catch (BadJwtException | NotAdmitted over) {
            return false;
        } catch (JwtException keysUnreachable) {
            return isStillTrusted(session, now);
        } finally {
            sessions.givenUp(session.id());
        }
    }

    /** Waits for the answer that another request has asked for. */
    private boolean isConfirmedByAnother(ProviderSession session, Instant now) {
        for (int look = 0; look < LOOKS && sessions.isBeingAsked(session.id(), now); look++) {
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
        Member member = members.of(idToken.getClaims(), idToken.getIssuedAt());
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
