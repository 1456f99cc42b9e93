package org.conferencecomplaints.engine.identity;

import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthenticationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.stereotype.Component;

/**
 * Checks passwords in constant time: whether a user exists, or is locked for a while after wrong passwords, does not
 * show in the time that the answer takes.
 */
@Component
public class EnginePasswords {

    private final IdentityService identity;
    private final ProcessEngineConfigurationImpl engine;
    private final Object[] oneAtATime = Stream.generate(Object::new).limit(256).toArray();
    private String somePassword;

    EnginePasswords(IdentityService identity, ProcessEngineConfigurationImpl engine) {
        this.identity = identity;
        this.engine = engine;
    }

    /**
     * Whether this is the user's password, and the user may try one now. An account is tried once at a time: of attempts
     * made at once, the first wrong one locks it for the others.
     */
    public boolean isRight(String userId, String password) {
        if (find(userId).isEmpty()) {
            return asSlowAsAnother(password);
        }
        synchronized (oneAtATime[Math.floorMod(userId.hashCode(), oneAtATime.length)]) {
            try {
                return identity.checkPassword(userId, password);
            } catch (AuthenticationException | OptimisticLockingException tooManyAttempts) {
                return asSlowAsAnother(password);
            }
        }
    }

    /** Whether this is the user's password, also while wrong ones have locked the account; a wrong one locks nothing. */
    public boolean isRightThoughLocked(String userId, String password) {
        return find(userId).map(user -> engine.getPasswordManager()
            .check(EncryptionUtil.saltPassword(password, user.getSalt()), user.getPassword()))
            .orElseGet(() -> asSlowAsAnother(password));
    }

    /** Ends the lock that wrong passwords have put on the account. */
    public void unlock(String userId) {
        find(userId).filter(user -> user.getAttempts() > 0).ifPresent(user -> identity.unlockUser(userId));
    }

    private Optional<UserEntity> find(String userId) {
        return userId.indexOf('\0') >= 0 // PostgreSQL takes no text with a zero in it
            ? Optional.empty()
            : Optional.ofNullable((UserEntity) identity.createUserQuery().userId(userId).singleResult());
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
