package org.conferencecomplaints.engine.identity;

import java.util.regex.Pattern;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.conferencecomplaints.platform.Refusal;

/** Checks what administrators write about people, groups and councils: the engine leaves that to the database. */
final class AccountFields {

    private static final int ID = 64;
    private static final int NAME = 255;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    private AccountFields() {
    }

    static void check(User user) {
        check("id", "User id", user.getId(), ID);
        check("firstName", "First name", user.getFirstName(), NAME);
        check("lastName", "Last name", user.getLastName(), NAME);
        check("email", "E-mail address", user.getEmail(), NAME);
    }

    static void check(Group group) {
        check("id", "Group id", group.getId(), ID);
        check("name", "Name", group.getName(), NAME);
        check("type", "Type", group.getType(), NAME);
    }

    static void check(Tenant council) {
        check("id", "Tenant id", council.getId(), ID);
        check("name", "Name", council.getName(), NAME);
    }

    private static void check(String field, String label, String value, int longest) {
        if (value == null) {
            return;
        }
        if (value.codePointCount(0, value.length()) > longest) {
            throw new Refusal(field, "%s: this is longer than %d characters.".formatted(label, longest));
        }
        if (CONTROL.matcher(value).find()) {
            throw new Refusal(field, label + ": this has control characters in it. Take them out.");
        }
    }
}
