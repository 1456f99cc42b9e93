package org.conferencecomplaints.security.sso;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/**
 * The security filter chain for the addresses of single sign-on: to the identity provider, back from it, and its
 * logout notifications.
 */
@Configuration
@Profile("sso")
class SignInChain {

    private static final String THERE = "/oauth2/authorization";
    private static final String BACK = "/login/oauth2/code/*";

    @Bean
    OAuth2AuthorizedClientRepository tokensUntilSignedIn() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    @Order(0)
    SecurityFilterChain signIns(HttpSecurity http, ClientRegistrationRepository registrations,
                                OAuth2AuthorizedClientRepository clients,
                                OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens,
                                SignInOutcome outcome)
        throws Exception {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        return http
            .securityMatcher(new OrRequestMatcher(paths.matcher(THERE + "/**"), paths.matcher(BACK),
                paths.matcher(SignInPages.SIGN_IN + "/**"), paths.matcher(BackChannelLogout.SIGNED_OUT)))
            .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
            .oauth2Login(login -> login
                .loginPage(SignInPages.SIGN_IN)
                .clientRegistrationRepository(registrations)
                .authorizedClientRepository(clients)
                .authorizationEndpoint(there -> there.authorizationRequestResolver(withPkce(registrations)))
                .tokenEndpoint(token -> token.accessTokenResponseClient(tokens))
                .userInfoEndpoint(info -> info.oidcUserService(whomTheIdTokenNames()))
                .successHandler(outcome)
                .failureHandler(outcome))
            .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
            .sessionManagement(session -> session.sessionFixation(fixation -> fixation.none()))
            .csrf(AbstractHttpConfigurer::disable) // there is nothing to forge: state, nonce and signatures
            .requestCache(AbstractHttpConfigurer::disable)
            .logout(AbstractHttpConfigurer::disable)
            .build();
    }

    private static OAuth2AuthorizationRequestResolver withPkce(ClientRegistrationRepository registrations) {
        DefaultOAuth2AuthorizationRequestResolver resolver = new DefaultOAuth2AuthorizationRequestResolver(
            registrations, THERE);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return resolver;
    }

    /** Renewed sign-ins bring an ID token only, so that is where everything has to stand. */
    private static OAuth2UserService<OidcUserRequest, OidcUser> whomTheIdTokenNames() {
        return request -> new DefaultOidcUser(null, request.getIdToken());
    }
}
