package org.conferencecomplaints.governance.concerns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conferencecomplaints.governance.accesslog.AccessLog;
import org.conferencecomplaints.governance.concerns.Concern.Answer;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Moments;
import org.conferencecomplaints.platform.SubmitOnce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * New concerns about children's safety. They stand in no facts, letters or timeline of the complaint on whose case they
 * were reported. Who may read them is for the caller to ask.
 */
@Component
public class Concerns {

    /** The most that a list shows. */
    public static final int MOST = 500;

    private final JdbcClient jdbc;
    private final SubmitOnce once;
    private final AccessLog log;
    private final Staff staff;
    private final Clock clock;

    Concerns(JdbcClient jdbc, SubmitOnce once, AccessLog log, Staff staff, Clock clock) {
        this.jdbc = jdbc;
        this.once = once;
        this.log = log;
        this.staff = staff;
        this.clock = clock;
    }

    /** The concerns reported on a complaint's case, oldest first. */
    public List<Concern> forComplaint(String reference) {
        return withAnswers(jdbc.sql("select * from concern where complaint_reference = ? order by id").param(reference)
            .query(Concerns::row).list());
    }

    public Optional<Concern> find(long id) {
        return withAnswers(jdbc.sql("select * from concern where id = ?").param(id).query(Concerns::row).list())
            .stream().findFirst();
    }

    /**
     * The concerns of these councils, those first of which nobody has said what was done, then the latest.
     *
     * @param exceptChairedBy user id of a conference chair, to whom complaints about their conferences are closed
     */
    public List<Concern> ofCouncils(Collection<String> tenants, String exceptChairedBy) {
        return tenants.isEmpty()
            ? List.of()
            : withAnswers(jdbc.sql("""
                select concern.* from concern join complaint on complaint.reference = concern.complaint_reference
                where tenant in (:tenants) and conference_chair <> :chair
                order by
                  case when exists (select 1 from concern_answer where concern_id = concern.id) then 1 else 0 end,
                  concern.id desc limit :most""")
                .params(Map.of("tenants", tenants, "chair", exceptChairedBy, "most", MOST)).query(Concerns::row)
                .list());
    }

    /**
     * Keeps a concern that whoever is signed in reports. The duty team is told within seconds.
     *
     * @param key the form's own; sent twice, it is kept and told once
     * @return its id
     */
    public long record(String reference, String key, NewConcern said) {
        String by = staff.currentUser();
        return once.keep(() -> byKey(reference, key), () -> {
            OffsetDateTime now = now();
            jdbc.sql("""
                insert into concern (complaint_reference, form_key, what, at_risk, urgency, recorded_by,
                  recorded_at, next_try_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(reference, key, said.what(), said.atRisk(), said.urgency().name(), by, now, now).update();
            log.changed(reference, "new concern about a child's safety", null, "recorded");
        }, kept -> kept.said().equals(said) && kept.by().equals(by)).id();
    }

    /**
     * Keeps what the duty team or a supervisor has done about it.
     *
     * @param key        the form's own
     * @param answeredBy who has, by name
     */
    public void answer(Concern concern, String key, String answeredBy, String done) {
        String by = staff.currentUser();
        once.keep(() -> answer(concern, key), () -> {
            jdbc.sql("""
                insert into concern_answer (concern_id, form_key, answered_by, done, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?)""")
                .params(concern.id(), key, answeredBy, done, by, now()).update();
            log.changed(concern.reference(), "concern %d about a child's safety".formatted(concern.id()), null,
                "acknowledged");
        }, kept -> kept.answeredBy().equals(answeredBy) && kept.done().equals(done) && kept.recordedBy().equals(by));
    }

    private Optional<Concern> byKey(String reference, String key) {
        return jdbc.sql("select * from concern where complaint_reference = ? and form_key = ?").params(reference, key)
            .query(Concerns::row).optional();
    }

    private Optional<Answer> answer(Concern concern, String key) {
        return jdbc.sql("select * from concern_answer where concern_id = ? and form_key = ?").params(concern.id(), key)
            .query(Concerns::answer).optional();
    }

    private OffsetDateTime now() {
        return Moments.at(clock.instant());
    }

    private List<Concern> withAnswers(List<Concern> concerns) {
        if (concerns.isEmpty()) {
            return concerns;
        }
        Map<Long, List<Answer>> answers = new HashMap<>();
        jdbc.sql("select * from concern_answer where concern_id in (:ids) order by id")
            .param("ids", concerns.stream().map(Concern::id).toList())
            .query((row, number) -> Map.entry(row.getLong("concern_id"), answer(row, number))).list()
            .forEach(one -> answers.computeIfAbsent(one.getKey(), first -> new ArrayList<>()).add(one.getValue()));
        return concerns.stream().map(one -> new Concern(one.id(), one.reference(), one.said(), one.by(), one.at(),
            one.toldAt(), one.failures(), one.failure(), answers.getOrDefault(one.id(), List.of()))).toList();
    }

    static Concern row(ResultSet row, int number) throws SQLException {
        return new Concern(row.getLong("id"), row.getString("complaint_reference"),
            new NewConcern(row.getString("what"), row.getString("at_risk"), Urgency.valueOf(row.getString("urgency"))),
            row.getString("recorded_by"), Moments.read(row, "recorded_at"), Moments.read(row, "told_at"),
            row.getInt("failures"),
            row.getString("failure"), List.of());
    }

    private static Answer answer(ResultSet row, int number) throws SQLException {
        return new Answer(row.getString("answered_by"), row.getString("done"), row.getString("recorded_by"),
            Moments.read(row, "recorded_at"));
    }
}
