package org.conferencecomplaints.engine.webapps.sso;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.conferencecomplaints.engine.webapps.WallClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
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
class StillAtProvider {

    private static final Logger LOG = LoggerFactory.getLogger(StillAtProvider.class);
    private static final Set<String> NOT_NOW =
            Set.of(OAuth2ErrorCodes.SERVER_ERROR, OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE);

    private final SsoSettings settings;
    private final ClientRegistrationRepository registrations;
    private final OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> tokens;
    private final IdTokens idTokens;
    private final Members members;
    private final StaffCopy copy;
    private final WallClock clock;

    StillAtProvider(SsoSettings settings, ClientRegistrationRepository registrations,
                    OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> tokens, IdTokens idTokens,
                    Members members, StaffCopy copy, WallClock clock) {
        this.settings = settings;
        this.registrations = registrations;
        this.tokens = tokens;
        this.idTokens = idTokens;
        this.members = members;
        this.copy = copy;
        this.clock = clock;
    }

    /** Whether the person may go on; asks the service if its last word is too old. */
    boolean mayGoOn(ProviderSession session) {
        synchronized (session) { // a refresh token may be good for one use
            Instant now = clock.now();
            return now.isBefore(session.confirmedAt().plus(settings.checkEvery())) || isConfirmed(session, now);
        }
    }

    private boolean isConfirmed(ProviderSession session, Instant now) {
        try {
            renew(session, now);
            return true;
        } catch (OAuth2AuthorizationException refused) {
            return isUnreachable(refused) && isTrustedYet(session, now);
        } catch (BadJwtException | NotAdmitted over) {
            return false;
        } catch (JwtException keysUnreachable) {
            return isTrustedYet(session, now);
        }
    }

    private boolean isTrustedYet(ProviderSession session, Instant now) {
        LOG.warn("The sign-in service does not answer");
        return now.isBefore(session.confirmedAt().plus(settings.unreachableFor()));
    }

    private void renew(ProviderSession session, Instant now) {
        OAuth2AccessTokenResponse answer = tokens.getTokenResponse(new OAuth2RefreshTokenGrantRequest(
                registrations.findByRegistrationId(SsoConfiguration.STAFF), session.accessToken(),
                session.refreshToken()));
        OidcIdToken idToken = idTokenOf(answer);
        Member member = members.of(idToken.getClaims(), idToken.getIssuedAt());
        if (!idToken.getSubject().equals(session.idToken().getSubject()) || !member.id().equals(session.userId())) {
            throw new NotAdmitted(Refused.SOMEBODY_ELSE);
        }
        copy.take(member);
        session.renew(idToken, answer.getAccessToken(),
                Optional.ofNullable(answer.getRefreshToken()).orElse(session.refreshToken()), now);
    }

    private OidcIdToken idTokenOf(OAuth2AccessTokenResponse answer) {
        Object token = answer.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN);
        if (!(token instanceof String text)) {
            LOG.warn("The sign-in service renewed a sign-in without an ID token: the session ends");
            throw new NotAdmitted(Refused.FAILED);
        }
        return idTokens.read(text);
    }

    private static boolean isUnreachable(OAuth2AuthorizationException refused) {
        return NOT_NOW.contains(refused.getError().getErrorCode())
                || refused.getCause() instanceof ResourceAccessException
                || refused.getCause() instanceof HttpServerErrorException;
    }
}
