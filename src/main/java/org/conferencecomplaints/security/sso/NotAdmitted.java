package org.conferencecomplaints.security.sso;

import org.springframework.security.core.AuthenticationException;

/** Thrown where the identity provider's claims do not let somebody in. Names nobody. */
class NotAdmitted extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final SignInRefused why;

    NotAdmitted(SignInRefused why) {
        super(why.heading());
        this.why = why;
    }

    SignInRefused why() {
        return why;
    }
}
