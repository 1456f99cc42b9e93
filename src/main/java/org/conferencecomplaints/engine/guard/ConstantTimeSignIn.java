package org.conferencecomplaints.engine.guard;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * Signs in in constant time: an unknown user and a wrong password take equally long to refuse, so that the time does
 * not tell which names exist.
 */
public class ConstantTimeSignIn extends DbIdentityServiceProvider {

    @Override
    public boolean checkPassword(String userId, String password) {
        if (password != null && findUserById(userId) == null) {
            spendTheTime();
            return false;
        }
        return super.checkPassword(userId, password);
    }

    @Override
    protected boolean isUserLocked(UserEntity user) {
        boolean locked = super.isUserLocked(user);
        if (locked) {
            spendTheTime();
        }
        return locked;
    }

    private static void spendTheTime() {
        Context.getProcessEngineConfiguration().getPasswordManager().encrypt("");
    }
}
