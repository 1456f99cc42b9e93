package org.conferencecomplaints.engine.webapps.sso;

import org.springframework.security.core.AuthenticationException;

/** Thrown where the service's word does not let somebody in. Names nobody. */
class NotAdmitted extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Refused why;

    NotAdmitted(Refused why) {
        super(why.heading());
        this.why = why;
    }

    Refused why() {
        return why;
    }
}
