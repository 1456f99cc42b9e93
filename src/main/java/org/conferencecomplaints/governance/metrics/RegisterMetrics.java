package org.conferencecomplaints.governance.metrics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.conferencecomplaints.correspondence.letters.Letter;
import org.conferencecomplaints.deadlines.calendar.AllowedTime;
import org.conferencecomplaints.deadlines.calendar.DayUnit;
import org.conferencecomplaints.deadlines.calendar.WorkingDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts of deadlines, letters and concerns in the register, with one statement each. */
@Repository
class RegisterMetrics {

    /** Due soon is due today or within these. */
    private static final AllowedTime SOON = new AllowedTime(2, DayUnit.WORKING_DAYS);

    private final JdbcClient jdbc;
    private final WorkingDays workingDays;
    private final Clock clock;

    RegisterMetrics(JdbcClient jdbc, WorkingDays workingDays, Clock clock) {
        this.jdbc = jdbc;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * Running deadlines of one clause: those whose due date has passed, and those whose due date comes within two
     * working days.
     */
    record Limits(String clause, long missed, long dueSoon) {}

    List<Limits> limits() {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql("""
            select clause, sum(case when coalesce(extended_to, due) < :today then 1 else 0 end),
              sum(case when coalesce(extended_to, due) between :today and :soon then 1 else 0 end)
            from deadline where met_on is null and ended_on is null group by clause""")
            .param("today", today).param("soon", workingDays.due(today, SOON))
            .query((row, number) -> new Limits(row.getString(1), row.getLong(2), row.getLong(3))).list();
    }

    /**
     * Letters on their way through one channel.
     *
     * @param waiting written, and not left
     * @param failed  of these, those that could not be sent and are tried again
     * @param unknown of these, those of which nobody knows whether they have left
     */
    record Letters(String channel, long waiting, long failed, long unknown) {}

    List<Letters> letters() {
        return jdbc.sql("""
            select channel, count(*), sum(case when failure is not null and status = :issued then 1 else 0 end),
              sum(case when failure is not null and status = :sending then 1 else 0 end)
            from letter where status in (:issued, :sending) group by channel""")
            .param("issued", Letter.Status.ISSUED.code()).param("sending", Letter.Status.SENDING.code())
            .query((row, number) -> new Letters(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)))
            .list();
    }

    /** Letters that came back or could not be delivered, and that nobody has seen to. */
    long lettersToSeeTo() {
        return jdbc.sql("select count(*) from letter where see_to is not null").query(Long.class).single();
    }

    /** Concerns about a child's safety of which the duty team has not been told. */
    long concernsUntold() {
        return jdbc.sql("select count(*) from concern where told_at is null").query(Long.class).single();
    }
}
