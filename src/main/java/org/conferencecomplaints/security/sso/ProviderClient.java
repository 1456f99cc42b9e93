package org.conferencecomplaints.security.sso;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestOperations;
import org.springframework.web.client.RestTemplate;

/** The HTTP client for the identity provider, with time-outs. */
@Component
@Profile("sso")
class ProviderClient {

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(10);

    /** For keys and descriptions. */
    RestOperations operations() {
        return new RestTemplate(requests());
    }

    /** For tokens. */
    RestClient tokens() {
        return RestClient.builder().requestFactory(requests())
            .messageConverters(List.of(new FormHttpMessageConverter(),
                new OAuth2AccessTokenResponseHttpMessageConverter()))
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build();
    }

    private static SimpleClientHttpRequestFactory requests() {
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(TO_CONNECT);
        requests.setReadTimeout(TO_ANSWER);
        return requests;
    }
}
