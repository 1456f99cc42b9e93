package org.conferencecomplaints.security.sso;

import jakarta.servlet.http.HttpSession;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.conferencecomplaints.platform.Moments;
import org.conferencecomplaints.security.SessionProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.stereotype.Component;

/**
 * The sign-ins at the identity provider, shared by all nodes. They are kept beside the sessions, since the provider
 * identifies sign-ins in its own way, and one request of all nodes renews one.
 */
@Component
@Profile("sso")
class ProviderSessions {

    /** A name in the database, where sessions outlast a release: it stays, whatever the class is called. */
    private static final String KEY = "org.conferencecomplaints.engine.webapps.sso.ProviderSession";
    /** Longer than the service may take to answer. */
    private static final Duration ASKING = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Duration longest;

    ProviderSessions(JdbcClient jdbc, SessionProperties settings) {
        this.jdbc = jdbc;
        this.longest = settings.longest();
    }

    /** Somebody has signed in with this browser. What no session can lean on any more goes. */
    void begin(HttpSession browser, String userId, OidcIdToken idToken, String refreshToken, Instant now) {
        jdbc.sql("delete from provider_session where began_at < ?").param(Moments.at(now.minus(longest))).update();
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
            insert into provider_session (id, user_id, subject, sid, id_token, refresh_token, began_at, confirmed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(id, userId, idToken.getSubject(), idToken.getClaimAsString("sid"), idToken.getTokenValue(),
                refreshToken, Moments.at(now), Moments.at(now))
            .update();
        browser.setAttribute(KEY, id);
    }

    /** The sign-in that this browser's session began with; empty where it began in another way, or has ended. */
    Optional<ProviderSession> forSession(HttpSession browser) {
        return Optional.ofNullable((String) browser.getAttribute(KEY)).flatMap(this::find);
    }

    Optional<ProviderSession> find(String id) {
        return jdbc.sql("select * from provider_session where id = ?").param(id).query(ProviderSessions::row)
            .optional();
    }

    /** The service is going to be asked: true for one request at a time, until it has renewed or given up. */
    boolean claimAsking(String id, Instant now) {
        return jdbc.sql("update provider_session set asked_at = ? where id = ? and (asked_at is null or asked_at < ?)")
            .params(Moments.at(now), id, Moments.at(now.minus(ASKING))).update() == 1;
    }

    boolean isBeingAsked(String id, Instant now) {
        return jdbc.sql("select count(*) from provider_session where id = ? and asked_at >= ?")
            .params(id, Moments.at(now.minus(ASKING))).query(Integer.class).single() > 0;
    }

    void givenUp(String id) {
        jdbc.sql("update provider_session set asked_at = null where id = ?").param(id).update();
    }

    /** The service has said again that the person may be signed in. */
    void renew(String id, OidcIdToken idToken, String refreshToken, Instant now) {
        jdbc.sql("""
            update provider_session set id_token = ?, sid = ?, refresh_token = ?, confirmed_at = ?, asked_at = null
            where id = ?""")
            .params(idToken.getTokenValue(), idToken.getClaimAsString("sid"), refreshToken, Moments.at(now), id)
            .update();
    }

    void end(ProviderSession session) {
        jdbc.sql("delete from provider_session where id = ?").param(session.id()).update();
    }

    /** Ends the service's session of this name, or all of the account's where none is named; either may be null. */
    void end(String subject, String sid) {
        if (sid == null) {
            jdbc.sql("delete from provider_session where subject = ?").param(subject).update();
        } else if (subject == null) {
            jdbc.sql("delete from provider_session where sid = ?").param(sid).update();
        } else {
            jdbc.sql("delete from provider_session where subject = ? and sid = ?").params(subject, sid).update();
        }
    }

    private static ProviderSession row(ResultSet row, int number) throws SQLException {
        return new ProviderSession(row.getString("id"), row.getString("user_id"), row.getString("subject"),
            row.getString("id_token"), row.getString("refresh_token"),
            Moments.read(row, "confirmed_at"));
    }
}
