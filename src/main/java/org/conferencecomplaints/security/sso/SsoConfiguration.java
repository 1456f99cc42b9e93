package org.conferencecomplaints.security.sso;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.conferencecomplaints.engine.identity.EngineDirectory;
import org.conferencecomplaints.organisation.Councils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;

/** Configuration of the profile {@code sso}: staff sign in at their council's own identity provider. */
@Configuration
@Profile("sso")
@EnableConfigurationProperties(SsoProperties.class)
class SsoConfiguration {

    /** What the one service is called in addresses. */
    static final String STAFF = "staff";

    SsoConfiguration(SsoProperties settings, Councils councils) {
        Set<String> groups = new HashSet<>(Set.of(EngineDirectory.ADMINISTRATORS, EngineDirectory.ANALYSTS));
        councils.councils().values().forEach(council -> groups.addAll(council.groups().keySet()));
        settings.check(groups, councils.councils().keySet());
    }

    /** Asks the service for its description when somebody first signs in: limits are watched without it. */
    @Bean
    ClientRegistrationRepository signInService(SsoProperties settings,
                                               @Value("${complaints.base-url}") String baseUrl) {
        return new SupplierClientRegistrationRepository(
            () -> new InMemoryClientRegistrationRepository(List.of(registration(settings, baseUrl))));
    }

    private static ClientRegistration registration(SsoProperties settings, String baseUrl) {
        return ClientRegistrations.fromOidcIssuerLocation(settings.issuer())
            .registrationId(STAFF)
            .clientId(settings.clientId())
            .clientSecret(settings.clientSecret())
            .scope(settings.scopes())
            .redirectUri(baseUrl.replaceAll("/+$", "") + "/login/oauth2/code/{registrationId}")
            .build();
    }

    @Bean
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codesForTokens(ProviderClient http) {
        RestClientAuthorizationCodeTokenResponseClient client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(http.tokens());
        return client;
    }

    @Bean
    OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> renewedTokens(ProviderClient http) {
        RestClientRefreshTokenTokenResponseClient client = new RestClientRefreshTokenTokenResponseClient();
        client.setRestClient(http.tokens());
        return client;
    }
}
