package org.conferencecomplaints.governance.reports;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.conferencecomplaints.casework.casefile.CaseEntry;
import org.conferencecomplaints.casework.casefile.FieldLabels;
import org.conferencecomplaints.database.TestDatabases;
import org.conferencecomplaints.deadlines.Clauses;
import org.conferencecomplaints.deadlines.calendar.Calendars;
import org.conferencecomplaints.organisation.Councils;
import org.flywaydb.core.Flyway;
import org.mockito.Mockito;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A register in memory, to make reports of. Today is 1 December 2026. */
class ReportRegister {

    private static final String PROCEDURE = "brent-conference-complaint";

    final AtomicInteger statements = new AtomicInteger();
    String grounds = "\"groundProcess\":true";
    String prefix = "Label of ";

    private final JdbcClient jdbc;
    private final JdbcClient counted;
    private int last;

    ReportRegister() {
        DataSource database = TestDatabases.fresh();
        Flyway.configure().dataSource(database).load().migrate();
        jdbc = JdbcClient.create(database);
        counted = JdbcClient.create(counting(database));
    }

    AnnualReports reports() {
        ProcedureStages stages = (procedure, tenant) -> List.of(
            new ProcedureStages.Stage("First stage", Set.of("Activity_Meeting")),
            new ProcedureStages.Stage("Second stage", Set.of("Activity_Panel")));
        Clauses clauses = Mockito.mock(Clauses.class);
        Mockito.when(clauses.nameOf(Mockito.anyString())).thenAnswer(call -> call.getArgument(0));
        return new AnnualReports(new RegisterRows(counted, new ObjectMapper()), stages, new Labels(), clauses,
            Calendars.ofEngland(), new Councils(Map.of("brent",
                new Councils.Council("Brent", null, null, Map.of(), Map.of(), Map.of(), List.of(), null, null,
                    List.of()))),
            Clock.fixed(Instant.parse("2026-12-01T09:00:00Z"), ZoneId.of("Europe/London")));
    }

    List<String> complaints(int many, String tenant, String receivedOn, String outcome, String relationship) {
        List<String> references = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            references.add("B-" + ++last);
            complaint("B-" + last, tenant, receivedOn, outcome, relationship);
        }
        return references;
    }

    void complaint(String reference, String tenant, String receivedOn, String outcome, String relationship) {
        jdbc.sql("""
            insert into complaint (reference, tenant, procedure_key, status, outcome, complainant_name,
              child_reference, conference_on, conference_chair, received_on, recorded_at, recorded_by)
            values (?, ?, ?, ?, ?, 'Ada', 'CH', date '2026-03-01', 'chair', ?, current_timestamp, 'officer')""")
            .params(reference, tenant, PROCEDURE, outcome == null ? "open" : "closed", outcome,
                LocalDate.parse(receivedOn))
            .update();
        entry(reference, "Event_ComplaintReceived",
            "{\"complainantRelationship\":\"" + relationship + "\"," + grounds + "}");
    }

    void step(String reference, String activity) {
        entry(reference, activity, "{\"groundProcess\":true}");
    }

    void answered(String reference, String answers) {
        entry(reference, "Activity_Meeting", answers);
    }

    private void entry(String reference, String activity, String answers) {
        jdbc.sql("""
            insert into case_entry (complaint_reference, activity, form, submitted_by, submitted_at, answers)
            values (?, ?, 'form', 'officer', current_timestamp, ?)""").params(reference, activity, answers).update();
    }

    void limit(String reference, String clause, String anchor, String due, String metOn, String endedOn) {
        jdbc.sql(
            """
                insert into deadline (complaint_reference, clause, anchor, amount, unit, due, met_on, ended_on, recorded_late)
                values (?, ?, ?, 5, 'WORKING_DAYS', ?, ?, ?, false)""")
            .params(reference, clause, date(anchor), date(due), date(metOn), date(endedOn)).update();
    }

    void referral(String reference, String kind, String resultOn) {
        jdbc.sql("""
            insert into referral (complaint_reference, to_whom, kind, what, made_on, result_on)
            values (?, 'somebody', ?, 'something', date '2026-06-01', ?)""")
            .params(reference, kind, date(resultOn)).update();
    }

    void action(String reference, String theme, String dueOn, String doneOn) {
        jdbc.sql("""
            insert into learning_action (complaint_reference, form_key, what, theme, owner, due_on, done_on, version_no,
              agreed_by, agreed_at)
            values (?, ?, 'something', ?, 'officer', ?, ?, 1, 'officer', current_timestamp)""")
            .params(reference, UUID.randomUUID().toString(), theme, date(dueOn), date(doneOn)).update();
    }

    void concern(String reference) {
        jdbc.sql(
            """
                insert into concern (complaint_reference, form_key, what, at_risk, urgency, recorded_by, recorded_at, next_try_at)
                values (?, ?, 'Zqwords', 'Zqwords', 'NOW', 'officer', current_timestamp, current_timestamp)""")
            .params(reference, UUID.randomUUID().toString()).update();
    }

    private static LocalDate date(String iso) {
        return iso == null ? null : LocalDate.parse(iso);
    }

    private DataSource counting(DataSource database) {
        return new DelegatingDataSource(database) {
            @Override
            public java.sql.Connection getConnection() throws java.sql.SQLException {
                java.sql.Connection connection = database.getConnection();
                return (java.sql.Connection) Proxy.newProxyInstance(getClass().getClassLoader(),
                    new Class<?>[] {java.sql.Connection.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("prepareStatement")) {
                            statements.incrementAndGet();
                        }
                        return method.invoke(connection, arguments);
                    });
            }
        };
    }

    private final class Labels implements FieldLabels {

        @Override
        public String labelOf(String form, String key) {
            return prefix + key;
        }

        @Override
        public String answerOf(String form, String key, Object answer) {
            return prefix + answer;
        }

        @Override
        public String labelOf(CaseEntry entry, String key) {
            return labelOf(entry.form(), key);
        }

        @Override
        public String answerOf(CaseEntry entry, String key) {
            return answerOf(entry.form(), key, entry.answers().get(key));
        }
    }
}
