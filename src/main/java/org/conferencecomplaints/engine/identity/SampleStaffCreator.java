package org.conferencecomplaints.engine.identity;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.conferencecomplaints.engine.identity.SampleStaffProperties.Member;
import org.springframework.stereotype.Component;

/** Creates the sample staff who are missing, with their groups. Whoever exists is left as they are. */
@Component
public class SampleStaffCreator {

    private static final boolean DESPITE_PASSWORD_POLICY = true;

    private final SampleStaffProperties sample;
    private final IdentityService identity;
    private final EngineDirectory directory;

    public SampleStaffCreator(SampleStaffProperties sample, IdentityService identity, EngineDirectory directory) {
        this.sample = sample;
        this.identity = identity;
        this.directory = directory;
    }

    /** Creates who is missing. */
    public void complete() {
        sample.people().stream()
            .filter(member -> identity.createUserQuery().userId(member.id()).count() == 0)
            .forEach(this::create);
    }

    private void create(Member member) {
        User user = identity.newUser(member.id());
        user.setFirstName(member.firstName());
        user.setLastName(member.lastName());
        user.setEmail(member.email());
        user.setPassword(sample.password());
        // The sample password is meant to be easy; the policy is for passwords that people choose.
        ((IdentityServiceImpl) identity).saveUser(user, DESPITE_PASSWORD_POLICY);
        member.groups().forEach(group -> join(member, group));
    }

    private void join(Member member, String group) {
        if (member.council() != null) {
            directory.completeFor(member.council(), group);
        }
        identity.createMembership(member.id(), group);
    }
}
