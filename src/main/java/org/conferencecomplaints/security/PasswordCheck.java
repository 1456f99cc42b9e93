package org.conferencecomplaints.security;

import org.conferencecomplaints.engine.identity.EnginePasswords;
import org.conferencecomplaints.engine.identity.SignIn;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Authenticates with user name and password, and limits how often an address may try. Whether a user exists, or is
 * locked for a while after wrong passwords, is told neither by the answer nor by the time that it takes. Somebody who
 * has signed in from this address before is let in although failures from elsewhere have locked the account.
 */
@Component
@Profile("!sso")
class PasswordCheck implements AuthenticationProvider {

    private final EnginePasswords passwords;
    private final SignIn signIn;
    private final SignInRateLimiter attempts;

    PasswordCheck(EnginePasswords passwords, SignIn signIn, SignInRateLimiter attempts) {
        this.passwords = passwords;
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
        return attempts.lets(address, userId, knownHere -> knownHere
            ? passwords.isRightThoughLocked(userId, password)
            : passwords.isRight(userId, password));
    }

    /** Ends the lock that failures from elsewhere have put on the account of somebody whose password was right. */
    void unlock(String userId) {
        passwords.unlock(userId);
    }
}
