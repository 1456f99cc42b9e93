package org.conferencecomplaints.governance.retention;

import org.conferencecomplaints.platform.Erasable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erasure of lifted legal holds and of the notice. The log of what was erased stays, without names. */
@Component
class ErasedRetention implements Erasable {

    private final JdbcClient jdbc;

    ErasedRetention(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(String reference, Extent extent) {
        jdbc.sql("delete from legal_hold where complaint_reference = ?").param(reference).update();
        jdbc.sql("delete from erasure_notice where complaint_reference = ?").param(reference).update();
    }
}
