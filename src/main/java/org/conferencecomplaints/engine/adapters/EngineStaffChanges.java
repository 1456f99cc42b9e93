package org.conferencecomplaints.engine.adapters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.history.UserOperationLogQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.conferencecomplaints.casework.casefile.FieldLabels;
import org.conferencecomplaints.casework.register.CaseAccess;
import org.conferencecomplaints.engine.identity.UncheckedAccess;
import org.conferencecomplaints.governance.accesslog.AccessQuery;
import org.conferencecomplaints.governance.accesslog.StaffChanges;
import org.conferencecomplaints.organisation.Councils;
import org.springframework.stereotype.Component;

/**
 * Reads changes of users, groups, memberships and grants from the engine's user operation log. A change concerns the
 * council to which its group or its user belongs; one that concerns no council, such as making somebody an
 * administrator, is every supervisor's business.
 */
@Component
class EngineStaffChanges implements StaffChanges {

    private static final String[] KINDS = {EntityTypes.USER, EntityTypes.GROUP, EntityTypes.GROUP_MEMBERSHIP,
        EntityTypes.TENANT, EntityTypes.TENANT_MEMBERSHIP, EntityTypes.AUTHORIZATION};
    /** An operation has a row for each thing that it names; of others' operations some are left out. */
    private static final int ROWS = 20 * MOST;

    private final HistoryService history;
    private final IdentityService identity;
    private final Councils councils;
    private final CaseAccess access;
    private final UncheckedAccess withoutChecks;
    private final Clock clock;

    EngineStaffChanges(HistoryService history, IdentityService identity, Councils councils, CaseAccess access,
                       UncheckedAccess withoutChecks, Clock clock) {
        this.history = history;
        this.identity = identity;
        this.councils = councils;
        this.access = access;
        this.withoutChecks = withoutChecks;
        this.clock = clock;
    }

    @Override
    public List<StaffChange> find(AccessQuery query) {
        Set<String> supervised = access.supervised();
        if (supervised.isEmpty() || query.complaint() != null) {
            return List.of();
        }
        Map<String, Set<String>> councilsOf = new LinkedHashMap<>();
        return withoutChecks.ask(() -> operations(query).stream()
            .filter(rows -> concerns(supervised, councils(rows, councilsOf)))
            .limit(MOST).map(EngineStaffChanges::inWords).toList());
    }

    private List<List<UserOperationLogEntry>> operations(AccessQuery query) {
        UserOperationLogQuery log = history.createUserOperationLogQuery().entityTypeIn(KINDS);
        if (query.person() != null) {
            log.userId(query.person());
        }
        if (query.from() != null) {
            log.afterTimestamp(new Date(midnight(query.from()).getTime() - 1));
        }
        if (query.to() != null) {
            log.beforeTimestamp(midnight(query.to().plusDays(1)));
        }
        return log.orderByTimestamp().desc().listPage(0, ROWS).stream()
            .collect(
                Collectors.groupingBy(UserOperationLogEntry::getOperationId, LinkedHashMap::new, Collectors.toList()))
            .values().stream().toList();
    }

    private Date midnight(LocalDate day) {
        return Date.from(day.atStartOfDay(clock.getZone()).toInstant());
    }

    private static boolean concerns(Set<String> supervised, Set<String> concerned) {
        return concerned.isEmpty() || concerned.stream().anyMatch(supervised::contains);
    }

    /** The councils of the group, the user or the tenant that the operation names. */
    private Set<String> councils(List<UserOperationLogEntry> operation, Map<String, Set<String>> known) {
        return operation.stream().flatMap(row -> switch (String.valueOf(row.getProperty())) {
            case "groupId" -> councilOfGroup(row.getNewValue()).stream();
            case "userId" -> known.computeIfAbsent(String.valueOf(row.getNewValue()), this::councilsOfUser).stream();
            case "tenantId" -> Set.of(String.valueOf(row.getNewValue())).stream();
            default -> Set.<String>of().stream();
        }).collect(Collectors.toSet());
    }

    private Set<String> councilOfGroup(String group) {
        return councils.councils().entrySet().stream()
            .filter(council -> council.getValue().groups().containsKey(group))
            .map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private Set<String> councilsOfUser(String user) {
        return identity.createTenantQuery().userMember(user).includingGroupsOfUser(true).list().stream()
            .map(Tenant::getId).collect(Collectors.toSet());
    }

    /** What an operation names, or what it changed with old and new. */
    private static String oneThing(UserOperationLogEntry row) {
        String name = row.getProperty().replaceAll("Id$", "");
        return row.getOrgValue() == null
            ? name + " " + row.getNewValue()
            : "%s from %s to %s".formatted(FieldLabels.inWords(name).toLowerCase(Locale.UK), row.getOrgValue(),
                row.getNewValue());
    }

    private static StaffChange inWords(List<UserOperationLogEntry> operation) {
        UserOperationLogEntry first = operation.get(0);
        String named = operation.stream().filter(row -> row.getProperty() != null)
            .sorted(Comparator.comparing(UserOperationLogEntry::getProperty).reversed())
            .map(EngineStaffChanges::oneThing)
            .collect(Collectors.joining(", "));
        return new StaffChange(first.getTimestamp().toInstant(), first.getUserId(),
            "%s %s: %s".formatted(first.getOperationType(), kind(first.getEntityType()), named));
    }

    private static String kind(String entityType) {
        return entityType.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase();
    }
}
