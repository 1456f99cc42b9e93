package org.conferencecomplaints.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.conferencecomplaints.deadlines.calendar.AllowedTime;
import org.conferencecomplaints.platform.Moments;
import org.conferencecomplaints.platform.TransactionCache;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of table {@code deadline}. */
@Repository
class DeadlineStore {

    private final JdbcClient jdbc;
    private final TransactionCache<String, List<Deadline>> limits = new TransactionCache<>();

    DeadlineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The earliest due date first. */
    List<Deadline> of(String reference) {
        return limits.get(reference,
            asked -> jdbc.sql("select * from deadline where complaint_reference = ? order by due, id")
                .param(asked).query(Deadline::of).list());
    }

    /** The newest row of this clause: a procedure that comes back to a stage sets its deadlines anew. */
    Optional<Deadline> latest(String reference, String clause) {
        return of(reference).stream().filter(deadline -> deadline.clause().equals(clause))
            .max(Comparator.comparingLong(Deadline::id));
    }

    /** The deadlines of these complaints, which are at least one, that are neither kept nor ended. */
    List<Deadline> running(Collection<String> references) {
        return jdbc.sql("""
            select * from deadline
            where complaint_reference in (:references) and met_on is null and ended_on is null""")
            .param("references", references).query(Deadline::of).list();
    }

    /** The deadlines of all complaints that are neither kept nor ended. */
    List<Deadline> running() {
        return jdbc.sql("select * from deadline where met_on is null and ended_on is null order by id")
            .query(Deadline::of).list();
    }

    void insert(String reference, String clause, LocalDate anchor, AllowedTime limit, LocalDate due) {
        written("""
            insert into deadline (complaint_reference, clause, anchor, amount, unit, due, recorded_late)
            values (?, ?, ?, ?, ?, ?, false)""",
            reference, clause, anchor, limit.amount(), limit.unit().name(), due);
    }

    /** Another anchor is another fact: an extension or a miss of the earlier one falls away with it. */
    void anchorAnew(long id, LocalDate anchor, LocalDate due) {
        written("""
            update deadline set anchor = ?, due = ?, extended_to = null, missed_due = null, told_at = null,
              anchor_why = null
            where id = ?""", anchor, due, id);
    }

    void explainAnchor(long id, String why) {
        written("update deadline set anchor_why = ? where id = ?", why, id);
    }

    /** The procedure gives more or less time than it did. */
    void changeLimit(long id, AllowedTime limit, LocalDate due) {
        written("update deadline set amount = ?, unit = ?, due = ? where id = ?",
            limit.amount(), limit.unit().name(), due, id);
    }

    /** False where another node has moved it already. */
    boolean moveDue(Deadline deadline, LocalDate due) {
        return written("update deadline set due = ? where id = ? and due = ?",
            due, deadline.id(), deadline.due()) == 1;
    }

    /** Should the later day pass too, that is told anew. */
    void extend(long id, LocalDate to) {
        written("update deadline set extended_to = ?, told_at = null where id = ?", to, id);
    }

    void rename(long id, String clause) {
        written("update deadline set clause = ? where id = ?", clause, id);
    }

    void meet(long id, LocalDate on, boolean recordedLate) {
        written("update deadline set met_on = ?, recorded_late = ? where id = ?", on, recordedLate, id);
    }

    void miss(long id, LocalDate missedDue) {
        written("update deadline set missed_due = ? where id = ?", missedDue, id);
    }

    void clearMiss(long id) {
        written("update deadline set missed_due = null where id = ?", id);
    }

    void delete(long id) {
        written("delete from deadline where id = ?", id);
    }

    void end(long id, LocalDate on) {
        written("update deadline set ended_on = ? where id = ?", on, id);
    }

    /** Ends what still runs, on the day the complaint closed. */
    void endRunning(String reference, LocalDate on) {
        written("""
            update deadline set ended_on = ?
            where complaint_reference = ? and met_on is null and ended_on is null""", on, reference);
    }

    /** WorkClaims the telling of a miss: true once only. */
    boolean claimTelling(long id, Instant at) {
        return written("update deadline set told_at = ? where id = ? and told_at is null",
            Moments.at(at), id) == 1;
    }

    private int written(String statement, Object... values) {
        limits.forgetAll();
        return jdbc.sql(statement).params(values).update();
    }
}
