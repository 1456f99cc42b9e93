package org.conferencecomplaints.engine.adapters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.engine.procedures.ProcedureModel;
import org.conferencecomplaints.engine.procedures.ProcedureModels;
import org.conferencecomplaints.governance.metrics.RunningWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts running process instances, jobs and incidents in the engine's tables, one statement each: its query API
 * cannot group.
 */
@Component
class EngineRunningWork implements RunningWork {

    private static final String WITHOUT_STAGE = "none";

    private final JdbcClient jdbc;
    private final ProcedureModels models;
    private final Clock clock;

    EngineRunningWork(JdbcClient jdbc, ProcedureModels models, Clock clock) {
        this.jdbc = jdbc;
        this.models = models;
        this.clock = clock;
    }

    /** A step at which an open complaint stands; without definition where no procedure works on it. */
    private record Standing(String reference, String procedure, String definition, String activity) {

        static Standing row(ResultSet row, int number) throws SQLException {
            return new Standing(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
        }
    }

    @Override
    public List<Open> open() {
        List<Standing> standing = jdbc.sql("""
            select c.reference, c.procedure_key, i.PROC_DEF_ID_, e.ACT_ID_ from complaint c
              left join (ACT_RU_EXECUTION i join ACT_RE_PROCDEF d on d.ID_ = i.PROC_DEF_ID_)
                on i.BUSINESS_KEY_ = c.reference and i.PARENT_ID_ is null and d.KEY_ = c.procedure_key
              left join ACT_RU_EXECUTION e on e.PROC_INST_ID_ = i.ID_ and e.ACT_ID_ is not null
            where c.status = ?""")
            .param(Complaint.Status.OPEN.code()).query(Standing::row).list();
        return standing.stream().collect(Collectors.groupingBy(Standing::reference)).values().stream()
            .collect(Collectors.groupingBy(at -> at.get(0).procedure(), TreeMap::new,
                Collectors.groupingBy(this::stage, TreeMap::new, Collectors.counting())))
            .entrySet().stream().flatMap(procedure -> procedure.getValue().entrySet().stream()
                .map(stage -> new Open(procedure.getKey(), stage.getKey(), stage.getValue())))
            .toList();
    }

    /** The stage furthest on: a letter of an earlier one may still be waiting for the post. */
    private String stage(List<Standing> complaint) {
        String definition = complaint.get(0).definition();
        if (definition == null) {
            return NOT_RUNNING;
        }
        ProcedureModel model = models.forDefinition(definition);
        return complaint.stream().map(Standing::activity).flatMap(activity -> Optional.ofNullable(activity).stream())
            .map(model::stageOf).flatMap(Optional::stream).distinct()
            .max(Comparator.comparingInt(model::orderOf)).orElse(WITHOUT_STAGE);
    }

    @Override
    public Jobs jobs() {
        Instant now = clock.instant();
        String due = """
            RETRIES_ > 0 and SUSPENSION_STATE_ = 1 and (DUEDATE_ is null or DUEDATE_ <= :now)
            and (LOCK_EXP_TIME_ is null or LOCK_EXP_TIME_ < :now)""";
        return jdbc.sql("""
            select sum(case when RETRIES_ = 0 then 1 else 0 end), sum(case when %s then 1 else 0 end),
              min(case when %s then coalesce(DUEDATE_, CREATE_TIME_) end)
            from ACT_RU_JOB where RETRIES_ = 0 or DUEDATE_ is null or DUEDATE_ <= :now""".formatted(due, due))
            .param("now", Timestamp.from(now))
            .query((row, number) -> new Jobs(row.getLong(1), row.getLong(2), since(row.getTimestamp(3), now))).single();
    }

    private static Duration since(Timestamp oldest, Instant now) {
        return oldest == null ? Duration.ZERO : Duration.between(oldest.toInstant(), now);
    }

    @Override
    public Map<String, Long> incidents() {
        Map<String, Long> incidents = new LinkedHashMap<>();
        jdbc.sql("select INCIDENT_TYPE_, count(*) from ACT_RU_INCIDENT group by INCIDENT_TYPE_ order by 1")
            .query(row -> {
                incidents.put(row.getString(1), row.getLong(2));
            });
        return incidents;
    }
}
