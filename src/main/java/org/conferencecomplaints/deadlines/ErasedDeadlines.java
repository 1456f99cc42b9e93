package org.conferencecomplaints.deadlines;

import org.conferencecomplaints.platform.Erasable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Limits count on, without what was said about their first day. */
@Component
class ErasedDeadlines implements Erasable {

    private final JdbcClient jdbc;

    ErasedDeadlines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(String reference, Extent extent) {
        jdbc.sql(extent == Extent.DELETED
            ? "delete from deadline where complaint_reference = ?"
            : "update deadline set anchor_why = null, told_at = null where complaint_reference = ?")
            .param(reference).update();
    }
}
