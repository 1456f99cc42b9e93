package org.conferencecomplaints.engine.identity;

import org.camunda.bpm.engine.AuthenticationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Checks passwords in constant time: whether a user exists, or is locked for a while after wrong passwords, does not
 * show in the time that the answer takes.
 */
@Component
public class EnginePasswords {

    private final IdentityService identity;
    private final ProcessEngineConfigurationImpl engine;
    private String somePassword;

    EnginePasswords(IdentityService identity, ProcessEngineConfigurationImpl engine) {
        this.identity = identity;
        this.engine = engine;
    }

    /** Whether this is the user's password, and the user may try one now. */
    public boolean isRight(String userId, String password) {
        if (userId.indexOf('\0') >= 0 || identity.createUserQuery().userId(userId).count() == 0) {
            return asSlowAsAnother(password); // PostgreSQL takes no text with a zero in it
        }
        try {
            return identity.checkPassword(userId, password);
        } catch (AuthenticationException | OptimisticLockingException tooManyAttempts) {
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
