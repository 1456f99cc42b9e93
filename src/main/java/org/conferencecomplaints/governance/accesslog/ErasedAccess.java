package org.conferencecomplaints.governance.accesslog;

import org.conferencecomplaints.platform.Erasable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erasure of the access log of a complaint: the changes in it hold old addresses. */
@Component
class ErasedAccess implements Erasable {

    private final JdbcClient jdbc;

    ErasedAccess(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(String reference, Extent extent) {
        jdbc.sql("""
            delete from access_told
            where access_id in (select id from access_log where complaint_reference = ?)""")
            .param(reference).update();
        jdbc.sql("delete from access_log where complaint_reference = ?").param(reference).update();
    }
}
