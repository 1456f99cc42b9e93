package org.conferencecomplaints.engine.webapps.sso;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/** What a browser's session knows of the sign-in service. One request at a time renews it. */
final class ProviderSession implements HttpSessionBindingListener {

    private static final String KEY = ProviderSession.class.getName();

    private final ProviderSessions all;
    private final String userId;
    private OidcIdToken idToken;
    private OAuth2AccessToken accessToken;
    private OAuth2RefreshToken refreshToken;
    private Instant confirmedAt;
    private HttpSession session;

    ProviderSession(ProviderSessions all, String userId, OidcIdToken idToken, OAuth2AccessToken accessToken,
                    OAuth2RefreshToken refreshToken, Instant confirmedAt) {
        this.all = all;
        this.userId = userId;
        renew(idToken, accessToken, refreshToken, confirmedAt);
    }

    static Optional<ProviderSession> of(HttpSession session) {
        return Optional.ofNullable((ProviderSession) session.getAttribute(KEY));
    }

    void keepIn(HttpSession browser) {
        browser.setAttribute(KEY, this);
    }

    void renew(OidcIdToken newIdToken, OAuth2AccessToken newAccessToken, OAuth2RefreshToken newRefreshToken,
               Instant now) {
        idToken = newIdToken;
        accessToken = newAccessToken;
        refreshToken = newRefreshToken;
        confirmedAt = now;
    }

    /** Whether this is the service's session of this name, or one of this account's where none is named. */
    boolean isOf(String subject, String sessionId) {
        return (subject == null || subject.equals(idToken.getSubject()))
                && (sessionId == null || sessionId.equals(idToken.getClaimAsString("sid")));
    }

    void end() {
        HttpSession browser = session;
        if (browser != null) {
            browser.invalidate();
        }
    }

    @Override
    public void valueBound(HttpSessionBindingEvent event) {
        session = event.getSession();
        all.add(this);
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        all.remove(this);
    }

    String userId() {
        return userId;
    }

    OidcIdToken idToken() {
        return idToken;
    }

    OAuth2AccessToken accessToken() {
        return accessToken;
    }

    OAuth2RefreshToken refreshToken() {
        return refreshToken;
    }

    /** When the service last said that the person may be signed in. */
    Instant confirmedAt() {
        return confirmedAt;
    }
}
