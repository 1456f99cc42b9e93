package org.conferencecomplaints.engine.identity;

import static org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.session.Session;

/**
 * One request's copy of a session, which writes only attributes that changed: Camunda puts back at the end of each
 * request who is signed in, and each request moves the time of the last one.
 */
final class BrowserSession<S extends Session> implements Session {

    /** By this part of its idle time a session may end too early: a minute of half an hour. */
    private static final int EXACT_ENOUGH = 30;

    private final S kept;
    private boolean isWritten;
    private List<UserAuthentication> known;

    /**
     * A copy.
     *
     * @param isWritten whether the session is in the database
     */
    BrowserSession(S kept, boolean isWritten) {
        this.kept = kept;
        this.isWritten = isWritten;
    }

    /** Whether nobody needs a session that holds this: it has its token, and nobody has signed in or said anything. */
    static boolean isForNobody(Collection<String> names, Function<String, Object> value) {
        return names.stream().allMatch(name -> name.equals(CSRF_TOKEN_SESSION_ATTR_NAME)
            || value.apply(name) instanceof Authentications signedIn && signedIn.getAuthentications().isEmpty());
    }

    /** Whether the session need not be written. */
    boolean isForNobody() {
        return !isWritten && isForNobody(kept.getAttributeNames(), kept::getAttribute);
    }

    void written() {
        isWritten = true;
    }

    S kept() {
        return kept;
    }

    @Override
    public <T> T getAttribute(String name) {
        T value = kept.getAttribute(name);
        if (value instanceof Authentications signedIn && known == null) {
            known = signedIn.getAuthentications();
        }
        return value;
    }

    /** Groups and councils are read anew for each request, so that only who it is counts. */
    @Override
    public void setAttribute(String name, Object value) {
        if (value instanceof Authentications signedIn) {
            getAttribute(name);
            if (signedIn.getAuthentications().equals(known)) {
                return;
            }
            known = signedIn.getAuthentications();
        }
        kept.setAttribute(name, value);
    }

    @Override
    public void setLastAccessedTime(Instant now) {
        Duration since = Duration.between(getLastAccessedTime(), now);
        if (since.compareTo(getMaxInactiveInterval().dividedBy(EXACT_ENOUGH)) >= 0) {
            kept.setLastAccessedTime(now);
        }
    }

    @Override
    public void removeAttribute(String name) {
        kept.removeAttribute(name);
    }

    @Override
    public String getId() {
        return kept.getId();
    }

    @Override
    public String changeSessionId() {
        return kept.changeSessionId();
    }

    @Override
    public Set<String> getAttributeNames() {
        return kept.getAttributeNames();
    }

    @Override
    public Instant getCreationTime() {
        return kept.getCreationTime();
    }

    @Override
    public Instant getLastAccessedTime() {
        return kept.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        kept.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return kept.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return kept.isExpired();
    }
}
