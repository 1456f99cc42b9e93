package org.conferencecomplaints.security;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.conferencecomplaints.engine.identity.SignIn;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks user names and passwords. Whether a user exists, or is locked for a while after wrong passwords, is told
 * neither by the answer nor by the time that it takes.
 */
@Component
@Profile("!sso")
class PasswordCheck implements AuthenticationProvider {

    private final IdentityService identity;
    private final ProcessEngineConfigurationImpl engine;
    private final SignIn signIn;
    private final SignInRateLimiter attempts;
    private String somePassword;

    PasswordCheck(IdentityService identity, ProcessEngineConfigurationImpl engine, SignIn signIn,
                  SignInRateLimiter attempts) {
        this.identity = identity;
        this.engine = engine;
        this.signIn = signIn;
        this.attempts = attempts;
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String address = ((WebAuthenticationDetails) attempt.getDetails()).getRemoteAddress();
        if (!lets(attempt.getName(), String.valueOf(attempt.getCredentials()), address)) {
            throw new BadCredentialsException("Wrong user name or password");
        }
        return signIn.known(attempt.getName()).orElseThrow(() -> new BadCredentialsException("Locked out"));
    }

    /** Whether the password is right and may be tried from this address now. */
    boolean lets(String userId, String password, String address) {
        if (!attempts.mayTry(address, userId)) {
            return false;
        }
        if (isRight(userId, password)) {
            attempts.succeeded(address, userId);
            return true;
        }
        attempts.failed(address);
        return false;
    }

    private boolean isRight(String userId, String password) {
        if (userId.indexOf('\0') >= 0 || identity.createUserQuery().userId(userId).count() == 0) {
            return asSlowAsAnother(password); // PostgreSQL takes no text with a zero in it
        }
        try {
            return identity.checkPassword(userId, password);
        } catch (org.camunda.bpm.engine.AuthenticationException | OptimisticLockingException tooManyAttempts) {
            return asSlowAsAnother(password);
        }
    }

    private boolean asSlowAsAnother(String password) {
        engine.getPasswordManager().check(password, some());
        return false;
    }

    private synchronized String some() {
        if (somePassword == null) {
            somePassword = engine.getPasswordManager().encrypt("nobody's");
        }
        return somePassword;
    }
}
