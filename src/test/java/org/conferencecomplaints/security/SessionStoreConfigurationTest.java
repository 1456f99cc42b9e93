package org.conferencecomplaints.security;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.conferencecomplaints.database.TestDatabases;
import org.conferencecomplaints.engine.identity.BrowserSessions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.servlet.context.AnnotationConfigServletWebApplicationContext;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.web.MockServletContext;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.PlatformTransactionManager;

class SessionStoreConfigurationTest {

    @Test
    void requestsGetTheSessionsThatWriteOnlyWhatIsNews() {
        DataSource database = TestDatabases.fresh();
        try (
            AnnotationConfigServletWebApplicationContext context = new AnnotationConfigServletWebApplicationContext()) {
            context.setServletContext(new MockServletContext());
            context.registerBean(DataSource.class, () -> database);
            context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(database));
            context.registerBean(ServerProperties.class, ServerProperties::new);
            context.registerBean(CookieSerializer.class, DefaultCookieSerializer::new);
            context.register(SessionStoreConfiguration.class);
            context.refresh();

            assertThat(ReflectionTestUtils.getField(context.getBean(SessionRepositoryFilter.class),
                "sessionRepository")).isInstanceOf(BrowserSessions.class);
        }
    }
}
