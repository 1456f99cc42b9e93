package org.conferencecomplaints.casework.complainants;

import org.conferencecomplaints.platform.Erasable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erasure of complainants: every version of their details is deleted. */
@Component
class ErasedComplainants implements Erasable {

    private final JdbcClient jdbc;

    ErasedComplainants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(String reference, Extent extent) {
        jdbc.sql("delete from complainant where complaint_reference = ?").param(reference).update();
    }
}
