package org.conferencecomplaints.security.sso;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.conferencecomplaints.engine.identity.SignIn;
import org.conferencecomplaints.platform.WallClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Handles the return from the identity provider, with success or failure. */
@Component
@Profile("sso")
class SignInOutcome implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SignInOutcome.class);

    private final OAuth2AuthorizedClientRepository clients;
    private final Members members;
    private final StaffCopy copy;
    private final SignIn signIn;
    private final SavedRequestAddress wayThere;
    private final ProviderSessions sessions;
    private final WallClock clock;

    SignInOutcome(OAuth2AuthorizedClientRepository clients, Members members, StaffCopy copy, SignIn signIn,
                  SavedRequestAddress wayThere, ProviderSessions sessions, WallClock clock) {
        this.clients = clients;
        this.members = members;
        this.copy = copy;
        this.signIn = signIn;
        this.wayThere = wayThere;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication there)
        throws IOException {
        try {
            response.sendRedirect(request.getContextPath() + admit(request, there));
        } catch (NotAdmitted refused) {
            refuse(request, response, refused.why());
        }
    }

    /** Signs the person in here, and answers where they wanted to go. */
    private String admit(HttpServletRequest request, Authentication there) {
        OAuth2AuthorizedClient tokens = clients.loadAuthorizedClient(SsoConfiguration.STAFF, there, request);
        if (tokens.getRefreshToken() == null) {
            throw new NotAdmitted(SignInRefused.NO_REFRESH);
        }
        OidcIdToken idToken = ((OidcUser) there.getPrincipal()).getIdToken();
        Member member = members.memberWith(idToken.getClaims(), idToken.getIssuedAt());
        copy.take(member);
        String wanted = wayThere.wanted(request).orElse("/");
        signIn.begin(request, member.id());
        sessions.begin(request.getSession(), member.id(), idToken, tokens.getRefreshToken().getTokenValue(),
            clock.now());
        return wanted;
    }

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
                                        AuthenticationException failure)
        throws IOException {
        LOG.warn("A sign-in failed: {}", failure instanceof OAuth2AuthenticationException told
            ? told.getError().getErrorCode().replaceAll("[^\\w.-]", "?")
            : failure.getClass().getSimpleName());
        refuse(request, response, failure instanceof NotAdmitted refused ? refused.why() : SignInRefused.FAILED);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, SignInRefused why)
        throws IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        response.sendRedirect(request.getContextPath() + SignInPages.NOT_IN + "?why=" + why);
    }
}
