package org.conferencecomplaints.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives pages the token that their forms need; only where somebody is signed in by browser. */
@ControllerAdvice(annotations = Controller.class)
class CsrfTokenAdvice {

    private final Sessions sessions;

    CsrfTokenAdvice(Sessions sessions) {
        this.sessions = sessions;
    }

    @ModelAttribute("formToken")
    String formToken(HttpServletRequest request) {
        boolean signedIn = request.getSession(false) != null && sessions.isSignedIn(request.getSession(false));
        return signedIn && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
            ? token.getToken()
            : null;
    }
}
