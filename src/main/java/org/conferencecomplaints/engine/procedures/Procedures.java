package org.conferencecomplaints.engine.procedures;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.conferencecomplaints.engine.check.DiagramCheck;
import org.conferencecomplaints.engine.check.diagram.DiagramFile;
import org.conferencecomplaints.engine.check.diagram.Finding;
import org.conferencecomplaints.engine.forms.FormCatalogue;
import org.conferencecomplaints.engine.identity.Grants;
import org.conferencecomplaints.engine.identity.StartLock;
import org.conferencecomplaints.platform.councilfiles.CouncilFile;
import org.conferencecomplaints.platform.councilfiles.CouncilFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Deploys the procedures at start: each with its shared diagrams and their forms, one deployment for each council.
 * What has not changed makes no new version; what names something unknown is refused, and the engine keeps the version
 * it had.
 */
@Component
@Order(0)
public class Procedures implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Procedures.class);

    private final CouncilFiles materials;
    private final RepositoryService repository;
    private final FormCatalogue forms;
    private final DiagramCheck check;
    private final Grants grants;
    private final StartLock turn;
    private volatile boolean complete;

    public Procedures(CouncilFiles materials, RepositoryService repository, FormCatalogue forms, DiagramCheck check,
                      Grants grants,
                      StartLock turn) {
        this.materials = materials;
        this.repository = repository;
        this.forms = forms;
        this.check = check;
        this.grants = grants;
        this.turn = turn;
    }

    /** Deploys every procedure that passes the check; says in the log why another does not. */
    @Override
    public void run(ApplicationArguments arguments) {
        List<CouncilFile> files = materials.files("bpmn", "*.bpmn");
        turn.take(() -> deploy(files));
        complete = files.stream().map(Drawn::of).filter(Drawn::isProcedure).allMatch(this::isDeployed);
    }

    /** Whether every procedure can be worked with, if only in a version before one that was refused. */
    boolean areComplete() {
        return complete;
    }

    private boolean isDeployed(Drawn procedure) {
        return repository.createProcessDefinitionQuery().processDefinitionKey(procedure.model().key())
            .tenantIdIn(procedure.model().tenant().orElseThrow()).count() > 0;
    }

    /**
     * Deploys the procedures among these diagrams, each with the shared ones. What lies outside the application is
     * shared by the procedures that lie there, and by no others.
     *
     * @return why procedures were refused; empty where all are deployed
     */
    public List<Finding> deploy(List<CouncilFile> files) {
        List<Drawn> diagrams = files.stream().map(Drawn::of).toList();
        List<Finding> refusals = new ArrayList<>();
        for (Drawn diagram : diagrams) {
            if (diagram.isUnreadable()) {
                refusals.addAll(check.check(List.of(diagram.file())));
            } else if (diagram.isProcedure()) {
                refusals
                    .addAll(deploy(diagram, diagrams.stream().filter(other -> other.isSharedWith(diagram)).toList()));
            }
        }
        refusals.forEach(refusal -> LOG.error("Not deployed: {}", refusal));
        return refusals;
    }

    private List<Finding> deploy(Drawn procedure, List<Drawn> shared) {
        List<Drawn> together = new ArrayList<>(shared);
        together.add(procedure);
        List<DiagramFile> diagrams = together.stream().map(Drawn::file).toList();
        List<Finding> findings = check.check(diagrams);
        check.advice(diagrams).forEach(advice -> LOG.warn("{}", advice));
        return findings.isEmpty() ? deployChecked(procedure, together).stream().toList() : findings;
    }

    /** Deploys one council's procedure, or says why the engine itself refuses it. */
    private Optional<Finding> deployChecked(Drawn procedure, List<Drawn> together) {
        DeploymentBuilder deployment = repository.createDeployment().name(procedure.file().name())
            .tenantId(procedure.model().tenant().orElseThrow())
            // All or nothing: a diagram finds only the forms that are deployed with it.
            .enableDuplicateFiltering(false);
        Set<String> formIds = new TreeSet<>();
        for (Drawn diagram : together) {
            deployment.addInputStream(diagram.file().name(), new ByteArrayInputStream(diagram.file().xml()));
            formIds.addAll(diagram.model().forms());
        }
        for (String form : formIds) {
            deployment.addInputStream(form + ".form",
                new ByteArrayInputStream(forms.find(form).orElseThrow().json().getBytes(StandardCharsets.UTF_8)));
        }
        try {
            deployment.deployWithResult();
        } catch (ParseException e) {
            Problem problem = e.getResorceReports().get(0).getErrors().get(0);
            return Optional.of(new Finding(e.getResorceReports().get(0).getResourceName(),
                String.valueOf(problem.getMainElementId()), problem.getMessage()));
        }
        together.forEach(diagram -> grant(diagram.model(), procedure.model()));
        return Optional.empty();
    }

    /**
     * Who may start a shared diagram is said by each council's procedure; the people of its steps work in it, and so
     * does the council's own group where the shared diagram builds its name.
     */
    private void grant(ProcedureModel diagram, ProcedureModel procedure) {
        List<String> starters = diagram.startedBy().map(procedure::groups).orElseGet(diagram::starterGroups);
        String tenant = procedure.tenant().orElseThrow();
        List<String> workers = Stream.concat(diagram.workers().stream(), procedure.workers().stream())
            .map(group -> group.replace("${execution.tenantId}", tenant)).filter(group -> !group.contains("${"))
            .distinct().toList();
        grants.forProcess(diagram.key(), starters, workers);
    }

    /** A diagram's file with what it says; without a model where it cannot be read, which the check puts in words. */
    private record Drawn(DiagramFile file, boolean outside, ProcedureModel model) {

        static Drawn of(CouncilFile file) {
            DiagramFile diagram = new DiagramFile(file.name(), file.content());
            try {
                return new Drawn(diagram, file.outside(),
                    new ProcedureModel(Bpmn.readModelFromStream(new ByteArrayInputStream(file.content()))));
            } catch (RuntimeException unreadable) {
                return new Drawn(diagram, file.outside(), null);
            }
        }

        boolean isUnreadable() {
            return model == null;
        }

        boolean isProcedure() {
            return !isUnreadable() && model.tenant().isPresent();
        }

        boolean isSharedWith(Drawn procedure) {
            return !isUnreadable() && !isProcedure() && (procedure.outside || !outside);
        }
    }
}
