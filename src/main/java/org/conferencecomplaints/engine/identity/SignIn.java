package org.conferencecomplaints.engine.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Sha256;
import org.springframework.stereotype.Component;

/**
 * Who is signed in. One sign-in in a browser counts for Tasklist, Cockpit, Admin and our own addresses. Groups and
 * councils are read anew for each request, so that whoever is taken out of a group is out at once.
 */
@Component
public class SignIn {

    private final ProcessEngine engine;
    private final IdentityService identity;

    public SignIn(ProcessEngine engine) {
        this.engine = engine;
        this.identity = engine.getIdentityService();
    }

    /** The user who signed in with this session, whether or not they may still come in. */
    public Optional<String> userOf(HttpSession session) {
        return Optional.ofNullable(AuthenticationUtil.getAuthsFromSession(session)
            .getAuthenticationForProcessEngine(engine.getName()))
            .map(org.camunda.bpm.webapp.impl.security.auth.Authentication::getIdentityId);
    }

    /** The person who signed in to the web applications in this browser, if anybody did and may still come in. */
    public Optional<SignedIn> inBrowser(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
            .flatMap(this::userOf)
            .flatMap(this::known);
    }

    /**
     * The person with this id and what they belong to now; nobody if they are gone or locked out, or have the id that
     * stands for nobody.
     */
    public Optional<SignedIn> known(String userId) {
        if (Staff.MACHINE.equals(userId) || identity.createUserQuery().userId(userId).count() == 0) {
            return Optional.empty();
        }
        List<String> groups = AuthenticationUtil.getGroupsOfUser(engine, userId);
        return groups.contains(EngineDirectory.LOCKED_OUT)
            ? Optional.empty()
            : Optional.of(new SignedIn(userId, groups, AuthenticationUtil.getTenantsOfUser(engine, userId)));
    }

    /** Tells the engine for whom it works in this thread. */
    void tellEngine(SignedIn person) {
        identity.setAuthentication(person.getPrincipal(), person.groups(), person.tenants());
    }

    /**
     * Tells one password of a user from the next, and nothing else of it; also where their password has been saved
     * again as it was. Users without a password have one stamp for ever.
     */
    public String passwordStamp(String userId) {
        User user = identity.createUserQuery().userId(userId).singleResult();
        return user == null || user.getPassword() == null
            ? ""
            : Sha256.of(user.getPassword().getBytes(StandardCharsets.UTF_8));
    }

    /** The engine works for nobody again. */
    void clearEngine() {
        identity.clearAuthentication();
    }

    /** Signs the user in to the web applications in this browser, in a session with a new id. */
    public void begin(HttpServletRequest request, String userId) {
        UserAuthentication signedIn = AuthenticationUtil.createAuthentication(engine, userId);
        request.getSession();
        AuthenticationUtil.revalidateSession(request, signedIn);
    }
}
