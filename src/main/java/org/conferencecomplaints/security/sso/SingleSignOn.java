package org.conferencecomplaints.security.sso;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.conferencecomplaints.security.ProblemResponses;
import org.conferencecomplaints.security.SignInMethod;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/**
 * Single sign-on by OpenID Connect: people are sent to the identity provider and come back, programs bring its tokens.
 * No passwords are kept here.
 */
@Component
@Profile("sso")
class SingleSignOn implements SignInMethod {

    private static final String SCHEME = "Bearer";
    private static final String[] PASSWORDS = {
        "/camunda/api/admin/auth/user/*/login/**",
        "/camunda/api/engine/engine/*/user/*/credentials/**",
        "/engine-rest/user/*/credentials/**",
        "/engine-rest/engine/*/user/*/credentials/**",
    };

    private final SsoProperties settings;
    private final ProgramTokens tokens;
    private final SavedRequestAddress wayThere;
    private final ProviderSessionCheck provider;
    private final ProviderSessions sessions;
    private final ProviderSignOut signOut;
    private final AuthenticationEntryPoint forPrograms;

    SingleSignOn(SsoProperties settings, ProgramTokens tokens, SavedRequestAddress wayThere,
                 ProviderSessionCheck provider,
                 ProviderSessions sessions, ProviderSignOut signOut, ProblemResponses problems) {
        this.settings = settings;
        this.tokens = tokens;
        this.wayThere = wayThere;
        this.provider = provider;
        this.sessions = sessions;
        this.signOut = signOut;
        this.forPrograms = problems.signInFirst(SCHEME, "Please sign in: a token of the council's sign-in service is "
            + "missing, too old, not meant for this application, or of somebody who has no access to it.");
    }

    @Override
    public void inHeader(HttpSecurity http) throws Exception {
        if (settings.takesTokens()) {
            http.oauth2ResourceServer(programs -> programs
                .jwt(jwt -> jwt.decoder(tokens.decoder()).jwtAuthenticationConverter(tokens))
                .authenticationEntryPoint(forPrograms));
        }
    }

    @Override
    public boolean isInHeader(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return settings.takesTokens() && header != null
            && header.regionMatches(true, 0, SCHEME + " ", 0, SCHEME.length() + 1);
    }

    @Override
    public AuthenticationEntryPoint forPeople() {
        return wayThere;
    }

    @Override
    public AuthenticationEntryPoint forPrograms() {
        return forPrograms;
    }

    @Override
    public String[] closed() {
        return PASSWORDS.clone();
    }

    @Override
    public boolean beforeWebapps() {
        return true;
    }

    @Override
    public Optional<String> signInPage() {
        return Optional.of(SignInPages.SIGN_IN);
    }

    /** Sessions that began in another way are over. */
    @Override
    public boolean goesOn(HttpSession session) {
        return sessions.forSession(session).map(provider::mayGoOn).orElse(false);
    }

    @Override
    public Optional<String> furtherSignOut(HttpSession session) {
        Optional<ProviderSession> over = sessions.forSession(session);
        over.ifPresent(sessions::end);
        return over.map(ProviderSession::idToken).flatMap(signOut::address);
    }
}
