package org.conferencecomplaints.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.when;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.conferencecomplaints.engine.identity.SignIn;
import org.conferencecomplaints.engine.identity.SignedIn;
import org.conferencecomplaints.platform.WallClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

/** Who has signed out stays signed out, whatever was still under way. */
class SessionFilterTest {

    private static final String ENGINE = "default";
    private static final String SOMEBODY = "hackney-officer";
    private static final String TASKS = "/camunda/api/engine/engine/default/task";
    private static final String LOGOUT = "/camunda/api/admin/auth/user/default/logout";
    private static final String ELSEWHERE = "https://sign-in.example.org/out";
    private static final FilterChain NOTHING = (request, response) -> {
    };

    private final MockHttpSession browser = new MockHttpSession();
    private final SignInMethod wayIn = mock(SignInMethod.class);
    private SignIn signIn;
    private Sessions sessions;
    private SessionFilter filter;

    @BeforeEach
    void somebodyIsSignedIn() {
        ProcessEngine engine = mock(ProcessEngine.class);
        when(engine.getName()).thenReturn(ENGINE);
        signIn = spy(new SignIn(engine));
        doReturn(Optional.of(new SignedIn(SOMEBODY, List.of(), List.of()))).when(signIn).known(SOMEBODY);
        doReturn("old").when(signIn).passwordStamp(SOMEBODY);
        when(wayIn.goesOn(any())).thenReturn(true);
        when(wayIn.furtherSignOut(any())).thenReturn(Optional.empty());
        sessions = new Sessions(signIn, wayIn, new SessionProperties(Duration.ofHours(10)), new WallClock() {
            @Override
            public Instant now() {
                return Instant.ofEpochMilli(browser.getCreationTime());
            }
        });
        filter = new SessionFilter(sessions);
        Authentications signedIn = new Authentications();
        signedIn.addOrReplace(new UserAuthentication(SOMEBODY, ENGINE));
        AuthenticationUtil.updateSession(browser, signedIn);
    }

    /** The name is in the database: the release before wrote it, and nodes of two releases share the sessions. */
    @Test
    void aSessionThatTheReleaseBeforeEndedStaysEnded() throws Exception {
        browser.setAttribute("org.conferencecomplaints.engine.webapps.Sessions.over", "");

        send("GET", TASKS, NOTHING);

        assertThat(browser.isInvalid()).isTrue();
    }

    @Test
    void aRequestUnderWayDoesNotBringBackWhoSignedOutOfTasklist() throws Exception {
        send("GET", TASKS, (slow, response) -> {
            send("POST", LOGOUT, (request, answer) -> forgottenByCamunda());
            writtenByCamundaAtTheEndOf(slow);
        });

        assertThat(whoIsSeenNext()).isEmpty();
    }

    @Test
    void norWhoSignedOutOfAPage() throws Exception {
        send("GET", TASKS, (slow, response) -> {
            sessions.signOut(browser);
            writtenByCamundaAtTheEndOf(slow);
        });

        assertThat(whoIsSeenNext()).isEmpty();
    }

    @Test
    void whoIsReplacedWhileSigningOutIsSignedOutAllTheSame() throws Exception {
        send("POST", LOGOUT, (request, answer) -> {
            forgottenByCamunda();
            writtenByCamundaAtTheEndOf(request);
        });

        assertThat(whoIsSeenNext()).isEmpty();
    }

    @Test
    void aNewPasswordEndsTheSessionsThatBeganWithTheOldOne() throws Exception {
        send("GET", TASKS, NOTHING);
        doReturn("new").when(signIn).passwordStamp(SOMEBODY);

        assertThat(whoIsSeenNext()).isEmpty();
        assertThat(browser.isInvalid()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"/camunda/api/engine/engine/default/user/hackney-officer/credentials, 204, true",
        "/engine-rest/user/hackney-officer/credentials, 204, true",
        "/engine-rest/user/hackney-officer/credentials, 400, false",
        "/engine-rest/user/somebody-else/credentials, 204, false"})
    void butNotTheOneInWhichTheyChangedItThemselves(String path, int status, boolean goesOn) throws Exception {
        send("GET", TASKS, NOTHING);
        send("PUT", path, (request, response) -> {
            ((MockHttpServletResponse) response).setStatus(status);
            doReturn("new").when(signIn).passwordStamp(SOMEBODY);
        });

        assertThat(whoIsSeenNext().isPresent()).isEqualTo(goesOn);
    }

    @Test
    void aRefusedSignOutSignsNobodyOut() throws Exception {
        send("POST", LOGOUT, (request, answer) -> ((MockHttpServletResponse) answer).setStatus(403));

        assertThat(whoIsSeenNext()).contains(SOMEBODY);
    }

    @Test
    void theBrowserStillLearnsWhereItSignsOutFurther() throws Exception {
        when(wayIn.furtherSignOut(browser)).thenReturn(Optional.of(ELSEWHERE));
        send("POST", LOGOUT, (request, answer) -> forgottenByCamunda());

        MockHttpServletRequest next = request("GET", "/signed-out");
        filter.doFilter(next, new MockHttpServletResponse(), NOTHING);

        assertThat(sessions.furtherSignOut(next.getSession(false))).contains(ELSEWHERE);
    }

    private void forgottenByCamunda() {
        AuthenticationUtil.getAuthsFromSession(browser).removeByEngineName(ENGINE);
    }

    private void writtenByCamundaAtTheEndOf(ServletRequest request) {
        Authentications asItBegan = new Authentications();
        asItBegan.addOrReplace(new UserAuthentication(SOMEBODY, ENGINE));
        AuthenticationUtil.updateSession(((HttpServletRequest) request).getSession(false), asItBegan);
    }

    private Optional<String> whoIsSeenNext() throws ServletException, IOException {
        MockHttpServletRequest next = request("GET", TASKS);
        filter.doFilter(next, new MockHttpServletResponse(), NOTHING);
        HttpSession session = next.getSession(false);
        return session == null ? Optional.empty() : signIn.userOf(session);
    }

    private void send(String method, String path, FilterChain rest) throws ServletException, IOException {
        filter.doFilter(request(method, path), new MockHttpServletResponse(), rest);
    }

    private MockHttpServletRequest request(String method, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setSession(browser);
        return request;
    }
}
