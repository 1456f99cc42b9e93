package org.conferencecomplaints.engine;

import java.util.List;
import org.conferencecomplaints.report.ProcedureStages;
import org.springframework.stereotype.Component;

/** The stages of the newest version of each diagram: steps keep their ids from version to version. */
@Component
class EngineProcedureStages implements ProcedureStages {

    private final ProcedureModels models;

    EngineProcedureStages(ProcedureModels models) {
        this.models = models;
    }

    @Override
    public List<Stage> of(String procedureKey, String tenant) {
        return models.find(procedureKey, tenant).map(ProcedureModel::stages).orElse(List.of());
    }
}
