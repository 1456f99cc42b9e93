package org.conferencecomplaints.engine.submission;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.conferencecomplaints.engine.identity.EngineDirectory;
import org.conferencecomplaints.engine.identity.UncheckedAccess;
import org.conferencecomplaints.platform.Refusal;
import org.springframework.stereotype.Component;

/**
 * Keeps each task with those whom the procedure means it for, whoever assigns it: a team's with the team, one that is
 * for a person by name with them or a colleague in the same role; and never with nobody.
 */
@Component
public class AssignmentGuard {

    private static final Set<String> KINDS = Set.of(IdentityLinkType.ASSIGNEE, IdentityLinkType.OWNER,
        IdentityLinkType.CANDIDATE);

    private final IdentityService identity;
    private final UncheckedAccess withoutChecks;

    AssignmentGuard(IdentityService identity, UncheckedAccess withoutChecks) {
        this.identity = identity;
        this.withoutChecks = withoutChecks;
    }

    /** A person can be a task's assignee, owner or candidate. */
    void kindOfPerson(String kind) {
        refuseUnless(kind != null && KINDS.contains(kind), "type", "Type: write assignee, owner or candidate.");
    }

    /** A group can be a task's candidate. */
    void kindOfGroup(String kind) {
        refuseUnless(IdentityLinkType.CANDIDATE.equals(kind), "type",
            "Type: write candidate. A group is nothing else.");
    }

    /** Somebody is to work on the task. */
    void toPerson(TaskEntity task, String user) {
        refuseUnless(maySignIn(user), "userId", "User id: nobody who may sign in has this one.");
        boolean isFor = isForTeam(task)
            ? people(task, IdentityLink::getUserId).contains(user) || shares(roles(task, user), teams(task))
            : isColleague(task, user);
        refuseUnless(isFor, "userId",
            "User id: this task is not for them. A team's task is for its members, one that is"
                + " for somebody by name for a colleague in the same role.");
    }

    /** A group is to work on the task. */
    void toGroup(TaskEntity task, String group) {
        boolean isFor = isForTeam(task)
            ? teams(task).contains(group)
            : named(task) != null && roles(task, named(task)).contains(group);
        refuseUnless(isFor, "groupId",
            "Group id: this task is not for them. The procedure says which team a task is for.");
    }

    /** Somebody is not to be of this kind any more. */
    void fromPerson(TaskEntity task, String user, String kind) {
        switch (kind) {
            case IdentityLinkType.ASSIGNEE -> fromAssignee(task);
            case IdentityLinkType.OWNER -> fromOwner(task);
            default -> fromCandidate(task, user);
        }
    }

    /** Nobody is to be the assignee any more: somebody has to be able to claim it. */
    void fromAssignee(TaskEntity task) {
        refuseUnless(isForTeam(task), null, "This task is for one person by name: given back, nobody could take it. An"
            + " administrator can give it to a colleague in the same role.");
    }

    /** Nobody is to be the owner any more, to whom a delegated task goes back. */
    void fromOwner(TaskEntity task) {
        refuseUnless(task.getDelegationState() != DelegationState.PENDING || isForTeam(task), null,
            "This task was delegated and goes back to its owner: without one, nobody could take it.");
    }

    /** This candidate is to be none any more. */
    void fromCandidate(TaskEntity task, String userOrGroup) {
        Set<String> left = new HashSet<>(teams(task));
        left.addAll(people(task, IdentityLink::getUserId));
        boolean last = left.remove(userOrGroup) && left.isEmpty();
        refuseUnless(!last, null, "This is the only one who may claim the task: without them, nobody could take it.");
    }

    private boolean maySignIn(String user) {
        return withoutChecks.ask(() -> identity.createUserQuery().userId(user).count() > 0
            && identity.createGroupQuery().groupMember(user).groupId(EngineDirectory.LOCKED_OUT).count() == 0);
    }

    /** Where whoever it was for has no role any more, everybody of the council is their colleague. */
    private boolean isColleague(TaskEntity task, String user) {
        Set<String> roles = roles(task, user);
        Set<String> before = named(task) == null ? Set.of() : roles(task, named(task));
        return user.equals(named(task)) || (before.isEmpty() ? !roles.isEmpty() : shares(roles, before));
    }

    private static String named(TaskEntity task) {
        return task.getOwner() == null ? task.getAssignee() : task.getOwner();
    }

    /** The person's groups in the task's council. */
    private Set<String> roles(TaskEntity task, String user) {
        return withoutChecks.ask(() -> identity.createGroupQuery().groupMember(user).memberOfTenant(task.getTenantId())
            .list().stream().map(Group::getId).collect(Collectors.toSet()));
    }

    private static boolean shares(Set<String> some, Set<String> others) {
        return some.stream().anyMatch(others::contains);
    }

    private static boolean isForTeam(TaskEntity task) {
        return !task.getCandidates().isEmpty();
    }

    private static Set<String> teams(TaskEntity task) {
        return people(task, IdentityLink::getGroupId);
    }

    private static Set<String> people(TaskEntity task, Function<IdentityLink, String> who) {
        return task.getCandidates().stream().map(who).filter(id -> id != null).collect(Collectors.toSet());
    }

    private static void refuseUnless(boolean allowed, String field, String words) {
        if (!allowed) {
            throw new Refusal(field, words);
        }
    }
}
