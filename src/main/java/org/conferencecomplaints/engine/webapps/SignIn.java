package org.conferencecomplaints.engine.webapps;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Who is asking: by user name and password, or by having signed in to Tasklist, Cockpit or Admin in the same browser.
 * Groups and councils are read anew for each request, so that whoever is taken out of a group is out at once.
 */
@Component
class SignIn implements AuthenticationProvider {

    private final ProcessEngine engine;
    private final IdentityService identity;

    SignIn(ProcessEngine engine) {
        this.engine = engine;
        this.identity = engine.getIdentityService();
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        if (!passwordIsRight(attempt.getName(), String.valueOf(attempt.getCredentials()))) {
            throw new BadCredentialsException("Wrong user name or password");
        }
        return known(attempt.getName()).orElseThrow(() -> new BadCredentialsException("Unknown user"));
    }

    /** The person who signed in to the web applications in this browser, if anybody did and still exists. */
    Optional<SignedIn> inBrowser(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .flatMap(this::userOf)
                .flatMap(this::known);
    }

    private Optional<String> userOf(HttpSession session) {
        return Optional.ofNullable(AuthenticationUtil.getAuthsFromSession(session)
                        .getAuthenticationForProcessEngine(engine.getName()))
                .map(org.camunda.bpm.webapp.impl.security.auth.Authentication::getIdentityId);
    }

    private Optional<SignedIn> known(String userId) {
        if (identity.createUserQuery().userId(userId).count() == 0) {
            return Optional.empty();
        }
        return Optional.of(new SignedIn(userId, AuthenticationUtil.getGroupsOfUser(engine, userId),
                AuthenticationUtil.getTenantsOfUser(engine, userId)));
    }

    private boolean passwordIsRight(String userId, String password) {
        if (userId.indexOf('\0') >= 0) {
            return false; // PostgreSQL takes no such text
        }
        try {
            return identity.checkPassword(userId, password);
        } catch (org.camunda.bpm.engine.AuthenticationException tooManyAttempts) {
            throw new LockedException("Too many wrong passwords", tooManyAttempts);
        } catch (OptimisticLockingException severalAttemptsAtOnce) {
            throw new LockedException("Several attempts at once", severalAttemptsAtOnce);
        }
    }
}
