package org.conferencecomplaints.engine.identity;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.conferencecomplaints.platform.startup.NotFitForProduction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Creates the first administrator from {@code complaints.first-administrator.id} and {@code .password}, while there is
 * none. Afterwards the setting changes nothing, and the secret may be taken away. Nobody is made administrator of an
 * account that is there already, and production does not start without anybody to run it.
 */
@Component
class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String ID = "complaints.first-administrator.id";
    private static final String PASSWORD = "complaints.first-administrator.password";

    private final String id;
    private final String password;
    private final IdentityService identity;
    private final Environment environment;

    FirstAdministrator(@Value("${" + ID + ":}") String id, @Value("${" + PASSWORD + ":}") String password,
                       IdentityService identity, Environment environment) {
        this.id = id;
        this.password = password;
        this.identity = identity;
        this.environment = environment;
    }

    /**
     * Makes the administrator if there is none.
     *
     * @throws NotFitForProduction where production would have none, or the account belongs to somebody
     */
    void complete() {
        if (identity.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).count() > 0) {
            return;
        }
        if (StringUtils.hasText(id) && StringUtils.hasText(password)) {
            make();
        } else if (environment.acceptsProfiles(Profiles.of("production & !sso"))) {
            throw new NotFitForProduction(
                List.of(ID + " and " + PASSWORD + " are missing: there is no administrator yet."));
        }
    }

    private void make() {
        if (identity.createUserQuery().userId(id).count() > 0) {
            throw new NotFitForProduction(
                List.of(ID + " is the account of somebody who is no administrator: choose another."));
        }
        User administrator = identity.newUser(id);
        administrator.setFirstName("First");
        administrator.setLastName("administrator");
        administrator.setPassword(password);
        identity.saveUser(administrator);
        identity.createMembership(id, Groups.CAMUNDA_ADMIN);
        LOG.info("Made the first administrator, {}. Take {} away now.", id, PASSWORD);
    }
}
