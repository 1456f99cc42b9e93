package org.conferencecomplaints.engine.staff;

import java.util.Objects;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.conferencecomplaints.Refusal;

/**
 * The engine's identity service. People change their own password and nothing else of their account: letters to staff go
 * to its e-mail address, and its name stands under letters and tells whether somebody has had a part in a case.
 */
public class CheckedIdentityService extends IdentityServiceImpl {

    @Override
    public void saveUser(User user, boolean skipPasswordPolicy) {
        Authentication person = getCurrentAuthentication();
        if (person != null && !isAdministrator(person)) {
            User stored = createUserQuery().userId(user.getId()).singleResult();
            if (stored != null && !sameWords(stored, user)) {
                throw new Refusal("email", "Your name and your e-mail address are changed by an administrator: letters for"
                    + " you go to that address, and your name stands under letters. Your password you change yourself.");
            }
        }
        super.saveUser(user, skipPasswordPolicy);
    }

    @Override
    public void saveUser(User user) {
        saveUser(user, false);
    }

    private static boolean isAdministrator(Authentication person) {
        return person.getGroupIds() != null && person.getGroupIds().contains(Groups.CAMUNDA_ADMIN);
    }

    private static boolean sameWords(User stored, User saved) {
        return Objects.equals(stored.getEmail(), saved.getEmail())
            && Objects.equals(stored.getFirstName(), saved.getFirstName())
            && Objects.equals(stored.getLastName(), saved.getLastName());
    }
}
