package org.conferencecomplaints.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.camunda.bpm.webapp.impl.security.filter.util.FilterRules;
import org.conferencecomplaints.engine.submission.SignInTestApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.FilterChainProxy;

/**
 * Nobody makes an administrator without signing in (CVE-2026-77226). Two locks, and each holds without the other: the
 * rules of Camunda's web applications, and our own chain in front of them.
 */
@SignInTestApplication.Running
class SetupClosedTest {

    @Autowired
    private FilterChainProxy chain;
    @Autowired
    private Environment environment;

    @ParameterizedTest
    @ValueSource(strings = {"/api/admin/setup/default/user/create", "/api/admin/setup/default/user/create/",
        "/api/admin/setup/other/user/create", "/api/admin/setup/default", "/api/admin/setup/default/group/create"})
    void theRulesOfTheWebApplicationsDenyIt(String path) throws IOException {
        assertThat(granted(environment.getProperty("camunda.bpm.webapp.security-config-file"), path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/x", "/api/admin/x", "/api/cockpit/x", "/api/engine/engine", "/api/engine/x/y"})
    void whatNoRuleOpensIsClosed(String path) throws IOException {
        assertThat(granted(environment.getProperty("camunda.bpm.webapp.security-config-file"), path)).isFalse();
    }

    /** The sign-in page asks for the engine's name first. */
    @Test
    void theSignInPageIsServed() throws IOException {
        String rules = environment.getProperty("camunda.bpm.webapp.security-config-file");
        assertThat(granted("GET", rules, "/api/engine/engine/")).isTrue();
        assertThat(granted("POST", rules, "/api/admin/auth/user/default/login/tasklist")).isTrue();
    }

    /** That the tests above see what it looks for. */
    @Test
    void camundasOwnRulesLeaveItOpen() throws IOException {
        assertThat(granted("/securityFilterRules.json", "/api/admin/setup/default/user/create")).isTrue();
        assertThat(granted("/securityFilterRules.json", "/api/admin/auth/user/default/x")).isFalse();
    }

    private static boolean granted(String rules, String path) throws IOException {
        return granted("POST", rules, path);
    }

    private static boolean granted(String method, String rules, String path) throws IOException {
        try (InputStream file = SetupClosedTest.class
            .getResourceAsStream("/META-INF/resources/webjars/camunda" + rules)) {
            return FilterRules.authorize(method, "/camunda" + path, FilterRules.load(file, "/camunda")).isGranted();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/api/admin/setup/default/user/create",
        "/camunda/api/admin/setup/default/user/create/",
        "/camunda/api/admin/setup/other/user/create", "/camunda/api/admin/setup/default",
        "/camunda/api/admin/setup/default/user/create;jsessionid=x", "/camunda//api/admin/setup/default/user/create",
        "/camunda/api/admin/%73etup/default/user/create", "/camunda/api/admin/./setup/default/user/create",
        "/camunda/api/x/../admin/setup/default/user/create"})
    void ourChainDeniesItInFront(String path) throws ServletException, IOException {
        for (String method : List.of("POST", "PUT", "GET")) {
            MockHttpServletRequest request = new MockHttpServletRequest(method, path);
            request.setServletPath(path);
            MockHttpServletResponse response = new MockHttpServletResponse();
            MockFilterChain behind = new MockFilterChain();

            chain.doFilter(request, response, behind);

            assertThat(behind.getRequest()).as("nothing behind the chain sees it").isNull();
            assertThat(response.getStatus()).isBetween(400, 403);
        }
    }
}
