package org.conferencecomplaints.casework.casefile;

import org.conferencecomplaints.platform.Erasable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erasure of notes: all are deleted. */
@Component
class ErasedNotes implements Erasable {

    private final JdbcClient jdbc;

    ErasedNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(String reference, Extent extent) {
        jdbc.sql("update case_note set corrects = null where complaint_reference = ?").param(reference).update();
        jdbc.sql("delete from case_note where complaint_reference = ?").param(reference).update();
    }
}
