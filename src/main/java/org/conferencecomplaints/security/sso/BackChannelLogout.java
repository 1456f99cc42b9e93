package org.conferencecomplaints.security.sso;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.util.Map;
import org.conferencecomplaints.platform.WallClock;
import org.springframework.context.annotation.Profile;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * OpenID Connect Back-Channel Logout 1.0: the identity provider says that somebody signed out there, or was signed
 * out. Its signature proves that it is the service.
 */
@RestController
@Profile("sso")
class BackChannelLogout {

    static final String SIGNED_OUT = "/sso/signed-out";

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final JOSEObjectTypeVerifier<SecurityContext> TYPES = new DefaultJOSEObjectTypeVerifier<>(
        new JOSEObjectType("logout+jwt"), JOSEObjectType.JWT, null);
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final ProviderSessions sessions;
    private final WallClock clock;
    private final JwtDecoder tokens;

    BackChannelLogout(ProviderSessions sessions, WallClock clock, ClientRegistrationRepository registrations,
                      SsoProperties settings, ProviderClient http) {
        this.sessions = sessions;
        this.clock = clock;
        this.tokens = new SupplierJwtDecoder(() -> decoder(
            registrations.findByRegistrationId(SsoConfiguration.STAFF), settings, http));
    }

    private JwtDecoder decoder(ClientRegistration registration, SsoProperties settings, ProviderClient http) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(registration.getProviderDetails().getJwkSetUri())
            .restOperations(http.operations())
            .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier(TYPES)).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
            JwtValidators.createDefaultWithIssuer(settings.issuer()), isForUs(settings)));
        return decoder;
    }

    private OAuth2TokenValidator<Jwt> isForUs(SsoProperties settings) {
        return token -> token.getAudience() != null && token.getAudience().contains(settings.clientId())
            && token.getClaim("events") instanceof Map<?, ?> events && events.containsKey(EVENT)
            && !token.hasClaim("nonce")
            && token.getIssuedAt() != null && clock.now().isBefore(token.getIssuedAt().plus(FRESH))
            && (token.getSubject() != null || token.getClaimAsString("sid") != null)
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_request"));
    }

    /** Ends the sessions that the service names; refuses whatever is not the service's word. */
    @PostMapping(path = SIGNED_OUT, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Void> signedOut(@RequestParam("logout_token") String token) {
        try {
            Jwt word = tokens.decode(token);
            sessions.end(word.getSubject(), word.getClaimAsString("sid"));
            return ResponseEntity.ok().cacheControl(CacheControl.noStore()).build();
        } catch (JwtException notTheirs) {
            return ResponseEntity.badRequest().cacheControl(CacheControl.noStore()).build();
        }
    }
}
