package org.conferencecomplaints.deadlines;

import org.conferencecomplaints.platform.Erasable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erasure of deadlines. They still count; what was said about their start date is deleted. */
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
