package org.conferencecomplaints.correspondence.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.conferencecomplaints.platform.Coded;
import org.conferencecomplaints.platform.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The store of dispatches: a row for each attempt to deliver a letter, never deleted. */
@Component
public class Dispatches {

    private final JdbcClient jdbc;
    private final Clock clock;

    Dispatches(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An attempt begins, or is over as soon as it is noted. */
    void begin(String letterId, String carrier, Dispatch.Outcome outcome) {
        jdbc.sql("""
            insert into dispatch (letter_id, attempt, carrier, handed_at, outcome)
            select cast(? as varchar(36)), coalesce(max(attempt), 0) + 1, cast(? as varchar(20)),
              cast(? as timestamp with time zone), cast(? as varchar(10))
            from dispatch where letter_id = ?""")
            .params(letterId, carrier, Moments.at(clock.instant()), outcome.code(), letterId).update();
    }

    /** How the attempt that had begun, or whose result was not known, has ended. */
    void end(String letterId, Dispatch.Outcome outcome, String carrierKey) {
        jdbc.sql("update dispatch set outcome = ?, carrier_key = ? where letter_id = ? and outcome in (?, ?)")
            .params(outcome.code(), carrierKey, letterId, Dispatch.Outcome.HANDING.code(),
                Dispatch.Outcome.UNKNOWN.code())
            .update();
    }

    Optional<Dispatch> latest(String letterId) {
        return jdbc.sql("select * from dispatch where letter_id = ? order by attempt desc fetch first 1 row only")
            .param(letterId).query(Dispatches::row).optional();
    }

    /** Every attempt to hand over a letter of this complaint, oldest first. */
    public List<Dispatch> forComplaint(String reference) {
        return jdbc.sql("""
            select d.* from dispatch d join letter l on l.id = d.letter_id where l.complaint_reference = ?
            order by d.handed_at, d.id""")
            .param(reference).query(Dispatches::row).list();
    }

    /**
     * The attempts that began in this time, the end excluded, or that are about letters of this council issued in it.
     */
    public List<Dispatch> forCouncil(String tenant, Instant from, Instant to) {
        return jdbc.sql("""
            select d.* from dispatch d join letter l on l.id = d.letter_id
              join complaint c on c.reference = l.complaint_reference
            where c.tenant = ? and d.id in (select id from dispatch where handed_at >= ? and handed_at < ?
              union all select earlier.id from dispatch earlier join letter on letter.id = earlier.letter_id
                where letter.issued_at >= ? and letter.issued_at < ?)
            order by d.handed_at, d.id""")
            .params(tenant, Moments.at(from), Moments.at(to), Moments.at(from), Moments.at(to)).query(Dispatches::row)
            .list();
    }

    private static Dispatch row(ResultSet row, int number) throws SQLException {
        return new Dispatch(row.getString("letter_id"), row.getInt("attempt"), row.getString("carrier"),
            row.getString("carrier_key"), Moments.read(row, "handed_at"),
            Coded.read(Dispatch.Outcome.class, row.getString("outcome")));
    }
}
