package org.conferencecomplaints.governance.reports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.conferencecomplaints.deadlines.Deadline;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a report counts, read with one statement for each kind of row, however many complaints there are. */
@Repository
class RegisterRows {

    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {
    };
    private static final String RECEIVED = "join complaint c on c.reference = x.complaint_reference where c.tenant = "
        + "? and c.received_on between ? and ?";

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    RegisterRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A complaint; {@code outcome} is null while it is open. */
    record Received(String reference, String procedureKey, String outcome) {}

    /** A submitted form, such as the one a complaint began with. */
    record Answered(String reference, String form, Map<String, Object> answers) {

        /** The fields of this kind, such as {@code groundProcess}, that were ticked. */
        List<String> ticked(String kind) {
            return answers.entrySet().stream()
                .filter(answer -> answer.getKey().startsWith(kind) && "true".equals(String.valueOf(answer.getValue())))
                .map(Map.Entry::getKey).toList();
        }
    }

    /** A step in which something was recorded. */
    record Step(String reference, String activity) {}

    /** A referral; {@code answered} if its result is recorded. */
    record Referred(String reference, String kind, boolean answered) {}

    /** A learning action; {@code theme} is null where none was chosen. */
    record Agreed(String reference, String theme, LocalDate dueOn, boolean done) {}

    List<Received> complaints(String tenant, ReportPeriod period) {
        return jdbc.sql("""
            select reference, procedure_key, outcome from complaint
            where tenant = ? and received_on between ? and ? order by reference""")
            .params(tenant, period.from(), period.to())
            .query((row, number) -> new Received(row.getString(1), row.getString(2), row.getString(3))).list();
    }

    /** The forms the complaints began with. */
    List<Answered> starts(String tenant, ReportPeriod period) {
        return rows("select e.complaint_reference, e.form, e.answers from case_entry e join "
            + "(select min(x.id) as id from case_entry x " + RECEIVED
            + " group by x.complaint_reference) f on f.id = e.id", tenant, period, this::answered);
    }

    /** The forms in which somebody said what was learned. */
    List<Answered> learned(String tenant, ReportPeriod period) {
        return rows("select x.complaint_reference, x.form, x.answers from case_entry x " + RECEIVED
            + " and x.answers like '%\"" + CountedComplaints.LEARNED + "%'", tenant, period, this::answered);
    }

    private Answered answered(ResultSet row, int number) throws SQLException {
        return new Answered(row.getString(1), row.getString(2), read(row.getString(3)));
    }

    List<Step> steps(String tenant, ReportPeriod period) {
        return rows("select distinct x.complaint_reference, x.activity from case_entry x " + RECEIVED, tenant, period,
            (row, number) -> new Step(row.getString(1), row.getString(2)));
    }

    List<Deadline> deadlines(String tenant, ReportPeriod period) {
        return rows("select x.* from deadline x " + RECEIVED + " order by x.id", tenant, period, Deadline::of);
    }

    List<Referred> referrals(String tenant, ReportPeriod period) {
        return rows("select x.complaint_reference, x.kind, x.result_on from referral x " + RECEIVED + " order by x.id",
            tenant, period,
            (row, number) -> new Referred(row.getString(1), row.getString(2), row.getObject(3) != null));
    }

    /** The learning actions of the complaints. */
    List<Agreed> actions(String tenant, ReportPeriod period) {
        return rows("select x.complaint_reference, x.theme, x.due_on, x.done_on from learning_action x " + RECEIVED
            + " order by x.id", tenant, period,
            (row, number) -> new Agreed(row.getString(1), row.getString(2),
                row.getObject(3, LocalDate.class), row.getObject(4) != null));
    }

    /** The complaints on whose cases new concerns were reported: each as often as that was done. */
    List<String> concerns(String tenant, ReportPeriod period) {
        return rows("select x.complaint_reference from concern x " + RECEIVED + " order by x.id", tenant, period,
            (row, number) -> row.getString(1));
    }

    private <T> List<T> rows(String sql, String tenant, ReportPeriod period, RowMapper<T> mapper) {
        return jdbc.sql(sql).params(tenant, period.from(), period.to()).query(mapper).list();
    }

    private Map<String, Object> read(String answers) {
        try {
            return json.readValue(answers, ANSWERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A case file entry cannot be read", e);
        }
    }
}
