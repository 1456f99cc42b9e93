package org.conferencecomplaints.engine.adapters;

import java.util.List;
import org.conferencecomplaints.engine.procedures.ProcedureModel;
import org.conferencecomplaints.engine.procedures.ProcedureModels;
import org.conferencecomplaints.governance.reports.ProcedureStages;
import org.springframework.stereotype.Component;

/**
 * Reads the stages of a procedure from the newest version of its diagram; element ids stay the same from version to
 * version.
 */
@Component
class EngineProcedureStages implements ProcedureStages {

    private final ProcedureModels models;

    EngineProcedureStages(ProcedureModels models) {
        this.models = models;
    }

    @Override
    public List<Stage> forProcedure(String procedureKey, String tenant) {
        return models.find(procedureKey, tenant).map(ProcedureModel::stages).orElse(List.of());
    }
}
