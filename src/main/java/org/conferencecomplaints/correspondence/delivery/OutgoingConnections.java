package org.conferencecomplaints.correspondence.delivery;

import java.time.Duration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Time-outs and retries of connections through {@code HttpURLConnection}, which GOV.UK Notify's client uses and cannot
 * set by itself. Java reads them once, at the first connection of any kind, so they are set before anything is started:
 * single sign-on may connect before Notify. Without a time-out a step would wait for ever, and without the last setting
 * Java sends a letter again by itself where the connection breaks before the answer. What the operator gives the JVM
 * stays.
 */
class OutgoingConnections implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Duration timeout = Binder.get(environment).bind(NotifyProperties.TIMEOUT, Duration.class)
            .orElseGet(() -> Duration.parse(NotifyProperties.USUAL_TIMEOUT));
        unlessSet("sun.net.client.defaultConnectTimeout", Long.toString(timeout.toMillis()));
        unlessSet("sun.net.client.defaultReadTimeout", Long.toString(timeout.toMillis()));
        unlessSet("sun.net.http.retryPost", "false");
    }

    private static void unlessSet(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }
}
