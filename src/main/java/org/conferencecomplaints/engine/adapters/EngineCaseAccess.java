package org.conferencecomplaints.engine.adapters;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.history.HistoricTaskInstanceQuery;
import org.conferencecomplaints.casework.register.CaseAccess;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.engine.identity.SignedInPerson;
import org.conferencecomplaints.engine.identity.UncheckedAccess;
import org.conferencecomplaints.governance.accesslog.BreakGlass;
import org.conferencecomplaints.organisation.Councils;
import org.conferencecomplaints.organisation.Councils.Council;
import org.springframework.stereotype.Component;

/**
 * Decides who may read a case, within one council: the groups that the settings name as readers, and whoever holds or
 * held a task on it. The chair whom the complaint names never does, beyond what the procedure sends them.
 * Administrators do for a while after giving a reason, and in no other way: they could make themselves members of any
 * group.
 */
@Component
class EngineCaseAccess implements CaseAccess {

    private final IdentityService identity;
    private final HistoryService history;
    private final Councils councils;
    private final UncheckedAccess withoutChecks;
    private final BreakGlass breakGlass;

    EngineCaseAccess(IdentityService identity, HistoryService history, Councils councils, UncheckedAccess withoutChecks,
                     BreakGlass breakGlass) {
        this.identity = identity;
        this.history = history;
        this.councils = councils;
        this.withoutChecks = withoutChecks;
        this.breakGlass = breakGlass;
    }

    @Override
    public Set<String> councils() {
        return person().map(SignedInPerson::tenants).orElse(Set.of());
    }

    @Override
    public Set<String> registersReadable() {
        Set<String> readable = new HashSet<>();
        person().ifPresent(person -> councils.councils().forEach((tenant, council) -> {
            if (readsAll(person, tenant, council)) {
                readable.add(tenant);
            }
        }));
        return readable;
    }

    @Override
    public boolean mayRead(Complaint complaint) {
        return person().filter(person -> mayRead(person, complaint)).isPresent();
    }

    private boolean mayRead(SignedInPerson person, Complaint complaint) {
        if (person.userId().equals(complaint.conferenceChair())) {
            return false;
        }
        if (person.isAdministrator()) {
            return breakGlass.isOpen(complaint.reference(), person.userId());
        }
        return readsAll(person, complaint.tenant(), councils.forTenant(complaint.tenant()))
            || person.tenants().contains(complaint.tenant()) && worksOn(complaint.reference(), person);
    }

    @Override
    public boolean isAdministrator() {
        return person().filter(SignedInPerson::isAdministrator).isPresent();
    }

    @Override
    public boolean needsReason(Complaint complaint) {
        return person().filter(SignedInPerson::isAdministrator)
            .filter(person -> !person.userId().equals(complaint.conferenceChair())).isPresent();
    }

    @Override
    public Set<String> supervised() {
        return person().filter(person -> !person.isAdministrator()).stream()
            .flatMap(person -> person.tenants().stream()
                .filter(tenant -> councils.councils().containsKey(tenant))
                .filter(tenant -> person.groups().contains(councils.forTenant(tenant).supervisors())))
            .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<SignedInPerson> person() {
        return SignedInPerson.now(identity);
    }

    private static boolean readsAll(SignedInPerson person, String tenant, Council council) {
        return !person.isAdministrator() && person.tenants().contains(tenant)
            && person.groups().stream().anyMatch(council.readers()::contains);
    }

    private boolean worksOn(String reference, SignedInPerson person) {
        return withoutChecks.ask(() -> tasks(reference).taskAssignee(person.userId()).count() > 0
            || person.groups().stream().anyMatch(group -> tasks(reference).taskHadCandidateGroup(group).count() > 0));
    }

    private HistoricTaskInstanceQuery tasks(String reference) {
        return history.createHistoricTaskInstanceQuery().processInstanceBusinessKey(reference);
    }
}
