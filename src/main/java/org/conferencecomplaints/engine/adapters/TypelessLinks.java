package org.conferencecomplaints.engine.adapters;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Removes identity links without a type at the application's start. Releases before this one let administrators make
 * them over REST. They say nothing of who may do a task, and the engine fails wherever it reads one.
 */
@Component
class TypelessLinks implements InitializingBean {

    private final JdbcClient jdbc;

    TypelessLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterPropertiesSet() {
        jdbc.sql("delete from ACT_RU_IDENTITYLINK where TYPE_ is null").update();
    }
}
