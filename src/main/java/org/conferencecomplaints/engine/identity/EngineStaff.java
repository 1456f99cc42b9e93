package org.conferencecomplaints.engine.identity;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.conferencecomplaints.organisation.Person;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.TransactionCache;
import org.springframework.stereotype.Component;

/** Looks up staff in the engine's identity service, whoever is signed in. */
@Component
public class EngineStaff implements Staff {

    private static final Comparator<Person> BY_NAME = Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER)
        .thenComparing(Person::id);

    private final IdentityService identity;
    private final UncheckedAccess withoutChecks;
    private final TransactionCache<String, Optional<Person>> people = new TransactionCache<>();
    private final TransactionCache<String, List<Person>> members = new TransactionCache<>();

    public EngineStaff(IdentityService identity, UncheckedAccess withoutChecks) {
        this.identity = identity;
        this.withoutChecks = withoutChecks;
    }

    @Override
    public String currentUser() {
        return SignedInPerson.now(identity).map(SignedInPerson::userId).orElse(MACHINE);
    }

    @Override
    public boolean isAnybodySignedIn() {
        return SignedInPerson.now(identity).isPresent();
    }

    @Override
    public Optional<Person> find(String userId) {
        return people.get(userId, asked -> withoutChecks.ask(() -> Optional.ofNullable(
            identity.createUserQuery().userId(asked).singleResult()).map(EngineStaff::person)));
    }

    @Override
    public List<Person> membersOf(String group) {
        return members.get(group, asked -> withoutChecks.ask(() -> identity.createUserQuery().memberOfGroup(asked)
            .unlimitedList().stream().map(EngineStaff::person).sorted(BY_NAME).toList()));
    }

    private static Person person(User user) {
        String name = Stream.of(user.getFirstName(), user.getLastName())
            .filter(part -> part != null && !part.isBlank())
            .collect(Collectors.joining(" "));
        return new Person(user.getId(), name.isEmpty() ? user.getId() : name, user.getEmail());
    }
}
