package org.conferencecomplaints.engine.webapps.sso;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Everybody who is signed in here through the service; this computer's sessions, as sessions are kept on each. */
@Component
@Profile("sso")
class ProviderSessions {

    private final Set<ProviderSession> open = ConcurrentHashMap.newKeySet();

    void add(ProviderSession session) {
        open.add(session);
    }

    void remove(ProviderSession session) {
        open.remove(session);
    }

    /** Ends the service's session of this name, or all of the account's where none is named; either may be null. */
    void end(String subject, String sessionId) {
        List<ProviderSession> over = open.stream().filter(session -> session.isOf(subject, sessionId)).toList();
        over.forEach(ProviderSession::end);
    }
}
