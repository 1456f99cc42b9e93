package org.conferencecomplaints.casework.register;

import org.conferencecomplaints.platform.Erasable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erasure of the row in the register, after all others. Without names it still counts. */
@Component
class ErasedComplaint implements Erasable {

    private final JdbcClient jdbc;

    ErasedComplaint(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void erase(String reference, Extent extent) {
        if (extent == Extent.DELETED) {
            jdbc.sql("delete from complaint where reference = ?").param(reference).update();
            return;
        }
        // Who the chair was is what a complaint said about a person at work, and is not counted.
        jdbc.sql("""
            update complaint set complainant_name = null, child_reference = null, conference_on = null,
              conference_chair = null, recorded_by = null
            where reference = ?""")
            .param(reference).update();
    }
}
