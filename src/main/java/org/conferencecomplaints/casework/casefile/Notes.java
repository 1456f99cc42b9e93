package org.conferencecomplaints.casework.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Moments;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.platform.SubmitOnce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Case notes: what those who work on a case write into it in their own words. A note is never changed; a further one
 * corrects it.
 */
@Component
public class Notes {

    private final JdbcClient jdbc;
    private final SubmitOnce once;
    private final Staff staff;
    private final Clock clock;

    Notes(JdbcClient jdbc, SubmitOnce once, Staff staff, Clock clock) {
        this.jdbc = jdbc;
        this.once = once;
        this.staff = staff;
        this.clock = clock;
    }

    /** The notes on a complaint, oldest first. */
    public List<Note> forComplaint(String reference) {
        return jdbc.sql("select * from case_note where complaint_reference = ? order by id").param(reference)
            .query(Notes::row).list();
    }

    /**
     * Adds a note by whoever is signed in.
     *
     * @param key      the form's own; sent twice, the note is kept once
     * @param corrects the note of the same complaint that it corrects; null where it corrects none
     * @throws Refusal where there is no such note
     */
    public Note add(String reference, String key, Long corrects, String text) {
        if (corrects != null && forComplaint(reference).stream().noneMatch(note -> note.id() == corrects)) {
            throw new Refusal("corrects", "Corrects: there is no such note in this case.");
        }
        String by = staff.currentUser();
        return once.keep(() -> byKey(reference, key),
            () -> jdbc.sql("""
                insert into case_note (complaint_reference, form_key, corrects, words, written_by, written_at)
                values (?, ?, ?, ?, ?, ?)""")
                .params(reference, key, corrects, text, by, Moments.at(clock.instant()))
                .update(),
            note -> note.text().equals(text) && note.by().equals(by) && Objects.equals(note.corrects(), corrects));
    }

    private Optional<Note> byKey(String reference, String key) {
        return jdbc.sql("select * from case_note where complaint_reference = ? and form_key = ?").params(reference, key)
            .query(Notes::row).optional();
    }

    private static Note row(ResultSet row, int number) throws SQLException {
        return new Note(row.getLong("id"), row.getObject("corrects", Long.class), row.getString("words"),
            row.getString("written_by"), Moments.read(row, "written_at"));
    }
}
