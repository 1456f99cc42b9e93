package org.conferencecomplaints.casework.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.conferencecomplaints.platform.Coded;
import org.conferencecomplaints.platform.Moments;
import org.conferencecomplaints.platform.TransactionCache;
import org.conferencecomplaints.process.FromDiagram;
import org.conferencecomplaints.process.ProcessBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The complaints register: one row for each complaint, whatever becomes of it (B-2.37). */
@ProcessBean("register")
public class Register {

    private final JdbcClient jdbc;
    private final ReferenceNumbers numbers;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionCache<String, Optional<Complaint>> complaints = new TransactionCache<>();

    Register(JdbcClient jdbc, ReferenceNumbers numbers, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.clock = clock;
        this.events = events;
    }

    /** Records a new complaint and gives it its reference: prefix, year of receipt, rising number. */
    @Transactional
    public String record(NewComplaint complaint, String by) {
        String reference = numbers.next(complaint.referencePrefix(), complaint.receivedOn().getYear());
        jdbc.sql("""
            insert into complaint (reference, tenant, procedure_key, status, complainant_name, child_reference,
              conference_on, conference_chair, received_on, recorded_at, recorded_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(reference, complaint.tenant(), complaint.procedureKey(), Complaint.Status.OPEN.code(),
                complaint.complainantName(), complaint.childReference(), complaint.conferenceOn(),
                complaint.conferenceChair(), complaint.receivedOn(),
                Moments.at(clock.instant()), by)
            .update();
        complaints.forget(reference);
        return reference;
    }

    /** Puts another complainant's name in front: the first one's was corrected, or they no longer complain. */
    @Transactional
    public void rename(String reference, String complainantName) {
        complaints.forget(reference);
        jdbc.sql("update complaint set complainant_name = ? where reference = ?").params(complainantName, reference)
            .update();
    }

    /** Closes a complaint with its outcome. Closing it again changes nothing. */
    @FromDiagram
    @Transactional
    public void close(String complaint, String outcome) {
        int closed = jdbc
            .sql("update complaint set status = ?, outcome = ?, closed_on = ? where reference = ? and status = ?")
            .params(Complaint.Status.CLOSED.code(), outcome, LocalDate.now(clock), complaint,
                Complaint.Status.OPEN.code())
            .update();
        complaints.forget(complaint);
        if (closed == 1) {
            events.publishEvent(new ComplaintClosed(complaint));
        }
    }

    /** Notes in which stage of its procedure a complaint stood when it was ended from outside. */
    @Transactional
    public void endsIn(String reference, String stage) {
        jdbc.sql("update complaint set ended_in = ? where reference = ?").params(stage, reference).update();
    }

    /** How a complaint that was reopened had ended. */
    public FormerEnding formerEnding(String reference) {
        return jdbc.sql("select former_outcome, ended_in from complaint where reference = ?").param(reference)
            .query((row, number) -> new FormerEnding(row.getString("former_outcome"), row.getString("ended_in")))
            .single();
    }

    /**
     * How a complaint had ended before it was reopened.
     *
     * @param outcome null where it never was
     * @param stage   the stage in which it was ended from outside; null where that is not known
     */
    public record FormerEnding(String outcome, String stage) {}

    /** Opens a closed complaint again; its earlier outcome stays in the case's events. */
    @FromDiagram
    @Transactional
    public void reopen(String complaint) {
        int open = jdbc.sql("""
            update complaint set former_outcome = outcome, status = ?, outcome = null, closed_on = null
            where reference = ? and anonymised_on is null""")
            .params(Complaint.Status.OPEN.code(), complaint)
            .update();
        if (open == 0) {
            throw new IllegalStateException("Complaint " + complaint + " has been erased");
        }
        complaints.forget(complaint);
    }

    /** The complaint with this reference; empty also where nothing is left of it but what is counted. */
    public Optional<Complaint> find(String reference) {
        return complaints.get(reference,
            asked -> jdbc.sql("select * from complaint where reference = ? and anonymised_on is null").param(asked)
                .query(Register::row).optional());
    }

    /** The complaints with these references, by reference, asked for at once. */
    public Map<String, Complaint> all(Collection<String> references) {
        return references.isEmpty()
            ? Map.of()
            : jdbc.sql("select * from complaint where reference in (:references) and anonymised_on is null")
                .param("references", references).query(Register::row).list().stream()
                .collect(Collectors.toMap(Complaint::reference, Function.identity()));
    }

    /** The complaint with this reference, which must exist. */
    public Complaint get(String reference) {
        return find(reference)
            .orElseThrow(() -> new IllegalStateException("No complaint " + reference + " in the register"));
    }

    static Complaint row(ResultSet row, int number) throws SQLException {
        return new Complaint(row.getString("reference"), row.getString("tenant"), row.getString("procedure_key"),
            Coded.read(Complaint.Status.class, row.getString("status")), row.getString("outcome"),
            row.getString("complainant_name"),
            row.getString("child_reference"), row.getObject("conference_on", LocalDate.class),
            row.getString("conference_chair"), row.getObject("received_on", LocalDate.class),
            Moments.read(row, "recorded_at"), row.getString("recorded_by"),
            row.getObject("closed_on", LocalDate.class));
    }
}
