package org.conferencecomplaints.security.sso;

import java.time.Instant;
import java.util.List;
import org.conferencecomplaints.engine.identity.SignIn;
import org.conferencecomplaints.platform.WallClock;
import org.springframework.context.annotation.Profile;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.stereotype.Component;

/** Authenticates programs by the access token that each request brings. */
@Component
@Profile("sso")
class ProgramTokens implements Converter<Jwt, AbstractAuthenticationToken> {

    private final SsoProperties settings;
    private final ClientRegistrationRepository registrations;
    private final ProviderClient http;
    private final Members members;
    private final StaffCopy copy;
    private final SignIn signIn;
    private final WallClock clock;

    ProgramTokens(SsoProperties settings, ClientRegistrationRepository registrations, ProviderClient http,
                  Members members, StaffCopy copy, SignIn signIn, WallClock clock) {
        this.settings = settings;
        this.registrations = registrations;
        this.http = http;
        this.members = members;
        this.copy = copy;
        this.signIn = signIn;
        this.clock = clock;
    }

    /** Takes tokens of the service (RS256) for this application's interface, issued not long ago. */
    JwtDecoder decoder() {
        return new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(registrations
                .findByRegistrationId(SsoConfiguration.STAFF).getProviderDetails().getJwkSetUri())
                .restOperations(http.operations()).build();
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(settings.issuer()),
                new JwtClaimValidator<List<String>>(JwtClaimNames.AUD,
                    audience -> audience != null && audience.contains(settings.apiAudience())),
                isRecent(), isNoIdToken()));
            return decoder;
        });
    }

    /** Who has left keeps a token no longer than this. */
    private OAuth2TokenValidator<Jwt> isRecent() {
        return token -> {
            Instant issued = token.getIssuedAt();
            return issued != null && clock.now().isBefore(issued.plus(settings.tokenAge()))
                ? OAuth2TokenValidatorResult.success()
                : refused("Issued too long ago");
        };
    }

    /** An ID token tells a browser's sign-in who came; whoever gets hold of one may not ask for cases with it. */
    private static OAuth2TokenValidator<Jwt> isNoIdToken() {
        return token -> token.hasClaim("nonce") || "ID".equals(token.getClaims().get("typ"))
            ? refused("Not an access token")
            : OAuth2TokenValidatorResult.success();
    }

    private static OAuth2TokenValidatorResult refused(String why) {
        return OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", why, null));
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        Member member = members.memberWith(token.getClaims(), token.getIssuedAt());
        copy.takeIfNewer(member);
        return signIn.known(member.id()).orElseThrow(() -> new NotAdmitted(SignInRefused.NO_ACCESS));
    }
}
