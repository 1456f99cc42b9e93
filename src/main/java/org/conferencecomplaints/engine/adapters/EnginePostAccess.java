package org.conferencecomplaints.engine.adapters;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.conferencecomplaints.correspondence.letters.PostRoomAccess;
import org.conferencecomplaints.engine.identity.SignedInPerson;
import org.springframework.stereotype.Component;

/**
 * Decides who works in a council's post room: the candidate group of the posting task in diagram {@code send-letter}.
 * Administrators are in none: they read a letter as they read its case, after giving a reason.
 */
@Component
class EnginePostAccess implements PostRoomAccess {

    private final IdentityService identity;

    EnginePostAccess(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public Set<String> postRooms() {
        return SignedInPerson.now(identity).filter(person -> !person.isAdministrator()).stream()
            .flatMap(person -> person.tenants().stream().filter(tenant -> person.groups().contains(groupOf(tenant))))
            .collect(Collectors.toUnmodifiableSet());
    }

    static String groupOf(String tenant) {
        return tenant + "-post-room";
    }
}
