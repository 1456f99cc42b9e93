package org.conferencecomplaints.governance.accesslog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conferencecomplaints.casework.register.CaseAccess;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Search in the access log of the councils that the signed-in person supervises. Others find nothing, and nobody finds a
 * line about a complaint whose conference they chaired: it would tell who reads the case, and old addresses.
 */
@Component
public class AccessSearch {

    private static final String READABLE = "tenant in (:councils) and complaint_reference not in "
        + "(select reference from complaint where tenant in (:councils) and conference_chair = :reader)";

    private final JdbcClient jdbc;
    private final CaseAccess access;
    private final Staff staff;
    private final Clock clock;

    AccessSearch(JdbcClient jdbc, CaseAccess access, Staff staff, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.staff = staff;
        this.clock = clock;
    }

    /** The page asked for; empty beyond the last one. */
    public AccessPage find(AccessQuery query) {
        Set<String> councils = access.supervised();
        if (councils.isEmpty()) {
            return new AccessPage(List.of(), 0, query.page());
        }
        Map<String, Object> values = new HashMap<>(readableIn(councils));
        StringBuilder where = new StringBuilder(READABLE);
        narrow(where, values, "by_user = :person", "person", query.person());
        narrow(where, values, "complaint_reference = :complaint", "complaint", query.complaint());
        narrow(where, values, "logged_at >= :first", "first", midnight(query.from()));
        narrow(where, values, "logged_at < :beyond", "beyond",
            query.to() == null ? null : midnight(query.to().plusDays(1)));
        long total = jdbc.sql("select count(*) from access_log where " + where).params(values)
            .query(Long.class).single();
        values.put("size", AccessQuery.SIZE);
        values.put("skipped", (query.page() - 1L) * AccessQuery.SIZE);
        return new AccessPage(jdbc.sql("select * from access_log where " + where
            + " order by id desc limit :size offset :skipped").params(values).query(AccessSearch::row).list(),
            total, query.page());
    }

    /** The latest lines about one case. */
    public List<AccessEntry> latest(String reference, int most) {
        Set<String> councils = access.supervised();
        return councils.isEmpty()
            ? List.of()
            : jdbc.sql("select * from access_log where complaint_reference = :reference and " + READABLE
                + " order by id desc limit :most").params(readableIn(councils))
                .params(Map.of("reference", reference, "most", most)).query(AccessSearch::row).list();
    }

    /** The ids of all who stand in the log. */
    public List<String> people() {
        Set<String> councils = access.supervised();
        return councils.isEmpty()
            ? List.of()
            : jdbc.sql("select distinct by_user from access_log where " + READABLE)
                .params(readableIn(councils)).query(String.class).list();
    }

    private Map<String, Object> readableIn(Set<String> councils) {
        return Map.of("councils", councils, "reader", staff.currentUser());
    }

    private OffsetDateTime midnight(LocalDate day) {
        return day == null ? null : Moments.at(day.atStartOfDay(clock.getZone()).toInstant());
    }

    private static void narrow(StringBuilder where, Map<String, Object> values, String condition, String name,
                               Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            values.put(name, value);
        }
    }

    private static AccessEntry row(ResultSet row, int number) throws SQLException {
        return new AccessEntry(row.getLong("id"), Moments.read(row, "logged_at"),
            row.getString("by_user"), row.getString("complaint_reference"), AccessAction.valueOf(row.getString("what")),
            row.getString("item"), AccessRoute.valueOf(row.getString("way")), row.getString("text_before"),
            row.getString("text_after"));
    }
}
