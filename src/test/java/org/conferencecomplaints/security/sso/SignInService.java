package org.conferencecomplaints.security.sso;

import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import okhttp3.Headers;
import org.conferencecomplaints.engine.submission.Client;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A sign-in service as a council has one: it issues real tokens, with real signatures, to whoever the test sends. */
public final class SignInService implements AutoCloseable {

    static final String ISSUER = "council";
    static final String CLIENT = "conference-complaints";
    static final String API = "api://conference-complaints";

    private final Queue<OAuth2HttpResponse> otherAnswers = new ConcurrentLinkedQueue<>();
    private final MockOAuth2Server server;
    private final int applicationPort;

    private SignInService(boolean withPage) {
        this.server = new MockOAuth2Server(new OAuth2Config(withPage), otherAnswers());
        this.applicationPort = freePort();
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    /** Lets everybody in at once. */
    static SignInService start() {
        return new SignInService(false);
    }

    /** Shows a page on which people say who they are. */
    public static SignInService startWithPage() {
        return new SignInService(true);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an application needs to know that uses this service. */
    public void configure(DynamicPropertyRegistry settings) {
        settings.add("server.port", () -> applicationPort);
        settings.add("complaints.base-url", () -> "http://127.0.0.1:" + applicationPort);
        settings.add("complaints.sso.issuer", this::issuer);
        settings.add("complaints.sso.client-id", () -> CLIENT);
        settings.add("complaints.sso.client-secret", () -> "a-secret");
    }

    int applicationPort() {
        return applicationPort;
    }

    String issuer() {
        return server.issuerUrl(ISSUER).toString();
    }

    /** Whoever comes next is this account's. */
    void expect(Account account) {
        server.enqueueCallback(account);
    }

    /** Somebody who wants to see a page, and signs in with this account on the way. */
    HttpResponse<String> signIn(Client browser, String page, Account account) {
        expect(account);
        return browser.follow(browser.get(page));
    }

    /** A token that the service issues to a program for this account. */
    String token(Account account) {
        return server.issueToken(ISSUER, CLIENT, account).serialize();
    }

    /** A token of another service that signs with keys of its own. */
    SignedJWT tokenFromElsewhere(Account account) {
        return server.issueToken("elsewhere", CLIENT, account);
    }

    /** The next request for a token is answered so. */
    void answersNext(int status, String json) {
        otherAnswers.add(new OAuth2HttpResponse(Headers.of("Content-Type", "application/json"), status, json, null));
    }

    private Route otherAnswers() {
        return new Route() {
            @Override
            public boolean match(OAuth2HttpRequest request) {
                return request.getUrl().encodedPath().endsWith("/token") && !otherAnswers.isEmpty();
            }

            @Override
            public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
                return otherAnswers.remove();
            }
        };
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
