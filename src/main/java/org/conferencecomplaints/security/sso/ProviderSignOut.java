package org.conferencecomplaints.security.sso;

import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * RP-initiated logout: sends the browser to the identity provider to sign out there too, else the next person at the
 * computer would be signed in again.
 */
@Component
@Profile("sso")
class ProviderSignOut {

    private final ClientRegistrationRepository registrations;
    private final String back;

    ProviderSignOut(ClientRegistrationRepository registrations, @Value("${complaints.base-url}") String baseUrl) {
        this.registrations = registrations;
        this.back = baseUrl.replaceAll("/+$", "") + "/signed-out";
    }

    /** The address, where the service has one, for whoever signed in with this token. */
    Optional<String> address(String idToken) {
        ClientRegistration registration = registrations.findByRegistrationId(SsoConfiguration.STAFF);
        Map<String, Object> service = registration.getProviderDetails().getConfigurationMetadata();
        return Optional.ofNullable((String) service.get("end_session_endpoint"))
            .map(address -> UriComponentsBuilder.fromUriString(address)
                .queryParam("id_token_hint", "{token}")
                .queryParam("client_id", "{client}")
                .queryParam("post_logout_redirect_uri", "{back}")
                .encode().buildAndExpand(idToken, registration.getClientId(), back)
                .toUriString());
    }
}
