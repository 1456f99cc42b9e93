package org.conferencecomplaints.security.sso;

import com.nimbusds.oauth2.sdk.TokenRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;

/** Somebody's account at the sign-in service. What it says may change while they are signed in. */
final class Account implements OAuth2TokenCallback {

    private final String subject;
    private volatile Map<String, Object> claims;
    private volatile String audience = SignInService.CLIENT;
    private volatile long seconds = 300;

    private Account(String subject, Map<String, Object> claims) {
        this.subject = subject;
        this.claims = Map.copyOf(claims);
    }

    static Account of(String subject, Map<String, Object> claims) {
        return new Account(subject, claims);
    }

    /** As Entra ID tells it: groups and people are GUIDs. */
    static Account entra(String subject, String objectId, String name, String... groups) {
        return of(subject, Map.of("oid", objectId, "preferred_username", name.replace(' ', '.') + "@example.org",
            "name", name, "email", objectId + "@example.org", "groups", List.of(groups)));
    }

    Account says(String claim, Object value) {
        Map<String, Object> changed = new TreeMap<>(claims);
        changed.put(claim, value);
        claims = Map.copyOf(changed);
        return this;
    }

    Account forAudience(String other) {
        audience = other;
        return this;
    }

    Account expiringAfter(long lifetime) {
        seconds = lifetime;
        return this;
    }

    @Override
    public String issuerId() {
        return SignInService.ISSUER;
    }

    @Override
    public String subject(TokenRequest request) {
        return subject;
    }

    @Override
    public String typeHeader(TokenRequest request) {
        return "JWT";
    }

    @Override
    public List<String> audience(TokenRequest request) {
        return List.of(audience);
    }

    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
        return claims;
    }

    @Override
    public long tokenExpiry() {
        return seconds;
    }
}
