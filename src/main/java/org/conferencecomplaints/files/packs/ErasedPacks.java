package org.conferencecomplaints.files.packs;

import org.conferencecomplaints.platform.Erasable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erases the records of packs and reviews with the complaint. */
@Component
class ErasedPacks implements Erasable {

    private final JdbcClient jdbc;

    ErasedPacks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(String reference, Extent extent) {
        jdbc.sql("delete from pack_copy where pack_id in (select id from pack where complaint_reference = ?)")
            .param(reference).update();
        jdbc.sql("delete from pack where complaint_reference = ?").param(reference).update();
        jdbc.sql(
            "delete from pack_decision where review_id in (select id from pack_review where complaint_reference = ?)")
            .param(reference).update();
        jdbc.sql("delete from pack_review where complaint_reference = ?").param(reference).update();
    }
}
