package org.conferencecomplaints.engine.adapters;

import jakarta.ws.rs.ClientErrorException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.conferencecomplaints.casework.changes.ComplaintChanges;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.engine.forms.PageQuestions;
import org.conferencecomplaints.engine.procedures.ProcedureModel;
import org.conferencecomplaints.engine.procedures.ProcedureModels;
import org.conferencecomplaints.engine.submission.ComplaintLookup;
import org.conferencecomplaints.engine.submission.ServedForms;
import org.conferencecomplaints.platform.Refusal;
import org.springframework.stereotype.Component;

/**
 * The processes by which a complaint can be changed: those whose start form asks for an existing complaint, and which
 * the person may start.
 */
@Component
class EngineComplaintChanges implements ComplaintChanges {

    private final RepositoryService repository;
    private final FormService forms;
    private final ProcedureModels models;
    private final ComplaintLookup known;
    private final ServedForms served;

    EngineComplaintChanges(RepositoryService repository, FormService forms, ProcedureModels models,
                           ComplaintLookup known,
                           ServedForms served) {
        this.repository = repository;
        this.forms = forms;
        this.models = models;
        this.known = known;
        this.served = served;
    }

    @Override
    public List<Change> possible(Complaint complaint) {
        return startable(complaint).filter(process -> known.isInState(complaint, start(process).wanted()))
            .map(this::change).sorted(Comparator.comparing(Change::name)).toList();
    }

    @Override
    public Optional<Change> find(Complaint complaint, String key) {
        return process(complaint, key).map(this::change);
    }

    @Override
    public Asked asked(Complaint complaint, Change change) {
        return PageQuestions.of(served.startFor(complaint.reference(), process(complaint, change), change.form()),
            REFERENCE);
    }

    @Override
    public void make(Complaint complaint, Change change, Map<String, String> typed) {
        Map<String, Object> answers = new HashMap<>();
        asked(complaint, change).questions().stream().filter(question -> typed.containsKey(question.key()))
            .forEach(question -> answers.put(question.key(), typed.get(question.key()).replace("\r\n", "\n")));
        answers.put(REFERENCE, complaint.reference());
        try {
            forms.submitStartForm(process(complaint, change), answers);
        } catch (ClientErrorException | AuthorizationException overtaken) {
            throw new Refusal(null, overtaken.getMessage());
        }
    }

    private String process(Complaint complaint, Change change) {
        return process(complaint, change.key()).map(ProcessDefinition::getId)
            .orElseThrow(() -> new Refusal(null, "Your role does not allow this any more."));
    }

    private Optional<ProcessDefinition> process(Complaint complaint, String key) {
        return startable(complaint).filter(process -> process.getKey().equals(key)).findFirst();
    }

    /** As Tasklist asks for its list; a council that shares the engine has processes of its own. */
    private Stream<ProcessDefinition> startable(Complaint complaint) {
        return repository.createProcessDefinitionQuery().tenantIdIn(complaint.tenant()).latestVersion().active()
            .startablePermissionCheck().unlimitedList().stream()
            .filter(process -> models.forDefinition(process.getId()).changeOfComplaint().isPresent());
    }

    private ProcedureModel.ChangeOfComplaint start(ProcessDefinition process) {
        return models.forDefinition(process.getId()).changeOfComplaint().orElseThrow();
    }

    private Change change(ProcessDefinition process) {
        return new Change(process.getKey(), process.getName(), start(process).form());
    }
}
