package org.conferencecomplaints.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.conferencecomplaints.calendar.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of table {@code deadline}. */
@Repository
class DeadlineStore {

    private final JdbcClient jdbc;

    DeadlineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Deadline> of(String reference) {
        return jdbc.sql("select * from deadline where complaint_reference = ? order by due, id")
            .param(reference).query(Deadline::of).list();
    }

    /** The newest row of this clause: a procedure that comes back to a stage sets its limits anew. */
    Optional<Deadline> latest(String reference, String clause) {
        return jdbc.sql("select * from deadline where complaint_reference = ? and clause = ? order by id desc fetch first 1 row only")
            .params(reference, clause).query(Deadline::of).optional();
    }

    /** The limits of all complaints that are neither kept nor ended. */
    List<Deadline> running() {
        return jdbc.sql("select * from deadline where met_on is null and ended_on is null order by id")
            .query(Deadline::of).list();
    }

    void insert(String reference, String clause, LocalDate anchor, Limit limit, LocalDate due) {
        jdbc.sql("""
                insert into deadline (complaint_reference, clause, anchor, amount, unit, due, recorded_late)
                values (?, ?, ?, ?, ?, ?, false)""")
            .params(reference, clause, anchor, limit.amount(), limit.unit().name(), due)
            .update();
    }

    /** Another anchor is another fact: an extension or a miss of the earlier one falls away with it. */
    void anchorAnew(long id, LocalDate anchor, LocalDate due) {
        jdbc.sql("""
                update deadline set anchor = ?, due = ?, extended_to = null, missed_due = null, told_at = null,
                  anchor_why = null
                where id = ?""")
            .params(anchor, due, id).update();
    }

    void explainAnchor(long id, String why) {
        jdbc.sql("update deadline set anchor_why = ? where id = ?").params(why, id).update();
    }

    /** The procedure gives more or less time than it did. */
    void changeLimit(long id, Limit limit, LocalDate due) {
        jdbc.sql("update deadline set amount = ?, unit = ?, due = ? where id = ?")
            .params(limit.amount(), limit.unit().name(), due, id).update();
    }

    /** False where another node has moved it already. */
    boolean moveDue(Deadline deadline, LocalDate due) {
        return jdbc.sql("update deadline set due = ? where id = ? and due = ?").params(due, deadline.id(), deadline.due())
            .update() == 1;
    }

    /** Should the later day pass too, that is told anew. */
    void extend(long id, LocalDate to) {
        jdbc.sql("update deadline set extended_to = ?, told_at = null where id = ?").params(to, id).update();
    }

    void rename(long id, String clause) {
        jdbc.sql("update deadline set clause = ? where id = ?").params(clause, id).update();
    }

    void meet(long id, LocalDate on, boolean recordedLate) {
        jdbc.sql("update deadline set met_on = ?, recorded_late = ? where id = ?").params(on, recordedLate, id).update();
    }

    void miss(long id, LocalDate missedDue) {
        jdbc.sql("update deadline set missed_due = ? where id = ?").params(missedDue, id).update();
    }

    void clearMiss(long id) {
        jdbc.sql("update deadline set missed_due = null where id = ?").param(id).update();
    }

    void delete(long id) {
        jdbc.sql("delete from deadline where id = ?").param(id).update();
    }

    void end(long id, LocalDate on) {
        jdbc.sql("update deadline set ended_on = ? where id = ?").params(on, id).update();
    }

    /** Ends what still runs, on the day the complaint closed. */
    void endRunning(String reference, LocalDate on) {
        jdbc.sql("update deadline set ended_on = ? where complaint_reference = ? and met_on is null and ended_on is null")
            .params(on, reference).update();
    }

    /** Claims the telling of a miss: true once only. */
    boolean claimTelling(long id, Instant at) {
        return jdbc.sql("update deadline set told_at = ? where id = ? and told_at is null")
            .params(OffsetDateTime.ofInstant(at, ZoneOffset.UTC), id).update() == 1;
    }
}
