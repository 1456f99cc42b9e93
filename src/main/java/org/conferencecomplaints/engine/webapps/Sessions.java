package org.conferencecomplaints.engine.webapps;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Ends browsers' sessions: when somebody signs out, and when they may no longer be signed in. */
@Component
class Sessions {

    private static final String FURTHER = Sessions.class.getName() + ".further";

    private final SignIn signIn;
    private final WayIn wayIn;
    private final SessionSettings settings;
    private final WallClock clock;

    Sessions(SignIn signIn, WayIn wayIn, SessionSettings settings, WallClock clock) {
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

    /** Forgets everything of the session but where the browser goes to end it elsewhere too. */
    void signOut(HttpSession session) {
        Optional<String> further = wayIn.furtherSignOut(session);
        List<String> kept = Collections.list(session.getAttributeNames());
        kept.forEach(session::removeAttribute);
        further.ifPresent(address -> session.setAttribute(FURTHER, address));
    }

    /** Where the browser ends its sign-in elsewhere too; once. */
    Optional<String> furtherSignOut(HttpSession session) {
        Optional<String> further = Optional.ofNullable((String) session.getAttribute(FURTHER));
        session.removeAttribute(FURTHER);
        return further;
    }
}
