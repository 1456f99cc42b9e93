package org.conferencecomplaints.security.sso;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.conferencecomplaints.engine.identity.EngineDirectory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps, with the engine's own users, what the sign-in service says of people: forms offer them by name, letters reach
 * them, and permissions follow their groups. Runs for nobody in particular, so that nothing is checked.
 */
@Component
@Profile("sso")
class StaffCopy {

    private static final String SUBJECT = "sso-subject";
    private static final String AS_OF = "sso-as-of";

    private final IdentityService identity;

    StaffCopy(IdentityService identity) {
        this.identity = identity;
    }

    /**
     * Takes over what the service has just said. Nothing is kept of somebody new who belongs to none of our groups.
     *
     * @throws NotAdmitted for an id that was another account's, and for whoever is locked out or belongs to no group
     */
    @Transactional(noRollbackFor = NotAdmitted.class)
    public void take(Member member) {
        take(member, !asOf(member).isAfter(member.asOf()));
    }

    /**
     * Takes over what a token says that was issued some time ago and may come again and again: only what is newer
     * than what is known, so that an old token gives nobody back what they have lost.
     *
     * @throws NotAdmitted as above
     */
    @Transactional(noRollbackFor = NotAdmitted.class)
    public void takeIfNewer(Member member) {
        take(member, asOf(member).isBefore(member.asOf()));
    }

    private void take(Member member, boolean isNews) {
        refuseSomebodyElse(member);
        boolean known = identity.createUserQuery().userId(member.id()).count() > 0;
        if (isNews && (known || !member.groups().isEmpty())) {
            person(member);
            memberships(member);
            identity.setUserInfo(member.id(), SUBJECT, member.subject());
            identity.setUserInfo(member.id(), AS_OF, member.asOf().toString());
        }
        Set<String> groups = groupsOf(member);
        if (groups.contains(EngineDirectory.LOCKED_OUT)) {
            throw new NotAdmitted(SignInRefused.LOCKED_OUT);
        }
        if (groups.isEmpty()) {
            throw new NotAdmitted(SignInRefused.NO_ACCESS);
        }
    }

    private void refuseSomebodyElse(Member member) {
        String before = identity.getUserInfo(member.id(), SUBJECT);
        if (before != null && !before.equals(member.subject())) {
            throw new NotAdmitted(SignInRefused.SOMEBODY_ELSE);
        }
    }

    private Instant asOf(Member member) {
        String known = identity.getUserInfo(member.id(), AS_OF);
        return known == null ? Instant.EPOCH : Instant.parse(known);
    }

    private void person(Member member) {
        User known = identity.createUserQuery().userId(member.id()).singleResult();
        User user = known == null ? identity.newUser(member.id()) : known;
        if (!member.firstName().isEmpty() || !member.lastName().isEmpty()) {
            user.setFirstName(member.firstName());
            user.setLastName(member.lastName());
        }
        if (member.email() != null) {
            user.setEmail(member.email());
        }
        identity.saveUser(user);
    }

    private void memberships(Member member) {
        Set<String> before = groupsOf(member);
        before.stream().filter(group -> !member.groups().contains(group) && !EngineDirectory.LOCKED_OUT.equals(group))
            .forEach(group -> identity.deleteMembership(member.id(), group));
        member.groups().stream().filter(group -> !before.contains(group))
            .forEach(group -> identity.createMembership(member.id(), group));
        // Councils come with groups alone.
        identity.createTenantQuery().userMember(member.id()).unlimitedList().stream().map(Tenant::getId)
            .forEach(council -> identity.deleteTenantUserMembership(council, member.id()));
    }

    private Set<String> groupsOf(Member member) {
        return identity.createGroupQuery().groupMember(member.id()).unlimitedList().stream().map(Group::getId)
            .collect(Collectors.toSet());
    }
}
