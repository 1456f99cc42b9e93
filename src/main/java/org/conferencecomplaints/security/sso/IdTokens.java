package org.conferencecomplaints.security.sso;

import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Validates ID tokens: signed by the identity provider (RS256), for this application, not expired. */
@Component
@Profile("sso")
class IdTokens implements JwtDecoderFactory<ClientRegistration> {

    private final SingletonSupplier<JwtDecoder> decoder;

    IdTokens(ClientRegistrationRepository registrations, ProviderClient http) {
        this.decoder = SingletonSupplier
            .of(() -> decoder(registrations.findByRegistrationId(SsoConfiguration.STAFF), http));
    }

    private static JwtDecoder decoder(ClientRegistration registration, ProviderClient http) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(registration.getProviderDetails().getJwkSetUri())
            .restOperations(http.operations()).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(),
            new OidcIdTokenValidator(registration)));
        decoder.setClaimSetConverter(
            new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        return decoder;
    }

    /** For the one service there is. */
    @Override
    public JwtDecoder createDecoder(ClientRegistration registration) {
        return decoder.obtain();
    }

    OidcIdToken read(String token) {
        Jwt jwt = decoder.obtain().decode(token);
        return new OidcIdToken(token, jwt.getIssuedAt(), jwt.getExpiresAt(), jwt.getClaims());
    }
}
