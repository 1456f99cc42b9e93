package org.conferencecomplaints.organisation;

import java.util.List;
import java.util.Optional;

/** Directory of the councils' staff: users and groups of the sign-in. */
public interface Staff {

    /** The user id under which the current request or step runs; {@link #MACHINE} where no person is signed in. */
    String currentUser();

    /** A person by user id. */
    Optional<Person> find(String userId);

    /** The members of a group, by name. */
    List<Person> membersOf(String group);

    /** The user id that records keep for what no person did. Nobody can be given it. */
    String MACHINE = "machine";

    /** Whether a person is signed in; if not, a timer, a job or the start of the application is at work. */
    default boolean isAnybodySignedIn() {
        return !currentUser().equals(MACHINE);
    }

    /** The name to show for a user id: the person's name, or the id itself where nobody has it. */
    default String nameOf(String userId) {
        return find(userId).map(Person::name).orElse(userId);
    }

    /** Whether the person belongs to the group. */
    default boolean isMember(String userId, String group) {
        return membersOf(group).stream().anyMatch(person -> person.id().equals(userId));
    }
}
