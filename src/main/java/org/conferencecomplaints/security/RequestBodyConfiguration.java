package org.conferencecomplaints.security;

import org.apache.coyote.ContinueResponseTiming;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the server receives requests' bodies. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RequestBodyProperties.class)
class RequestBodyConfiguration {

    /** Who asks whether to send a body is told to only when it is read: not before they have signed in. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> requestBodies(RequestBodyProperties settings) {
        return server -> {
            server.addEngineValves(new RequestBodyValve(settings));
            server.addContextValves(new RequestBodyAnswerValve(settings.bodyWithin()));
            server.addConnectorCustomizers(connector -> connector.setProperty("continueResponseTiming",
                ContinueResponseTiming.ON_REQUEST_BODY_READ.toString()));
        };
    }
}
