package org.conferencecomplaints.engine.identity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.UserOperationLogQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.oplog.UserOperationLogContext;
import org.camunda.bpm.engine.impl.oplog.UserOperationLogContextEntryBuilder;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Refusal;

/**
 * The engine's identity service with checks of our own. People change their own password and nothing else of their
 * account: letters to staff go to its e-mail address, and its name stands under letters and tells whether somebody has
 * had a part in a case.
 */
public class CheckedIdentityService extends IdentityServiceImpl {

    @Override
    public void saveUser(User user, boolean skipPasswordPolicy) {
        if (Staff.MACHINE.equals(user.getId())) {
            throw new Refusal("id", "User id: case files say \"" + Staff.MACHINE
                + "\" of what was done automatically. Choose another.");
        }
        Optional<SignedInPerson> person = SignedInPerson.now(this);
        List<PropertyChange> changes = person.map(anybody -> changes(user)).orElse(List.of());
        if (!changes.isEmpty() && !person.get().isAdministrator()) {
            throw new Refusal("email", "Your name and your e-mail address are changed by an administrator: letters for"
                + " you go to that address, and your name stands under letters. Your password you change yourself.");
        }
        if (person.isPresent() && wasSomebodyElses(user.getId())) {
            throw new Refusal("id",
                "User id: it was that of somebody whose account was deleted. Case files and permissions"
                    + " still name it, so choose another.");
        }
        commandExecutor.execute(together -> {
            super.saveUser(user, skipPasswordPolicy);
            log(together, changes);
            return null;
        });
    }

    @Override
    public void saveUser(User user) {
        saveUser(user, false);
    }

    /** Deleting a user leaves what they did, and their permissions, under their id. */
    private boolean wasSomebodyElses(String id) {
        return createUserQuery().userId(id).count() == 0 && new UserOperationLogQueryImpl(commandExecutor)
            .entityType(EntityTypes.USER).operationType(UserOperationLogEntry.OPERATION_TYPE_DELETE)
            .unlimitedList().stream().anyMatch(deleted -> id.equals(deleted.getNewValue()));
    }

    private List<PropertyChange> changes(User saved) {
        User stored = createUserQuery().userId(saved.getId()).singleResult();
        return stored == null
            ? List.of()
            : Stream.of(
                new PropertyChange("email", stored.getEmail(), saved.getEmail()),
                new PropertyChange("firstName", stored.getFirstName(), saved.getFirstName()),
                new PropertyChange("lastName", stored.getLastName(), saved.getLastName()))
                .filter(change -> !Objects.equals(change.getOrgValue(), change.getNewValue())).toList();
    }

    /** The engine's log of what people did says that a user was changed; what was changed is said beside it. */
    private static void log(CommandContext together, List<PropertyChange> changes) {
        if (!changes.isEmpty()) {
            UserOperationLogContext said = new UserOperationLogContext();
            said.addEntry(UserOperationLogContextEntryBuilder
                .entry(UserOperationLogEntry.OPERATION_TYPE_UPDATE, EntityTypes.USER)
                .category(UserOperationLogEntry.CATEGORY_ADMIN).propertyChanges(changes).create());
            together.getOperationLogManager().logUserOperations(said);
        }
    }
}
