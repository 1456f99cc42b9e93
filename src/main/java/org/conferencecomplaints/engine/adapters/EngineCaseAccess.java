package org.conferencecomplaints.engine.adapters;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.history.HistoricTaskInstanceQuery;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.conferencecomplaints.casework.register.CaseAccess;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.engine.identity.UncheckedAccess;
import org.conferencecomplaints.governance.accesslog.BreakGlass;
import org.conferencecomplaints.organisation.Councils;
import org.conferencecomplaints.organisation.Councils.Council;
import org.springframework.stereotype.Component;

/**
 * Who reads a case, in their own council only: the groups that the settings name as readers, and whoever holds or held
 * a task on it. The chair whom the complaint names never does, beyond what the procedure sends them. Administrators do
 * for a while after giving a reason, and in no other way: they could make themselves members of any group.
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
        Authentication person = identity.getCurrentAuthentication();
        return person == null ? Set.of() : Set.copyOf(tenants(person));
    }

    @Override
    public Set<String> registersReadable() {
        Set<String> readable = new HashSet<>();
        councils.councils().forEach((tenant, council) -> {
            if (readsAll(tenant, council)) {
                readable.add(tenant);
            }
        });
        return readable;
    }

    @Override
    public boolean mayRead(Complaint complaint) {
        Authentication person = identity.getCurrentAuthentication();
        if (person == null || person.getUserId().equals(complaint.conferenceChair())) {
            return false;
        }
        if (isAdministrator(person)) {
            return breakGlass.isOpen(complaint.reference(), person.getUserId());
        }
        return readsAll(complaint.tenant(), councils.of(complaint.tenant()))
            || tenants(person).contains(complaint.tenant()) && worksOn(complaint.reference(), person);
    }

    @Override
    public boolean isAdministrator() {
        Authentication person = identity.getCurrentAuthentication();
        return person != null && isAdministrator(person);
    }

    @Override
    public boolean needsReason(Complaint complaint) {
        Authentication person = identity.getCurrentAuthentication();
        return person != null && isAdministrator(person) && !person.getUserId().equals(complaint.conferenceChair());
    }

    @Override
    public Set<String> supervised() {
        Authentication person = identity.getCurrentAuthentication();
        return person == null || isAdministrator(person)
            ? Set.of()
            : tenants(person).stream()
                .filter(tenant -> councils.councils().containsKey(tenant))
                .filter(tenant -> groups(person).contains(councils.of(tenant).supervisors()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean readsAll(String tenant, Council council) {
        Authentication person = identity.getCurrentAuthentication();
        return person != null && !isAdministrator(person) && tenants(person).contains(tenant)
            && groups(person).stream().anyMatch(council.readers()::contains);
    }

    private boolean worksOn(String reference, Authentication person) {
        return withoutChecks.ask(() -> tasks(reference).taskAssignee(person.getUserId()).count() > 0
            || groups(person).stream().anyMatch(group -> tasks(reference).taskHadCandidateGroup(group).count() > 0));
    }

    private HistoricTaskInstanceQuery tasks(String reference) {
        return history.createHistoricTaskInstanceQuery().processInstanceBusinessKey(reference);
    }

    private static boolean isAdministrator(Authentication person) {
        return groups(person).contains(Groups.CAMUNDA_ADMIN);
    }

    private static List<String> groups(Authentication person) {
        return person.getGroupIds() == null ? List.of() : person.getGroupIds();
    }

    private static List<String> tenants(Authentication person) {
        return person.getTenantIds() == null ? List.of() : person.getTenantIds();
    }
}
