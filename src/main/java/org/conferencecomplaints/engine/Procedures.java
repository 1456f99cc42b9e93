package org.conferencecomplaints.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.conferencecomplaints.engine.check.DiagramCheck;
import org.conferencecomplaints.engine.check.DiagramFile;
import org.conferencecomplaints.engine.check.Finding;
import org.conferencecomplaints.engine.forms.FormCatalogue;
import org.conferencecomplaints.engine.staff.Grants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The procedures, brought into the engine at start: each with the diagrams it shares and their forms, once for its
 * council. What has not changed makes no new version; what names something unknown is refused, and the engine keeps the
 * version it had.
 */
@Component
public class Procedures implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Procedures.class);
    private static final String DIAGRAMS = "classpath*:bpmn/*.bpmn";

    private final RepositoryService repository;
    private final FormCatalogue forms;
    private final DiagramCheck check;
    private final Grants grants;

    Procedures(RepositoryService repository, FormCatalogue forms, DiagramCheck check, Grants grants) {
        this.repository = repository;
        this.forms = forms;
        this.check = check;
        this.grants = grants;
    }

    /** Deploys every procedure that passes the check; says in the log why another does not. */
    @Override
    public void run(ApplicationArguments arguments) {
        deploy(read(DIAGRAMS));
    }

    /**
     * Deploys the procedures among these diagrams, each with the shared ones.
     *
     * @return why procedures were refused; empty where all are deployed
     */
    List<Finding> deploy(List<DiagramFile> files) {
        List<DiagramFile> shared = files.stream().filter(file -> tenantOf(file).isEmpty()).toList();
        List<Finding> refusals = new ArrayList<>();
        for (DiagramFile procedure : files) {
            if (tenantOf(procedure).isPresent()) {
                List<DiagramFile> together = new ArrayList<>(shared);
                together.add(procedure);
                List<Finding> findings = new ArrayList<>(check.check(together));
                if (findings.isEmpty()) {
                    deploy(procedure, together, tenantOf(procedure).get()).ifPresent(findings::add);
                }
                findings.forEach(finding -> LOG.error("Not deployed: {}", finding));
                refusals.addAll(findings);
            }
        }
        return refusals;
    }

    /** Deploys one council's procedure, or says why the engine itself refuses it. */
    private Optional<Finding> deploy(DiagramFile procedure, List<DiagramFile> together, String tenant) {
        DeploymentBuilder deployment = repository.createDeployment().name(procedure.name()).tenantId(tenant)
            .enableDuplicateFiltering(false); // all or nothing: a diagram sees only the forms deployed with it
        Set<String> formIds = new TreeSet<>();
        for (DiagramFile file : together) {
            deployment.addInputStream(file.name(), new ByteArrayInputStream(file.xml()));
            formIds.addAll(formsOf(model(file)));
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
        together.forEach(file -> grant(model(file)));
        return Optional.empty();
    }

    private void grant(BpmnModelInstance model) {
        Process process = model.getModelElementsByType(Process.class).iterator().next();
        Set<String> workers = new TreeSet<>();
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            workers.addAll(named(task.getCamundaCandidateGroupsList()));
            ProcedureModel.property(task, "group").ifPresent(groups -> workers.addAll(List.of(groups.split("\\s*,\\s*"))));
        }
        grants.forProcess(process.getId(), named(process.getCamundaCandidateStarterGroupsList()), workers);
    }

    private static List<String> named(List<String> groups) {
        return groups.stream().filter(group -> !group.contains("${")).toList();
    }

    private static Set<String> formsOf(BpmnModelInstance model) {
        Set<String> ids = new TreeSet<>();
        model.getModelElementsByType(UserTask.class).forEach(task -> add(ids, task.getCamundaFormRef()));
        model.getModelElementsByType(StartEvent.class).forEach(start -> add(ids, start.getCamundaFormRef()));
        return ids;
    }

    private static void add(Set<String> ids, String form) {
        if (form != null) {
            ids.add(form);
        }
    }

    /** The council of a procedure; empty for a shared diagram, and for a file that cannot be read, which the check refuses. */
    private static Optional<String> tenantOf(DiagramFile file) {
        try {
            return new ProcedureModel(model(file)).tenant();
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static BpmnModelInstance model(DiagramFile file) {
        return Bpmn.readModelFromStream(new ByteArrayInputStream(file.xml()));
    }

    /** The diagrams at a place on the class path. */
    static List<DiagramFile> read(String place) {
        try {
            List<DiagramFile> files = new ArrayList<>();
            for (Resource file : Arrays.asList(new PathMatchingResourcePatternResolver().getResources(place))) {
                files.add(new DiagramFile(file.getFilename(), file.getContentAsByteArray()));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("The diagrams cannot be read", e);
        }
    }
}
