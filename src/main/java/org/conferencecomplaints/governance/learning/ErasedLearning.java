package org.conferencecomplaints.governance.learning;

import java.util.List;
import org.conferencecomplaints.platform.Erasable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erasure of learning actions. They still count by theme and dates; what was to be done and by whom is deleted. */
@Component
class ErasedLearning implements Erasable {

    private final JdbcClient jdbc;

    ErasedLearning(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(String reference, Extent extent) {
        for (String table : List.of("learning_reminder", "learning_action_version")) {
            jdbc.sql("delete from " + table
                + " where action_id in (select id from learning_action where complaint_reference = ?)")
                .param(reference).update();
        }
        jdbc.sql(extent == Extent.DELETED
            ? "delete from learning_action where complaint_reference = ?"
            : "update learning_action set what = '', owner = '', agreed_by = '' where complaint_reference = ?")
            .param(reference).update();
    }
}
