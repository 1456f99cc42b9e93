package org.conferencecomplaints.governance.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.conferencecomplaints.platform.Moments;
import org.conferencecomplaints.platform.TransactionCache;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables of legal holds, notices and the erasure log. */
@Repository
class RetentionStore {

    private static final String ROWS = "select c.reference, c.closed_on, n.shown_since, n.confirmed_by, h.reason, "
        + "h.held_by, h.held_at ";

    /** Closed, not erased, and before this day. */
    private static final String ENDING = """
        from complaint c left join erasure_notice n on n.complaint_reference = c.reference and n.closed_on = c.closed_on
          left join legal_hold h on h.complaint_reference = c.reference and h.lifted_at is null
        where c.tenant = ? and c.status = 'closed' and c.anonymised_on is null and c.closed_on < ?
        """;

    private final JdbcClient jdbc;
    private final Clock clock;

    RetentionStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A closed complaint with its notice, its confirmation and its hold, each of which may be absent. */
    record Row(String reference, LocalDate closedOn, LocalDate shownSince, String confirmedBy, LegalHold hold) {

        static Row of(ResultSet row, int number) throws SQLException {
            String reason = row.getString("reason");
            return new Row(row.getString("reference"), row.getObject("closed_on", LocalDate.class),
                row.getObject("shown_since", LocalDate.class), row.getString("confirmed_by"),
                reason == null ? null : RetentionStore.holdOf(row));
        }
    }

    private static LegalHold holdOf(ResultSet row) throws SQLException {
        return new LegalHold(row.getString("reference"), row.getString("reason"), row.getString("held_by"),
            Moments.read(row, "held_at"));
    }

    /** The council's complaints that closed before this day, the earliest first. */
    List<Row> closedBefore(String tenant, LocalDate day) {
        return jdbc.sql(ROWS + ENDING + " order by c.closed_on, c.reference").params(tenant, day).query(Row::of).list();
    }

    /** This complaint, if it is one of those. */
    Optional<Row> closedBefore(String tenant, LocalDate day, String reference) {
        return jdbc.sql(ROWS + ENDING + " and c.reference = ?").params(tenant, day, reference).query(Row::of)
            .optional();
    }

    /** From today on supervisors are shown what closed before this day; those they know stay as they are. */
    void show(String tenant, LocalDate closedBefore) {
        jdbc.sql("""
            delete from erasure_notice where complaint_reference in (select reference from complaint c
              where c.tenant = ? and (c.closed_on is null or c.closed_on <> erasure_notice.closed_on
                or c.closed_on >= ?))""")
            .params(tenant, closedBefore).update();
        jdbc.sql("insert into erasure_notice (complaint_reference, closed_on, shown_since) "
            + "select c.reference, c.closed_on, cast(? as date) " + ENDING + " and n.complaint_reference is null")
            .params(LocalDate.now(clock), tenant, closedBefore).update();
    }

    /** Nobody reopens, holds or erases the complaint while this transaction lasts. */
    void lock(String reference) {
        jdbc.sql("select reference from complaint where reference = ? for update").param(reference)
            .query(String.class).optional();
        TransactionCache.forgetEverything();
    }

    void mark(String reference) {
        jdbc.sql("update complaint set anonymised_on = ? where reference = ?").params(LocalDate.now(clock), reference)
            .update();
    }

    boolean confirm(String reference, String by) {
        return jdbc.sql("""
            update erasure_notice set confirmed_by = ?, confirmed_at = ?
            where complaint_reference = ? and confirmed_by is null
              and closed_on = (select closed_on from complaint where reference = complaint_reference)""")
            .params(by, now(), reference).update() == 1;
    }

    Optional<LegalHold> hold(String reference) {
        return jdbc.sql("""
            select complaint_reference as reference, reason, held_by, held_at from legal_hold
            where complaint_reference = ? and lifted_at is null""")
            .param(reference).query((row, number) -> holdOf(row)).optional();
    }

    /** The council's holds that are on, the oldest first. */
    List<LegalHold> holds(String tenant) {
        return jdbc.sql("""
            select c.reference, h.reason, h.held_by, h.held_at from legal_hold h
              join complaint c on c.reference = h.complaint_reference
            where c.tenant = ? and h.lifted_at is null order by h.id""")
            .param(tenant).query((row, number) -> holdOf(row)).list();
    }

    void insertHold(String reference, String reason, String by) {
        jdbc.sql("insert into legal_hold (complaint_reference, reason, held_by, held_at) values (?, ?, ?, ?)")
            .params(reference, reason, by, now()).update();
    }

    void lift(String reference, String reason, String by) {
        jdbc.sql("""
            update legal_hold set lifted_reason = ?, lifted_by = ?, lifted_at = ?
            where complaint_reference = ? and lifted_at is null""")
            .params(reason, by, now(), reference).update();
    }

    void log(String reference, String tenant, String how, String rule, String by) {
        jdbc.sql(
            "insert into erasure (complaint_reference, tenant, how, rule, by_user, erased_at) values (?, ?, ?, ?, ?, "
                + "?)")
            .params(reference, tenant, how, rule, by, now()).update();
    }

    /** What was erased of the council's complaints, the latest first. */
    List<ErasureRecord> erased(String tenant, int most) {
        return jdbc.sql("select * from erasure where tenant = ? order by id desc limit ?").params(tenant, most)
            .query((row, number) -> new ErasureRecord(row.getString("complaint_reference"), row.getString("how"),
                row.getString("rule"), row.getString("by_user"),
                Moments.read(row, "erased_at")))
            .list();
    }

    private OffsetDateTime now() {
        return Moments.at(clock.instant());
    }
}
