package org.conferencecomplaints.governance.concerns;

import org.conferencecomplaints.platform.Erasable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Erasure of concerns. They still count; who was at risk of what, and what was done, is in the duty team's own
 * records.
 */
@Component
class ErasedConcerns implements Erasable {

    private final JdbcClient jdbc;

    ErasedConcerns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(String reference, Extent extent) {
        jdbc.sql(
            "delete from concern_answer where concern_id in (select id from concern where complaint_reference = ?)")
            .param(reference).update();
        jdbc.sql(extent == Extent.DELETED ? "delete from concern where complaint_reference = ?" : """
            update concern set what = '', at_risk = '', recorded_by = '', failure = null
            where complaint_reference = ?""")
            .param(reference).update();
    }
}
