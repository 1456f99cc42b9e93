package org.conferencecomplaints.correspondence.letters;

import java.util.List;
import java.util.stream.Stream;
import org.conferencecomplaints.correspondence.delivery.Mailer;
import org.conferencecomplaints.platform.Erasable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erases letters as they were sent, with their dispatches and their copies in the outbox folder. */
@Component
class ErasedLetters implements Erasable {

    private final JdbcClient jdbc;
    private final Mailer mailer;

    ErasedLetters(JdbcClient jdbc, Mailer mailer) {
        this.jdbc = jdbc;
        this.mailer = mailer;
    }

    @Override
    public void erase(String reference, Extent extent) {
        List<String> ids = jdbc.sql("select id from letter where complaint_reference = ?").param(reference)
            .query(String.class).list();
        mailer.forget(Stream.concat(Stream.of(reference), ids.stream()).toList());
        jdbc.sql("delete from dispatch where letter_id in (select id from letter where complaint_reference = ?)")
            .param(reference).update();
        jdbc.sql("update letter set replaces = null where complaint_reference = ?").param(reference).update();
        jdbc.sql("delete from letter where complaint_reference = ?").param(reference).update();
    }
}
