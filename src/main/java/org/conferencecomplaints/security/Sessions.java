package org.conferencecomplaints.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.conferencecomplaints.engine.identity.SignIn;
import org.conferencecomplaints.platform.WallClock;
import org.springframework.stereotype.Component;

/** The life of a browser's session: it ends when somebody signs out, and when they may no longer be signed in. */
@Component
class Sessions {

    /** Names in the database, where sessions outlast a release: they stay, whatever the class is called. */
    private static final String OVER = "org.conferencecomplaints.engine.webapps.Sessions.over";
    private static final String FURTHER = "org.conferencecomplaints.engine.webapps.Sessions.further";

    private final SignIn signIn;
    private final SignInMethod wayIn;
    private final SessionProperties settings;
    private final WallClock clock;

    Sessions(SignIn signIn, SignInMethod wayIn, SessionProperties settings, WallClock clock) {
        this.signIn = signIn;
        this.wayIn = wayIn;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether somebody is signed in with this session. */
    boolean isSignedIn(HttpSession session) {
        return signIn.userOf(session).isPresent();
    }

    /** Whether whoever signed in with this session still may be. A session begins when somebody signs in. */
    boolean goesOn(HttpSession session) {
        Instant end = Instant.ofEpochMilli(session.getCreationTime()).plus(settings.longest());
        return clock.now().isBefore(end)
            && signIn.userOf(session).flatMap(signIn::known).isPresent()
            && wayIn.goesOn(session);
    }

    /**
     * Forgets everything of the session but where the browser goes to end it elsewhere too, and marks it as over: a
     * request that is still under way writes into it whom it began with.
     */
    void signOut(HttpSession session) {
        String further = wayIn.furtherSignOut(session).orElse("");
        List<String> kept = Collections.list(session.getAttributeNames());
        kept.forEach(session::removeAttribute);
        session.setAttribute(OVER, further);
    }

    /** Whether somebody has signed out of this session. */
    boolean isOver(HttpSession session) {
        return session.getAttribute(OVER) != null;
    }

    /** Ends a session that is over; a new one keeps where the browser goes from here, if it goes anywhere. */
    void leave(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String further = (String) session.getAttribute(OVER);
        session.invalidate();
        if (!further.isEmpty()) {
            request.getSession(true).setAttribute(FURTHER, further);
        }
    }

    /** Where the browser ends its sign-in elsewhere too; once. */
    Optional<String> furtherSignOut(HttpSession session) {
        Optional<String> further = Optional.ofNullable((String) session.getAttribute(FURTHER));
        session.removeAttribute(FURTHER);
        return further;
    }
}
