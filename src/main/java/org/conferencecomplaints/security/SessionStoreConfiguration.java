package org.conferencecomplaints.security;

import java.sql.DatabaseMetaData;
import java.util.Map;
import javax.sql.DataSource;
import org.conferencecomplaints.engine.identity.BrowserSessionIds;
import org.conferencecomplaints.engine.identity.BrowserSessions;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;

/** Keeps sessions in the database (Spring Session JDBC), so that every node knows them and none is lost with a node. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(cleanupCron = "0 */10 * * * *")
public class SessionStoreConfiguration {

    /** Requests that come at once may write the same for the first time: the later one's stays. */
    private static final Map<String, String> INSERT_OR_UPDATE = Map.of(
        "PostgreSQL",
        """
            INSERT INTO %TABLE_NAME%_ATTRIBUTES (SESSION_PRIMARY_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES) VALUES (?, ?, ?)
            ON CONFLICT (SESSION_PRIMARY_ID, ATTRIBUTE_NAME) DO UPDATE SET ATTRIBUTE_BYTES = EXCLUDED.ATTRIBUTE_BYTES""",
        "H2", """
            MERGE INTO %TABLE_NAME%_ATTRIBUTES (SESSION_PRIMARY_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES)
            KEY (SESSION_PRIMARY_ID, ATTRIBUTE_NAME) VALUES (?, ?, ?)""");

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> idleTime(ServerProperties server) {
        return sessions -> sessions.setDefaultMaxInactiveInterval(server.getServlet().getSession().getTimeout());
    }

    @Bean
    public static SessionRepositoryCustomizer<JdbcIndexedSessionRepository> severalRequestsAtOnce(DataSource database)
        throws MetaDataAccessException {
        String product = JdbcUtils.extractDatabaseMetaData(database, DatabaseMetaData::getDatabaseProductName);
        return sessions -> sessions.setCreateSessionAttributeQuery(INSERT_OR_UPDATE.get(product));
    }

    @Bean
    CookieHttpSessionIdResolver sessionCookies(CookieSerializer cookie) {
        CookieHttpSessionIdResolver cookies = new CookieHttpSessionIdResolver();
        cookies.setCookieSerializer(cookie);
        return cookies;
    }

    @Bean
    @Primary
    HttpSessionIdResolver browserSessionIds(CookieHttpSessionIdResolver cookies) {
        return new BrowserSessionIds(cookies);
    }

    /** Typed, or else Spring Session's own filter would prefer the one that is kept. */
    @Bean
    @Primary
    <S extends Session> BrowserSessions<S> browserSessions(FindByIndexNameSessionRepository<S> kept) {
        return new BrowserSessions<>(kept);
    }
}
