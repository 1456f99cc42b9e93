package org.conferencecomplaints.engine.identity;

import static org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME;

import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.dao.DataAccessException;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Browsers' sessions, kept in the database. A session has its token against forged requests from the start: the first
 * requests after signing in come at once, perhaps to several nodes, and would each make one of their own. It is written once somebody has signed in, or is on the way to: whoever only loads
 * pages leaves nothing in the database.
 */
public final class BrowserSessions<S extends Session> implements SessionRepository<BrowserSession<S>> {

    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    private final SessionRepository<S> kept;

    public BrowserSessions(SessionRepository<S> kept) {
        this.kept = kept;
    }

    @Override
    public BrowserSession<S> createSession() {
        BrowserSession<S> session = new BrowserSession<>(kept.createSession(), false);
        session.setAttribute(CSRF_TOKEN_SESSION_ATTR_NAME, UUID.randomUUID().toString());
        return session;
    }

    /** What another request has ended meanwhile stays ended. What is for nobody is not written. */
    @Override
    public void save(BrowserSession<S> session) {
        if (session.isForNobody()) {
            return;
        }
        try {
            kept.save(session.kept());
            session.written();
        } catch (DataAccessException failed) {
            if (kept.findById(session.getId()) != null) {
                throw failed;
            }
        }
    }

    @Override
    public BrowserSession<S> findById(String id) {
        S found = ID.matcher(id).matches() ? kept.findById(id) : null;
        return found == null ? null : new BrowserSession<>(found, true);
    }

    @Override
    public void deleteById(String id) {
        kept.deleteById(id);
    }
}
