package org.conferencecomplaints.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME;

import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.conferencecomplaints.database.TestDatabases;
import org.conferencecomplaints.security.SessionStoreConfiguration;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions in the database: each request, on whatever node, has a copy of its own. */
@Tag("database")
class BrowserSessionsTest {

    /** Camunda's name for who is signed in. */
    private static final String WHO = "authenticatedUser";
    private static final String OVER = "over";

    private final DataSource database = TestDatabases.fresh();
    private final Counting sql = new Counting(database);
    private SessionRepository<Session> sessions;
    private String id;

    /** Counts what is written. */
    private static final class Counting extends JdbcTemplate {

        private int writes;

        private Counting(DataSource database) {
            super(database);
        }

        @Override
        public int update(String statement, PreparedStatementSetter values) {
            writes++;
            return super.update(statement, values);
        }
    }

    @BeforeEach
    @SuppressWarnings("unchecked")
    void somebodyIsSignedIn() throws MetaDataAccessException {
        Flyway.configure().dataSource(database).load().migrate();
        JdbcIndexedSessionRepository kept = new JdbcIndexedSessionRepository(sql,
            new TransactionTemplate(new JdbcTransactionManager(database)));
        SessionStoreConfiguration.severalRequestsAtOnce(database).customize(kept);
        sessions = (SessionRepository<Session>) (SessionRepository<?>) new BrowserSessions<>(kept);
        Session begun = sessions.createSession();
        begun.setAttribute(WHO, who("amara"));
        sessions.save(begun);
        id = begun.getId();
        sql.writes = 0;
    }

    private static Authentications who(String... users) {
        Authentications signedIn = new Authentications();
        for (String user : users) {
            signedIn.addOrReplace(new UserAuthentication(user, "default"));
        }
        return signedIn;
    }

    private static String userOf(Session session) {
        Authentications who = session.getAttribute(WHO);
        return who == null || who.getAuthentications().isEmpty()
            ? null
            : who.getAuthentications().get(0).getIdentityId();
    }

    /** What Camunda's filters do to a session in each request. */
    private void request(Session copy, Instant at) {
        copy.setLastAccessedTime(at);
        Authentications asItBegan = copy.getAttribute(WHO);
        asItBegan
            .addOrReplace(new UserAuthentication(asItBegan.getAuthentications().get(0).getIdentityId(), "default"));
        copy.setAttribute(WHO, asItBegan);
        sessions.save(copy);
    }

    @Test
    void aRequestThatBringsNoNewsWritesNothing() {
        request(sessions.findById(id), Instant.now().plusSeconds(20));
        assertThat(sql.writes).isZero();

        request(sessions.findById(id), Instant.now().plus(Duration.ofMinutes(2)));
        assertThat(sql.writes).as("once in a while it is noted that somebody is there").isEqualTo(1);
        assertThat(userOf(sessions.findById(id))).isEqualTo("amara");
    }

    @Test
    void whoHasSignedOutIsNotBroughtBackByARequestUnderWay() {
        Session slow = sessions.findById(id);
        userOf(slow);

        Session signingOut = sessions.findById(id);
        signingOut.removeAttribute(WHO);
        signingOut.setAttribute(OVER, "");
        sessions.save(signingOut);
        request(slow, Instant.now().plus(Duration.ofMinutes(2)));

        assertThat(sessions.findById(id).<String>getAttribute(OVER)).isNotNull();
        assertThat(userOf(sessions.findById(id))).isNull();
    }

    @Test
    void norIsASessionThatHasEnded() {
        Session slow = sessions.findById(id);
        sessions.deleteById(id);
        slow.setAttribute(OVER, "");
        slow.setAttribute(CSRF_TOKEN_SESSION_ATTR_NAME, "another");
        request(slow, Instant.now().plus(Duration.ofMinutes(2)));

        assertThat(sessions.findById(id)).isNull();
    }

    @Test
    void whoSignsInOrOutIsWrittenAlthoughCamundaChangesWhatItHasRead() {
        Session leaving = sessions.findById(id);
        Authentications who = leaving.getAttribute(WHO);
        who.removeByEngineName("default");
        leaving.setAttribute(WHO, who);
        sessions.save(leaving);
        assertThat(userOf(sessions.findById(id))).isNull();

        Session coming = sessions.findById(id);
        Authentications another = coming.getAttribute(WHO);
        another.addOrReplace(new UserAuthentication("ruth", "default"));
        coming.setAttribute(WHO, another);
        sessions.save(coming);
        assertThat(userOf(sessions.findById(id))).isEqualTo("ruth");
    }

    @Test
    void requestsAtOnceHaveTheSameTokenAgainstForgedRequests() {
        assertThat(sessions.findById(id).<String>getAttribute(CSRF_TOKEN_SESSION_ATTR_NAME)).isNotBlank()
            .isEqualTo(sessions.findById(id).getAttribute(CSRF_TOKEN_SESSION_ATTR_NAME));
    }

    @Test
    void ofRequestsThatWriteTheSameForTheFirstTimeAtOnceNoneFails() {
        Session one = sessions.findById(id);
        Session other = sessions.findById(id);
        one.setAttribute("way", "/complaints");
        other.setAttribute("way", "/post");
        sessions.save(one);
        sessions.save(other);

        assertThat(sessions.findById(id).<String>getAttribute("way")).isEqualTo("/post");
    }

    @Test
    void whatIsForNobodyIsNotWrittenUntilSomebodySignsIn() {
        Session visitor = sessions.createSession();
        sessions.save(visitor);
        visitor.setAttribute(WHO, who());
        sessions.save(visitor);
        assertThat(sql.writes).isZero();
        assertThat(sessions.findById(visitor.getId())).isNull();

        visitor.setAttribute(WHO, who("ruth"));
        sessions.save(visitor);
        assertThat(userOf(sessions.findById(visitor.getId()))).isEqualTo("ruth");

        visitor.setAttribute(WHO, who());
        sessions.save(visitor);
        assertThat(userOf(sessions.findById(visitor.getId()))).as("in the same request").isNull();
    }

    @Test
    void whatIsNoIdIsNobodys() {
        assertThat(sessions.findById("../../x")).isNull();
        assertThat(sessions.findById("\0")).isNull();
    }
}
