package org.conferencecomplaints.engine.adapters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.conferencecomplaints.engine.identity.UncheckedAccess;
import org.conferencecomplaints.engine.procedures.ProcedureModels;
import org.conferencecomplaints.governance.reports.ProcedureSteps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads from the engine's history how long people's tasks took, with one statement for each version of a diagram. */
@Component
class EngineProcedureSteps implements ProcedureSteps {

    private static final Comparator<Version> NEWEST_FIRST = Comparator.comparing(Version::name)
        .thenComparing(Comparator.comparingInt(Version::number).reversed());

    /** The engine's code, in its table of activities, for one that was cancelled. */
    static final int CANCELLED = 2;

    private final RepositoryService repository;
    private final ProcedureModels models;
    private final JdbcClient jdbc;
    private final UncheckedAccess withoutChecks;

    EngineProcedureSteps(RepositoryService repository, ProcedureModels models, JdbcClient jdbc,
                         UncheckedAccess withoutChecks) {
        this.repository = repository;
        this.models = models;
        this.jdbc = jdbc;
        this.withoutChecks = withoutChecks;
    }

    @Override
    public List<Version> forCouncil(String tenant) {
        return withoutChecks.ask(() -> repository.createProcessDefinitionQuery().tenantIdIn(tenant).unlimitedList())
            .stream().map(this::version).filter(version -> !version.steps().isEmpty()).sorted(NEWEST_FIRST).toList();
    }

    private Version version(ProcessDefinition definition) {
        Map<String, List<Taken>> taken = new HashMap<>();
        jdbc.sql("""
            select a.act_id_, a.duration_, a.act_inst_state_, p.business_key_, p.proc_inst_id_ from act_hi_actinst a
            join act_hi_procinst p on p.proc_inst_id_ = a.proc_inst_id_
            where a.proc_def_id_ = ? and a.act_type_ = 'userTask'""")
            .param(definition.getId())
            .query(row -> {
                taken.computeIfAbsent(row.getString("act_id_"), step -> new ArrayList<>()).add(taken(row));
            });
        List<Step> steps = models.forDefinition(definition.getId()).userTasks().entrySet().stream()
            .map(step -> new Step(step.getValue(), taken.getOrDefault(step.getKey(), List.of()))).toList();
        return new Version(definition.getName(), definition.getVersion(), steps);
    }

    private static Taken taken(ResultSet row) throws SQLException {
        long milliseconds = row.getLong("duration_");
        boolean open = row.wasNull();
        boolean brokenOff = row.getInt("act_inst_state_") == CANCELLED;
        String reference = row.getString("business_key_");
        return new Taken(reference == null ? row.getString("proc_inst_id_") : reference, open,
            open || brokenOff ? null : Duration.ofMillis(milliseconds));
    }
}
