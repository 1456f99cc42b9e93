package org.conferencecomplaints.engine.webapps;

import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;

/** Sessions are kept in the database, so that every node knows them and none is lost with a node. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(cleanupCron = "0 */10 * * * *")
class SessionsInDatabase {

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> idleTime(ServerProperties server) {
        return sessions -> sessions.setDefaultMaxInactiveInterval(server.getServlet().getSession().getTimeout());
    }

    @Bean
    @Primary
    SessionRepository<?> browserSessions(JdbcIndexedSessionRepository kept) {
        return new BrowserSessions<>(kept);
    }
}
