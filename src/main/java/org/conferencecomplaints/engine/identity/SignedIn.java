package org.conferencecomplaints.engine.identity;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A member of staff whose sign-in was checked in this request. The authorities are the ids of their groups. */
public final class SignedIn extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final String userId;
    private final List<String> groups;
    private final List<String> tenants;

    public SignedIn(String userId, List<String> groups, List<String> tenants) {
        super(groups.stream().map(SimpleGrantedAuthority::new).toList());
        this.userId = userId;
        this.groups = List.copyOf(groups);
        this.tenants = List.copyOf(tenants);
        setAuthenticated(true);
    }

    /** The user id. */
    @Override
    public String getPrincipal() {
        return userId;
    }

    /** Nothing: passwords are not kept. */
    @Override
    public Object getCredentials() {
        return null;
    }

    List<String> groups() {
        return groups;
    }

    List<String> tenants() {
        return tenants;
    }
}
