package org.conferencecomplaints.engine.webapps;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Checks user names and passwords that come in a request's header. */
@Component
@Profile("!sso")
class PasswordCheck implements AuthenticationProvider {

    private final IdentityService identity;
    private final SignIn signIn;

    PasswordCheck(IdentityService identity, SignIn signIn) {
        this.identity = identity;
        this.signIn = signIn;
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
        return signIn.known(attempt.getName()).orElseThrow(() -> new BadCredentialsException("Unknown user"));
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
