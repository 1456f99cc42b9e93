package org.conferencecomplaints.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Sign-in with user name and password: for people in Tasklist's form, for programs by HTTP Basic authentication. */
@Component
@Profile("!sso")
class PasswordSignIn implements SignInMethod {

    private static final String SCHEME = "Basic";

    private final PasswordCheck check;
    private final AuthenticationEntryPoint forPrograms;

    PasswordSignIn(PasswordCheck check, ProblemResponses problems) {
        this.check = check;
        this.forPrograms = problems.signInFirst(SCHEME + " realm=\"Conference Complaints\", charset=\"UTF-8\"",
            "Please sign in: user name and password are missing or wrong. After several wrong passwords an account "
                + "stays locked for a while.");
    }

    @Override
    public void inHeader(HttpSecurity http) throws Exception {
        http.authenticationManager(new ProviderManager(check)) // without a parent, which would check once more
            .httpBasic(basic -> basic.authenticationEntryPoint(forPrograms));
    }

    @Override
    public boolean isInHeader(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.trim().regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    @Override
    public AuthenticationEntryPoint forPeople() {
        return (request, response, why) -> response.sendRedirect(
            request.getContextPath() + SecurityConfiguration.TASKLIST + "#/login");
    }

    @Override
    public AuthenticationEntryPoint forPrograms() {
        return forPrograms;
    }

    @Override
    public String[] closed() {
        return new String[0];
    }

    @Override
    public boolean beforeWebapps() {
        return false;
    }

    @Override
    public Optional<String> signInPage() {
        return Optional.empty();
    }

    @Override
    public boolean goesOn(HttpSession session) {
        return true;
    }

    @Override
    public Optional<String> furtherSignOut(HttpSession session) {
        return Optional.empty();
    }
}
