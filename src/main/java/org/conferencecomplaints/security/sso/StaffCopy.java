package org.conferencecomplaints.security.sso;

import java.time.Instant;
import java.util.Set;
import org.conferencecomplaints.engine.identity.EngineAccounts;
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

    private final EngineAccounts accounts;

    StaffCopy(EngineAccounts accounts) {
        this.accounts = accounts;
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
        boolean known = accounts.exists(member.id());
        if (isNews && (known || !member.groups().isEmpty())) {
            accounts.save(member.id(), member.firstName(), member.lastName(), member.email());
            accounts.setGroups(member.id(), member.groups());
            accounts.setNote(member.id(), SUBJECT, member.subject());
            accounts.setNote(member.id(), AS_OF, member.asOf().toString());
        }
        Set<String> groups = accounts.groupsOf(member.id());
        if (groups.contains(EngineDirectory.LOCKED_OUT)) {
            throw new NotAdmitted(SignInRefused.LOCKED_OUT);
        }
        if (groups.isEmpty()) {
            throw new NotAdmitted(SignInRefused.NO_ACCESS);
        }
    }

    private void refuseSomebodyElse(Member member) {
        if (accounts.note(member.id(), SUBJECT).filter(before -> !before.equals(member.subject())).isPresent()) {
            throw new NotAdmitted(SignInRefused.SOMEBODY_ELSE);
        }
    }

    private Instant asOf(Member member) {
        return accounts.note(member.id(), AS_OF).map(Instant::parse).orElse(Instant.EPOCH);
    }
}
