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

/**
 * The life of a browser's session: it ends when somebody signs out, when they may no longer be signed in, and when their
 * password has been changed elsewhere.
 */
@Component
class Sessions {

    /** Names in the database, where sessions outlast a release: they stay, whatever the class is called. */
    private static final String OVER = "org.conferencecomplaints.engine.webapps.Sessions.over";
    private static final String FURTHER = "org.conferencecomplaints.engine.webapps.Sessions.further";

    private static final String PASSWORD = "org.conferencecomplaints.security.Sessions.password";

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
            && wayIn.goesOn(session)
            && hasTheirPassword(session);
    }

    /** Whether their password is still the one that they had when the session began. */
    private boolean hasTheirPassword(HttpSession session) {
        Object then = session.getAttribute(PASSWORD);
        if (then == null) {
            keepPassword(session); // somebody has just signed in, or with the release before
            return true;
        }
        return then.equals(passwordNow(session));
    }

    /** Notes that somebody has just signed in with this session, or changed their own password with it: it goes on. */
    void keepPassword(HttpSession session) {
        session.setAttribute(PASSWORD, passwordNow(session));
    }

    private String passwordNow(HttpSession session) {
        return signIn.userOf(session).map(signIn::passwordStamp).orElse("");
    }

    /** Whether it is this user who signed in with this session. */
    boolean isOf(HttpSession session, String userId) {
        return signIn.userOf(session).filter(userId::equals).isPresent();
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
