package org.conferencecomplaints.engine.forms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.conferencecomplaints.engine.identity.UncheckedAccess;
import org.springframework.stereotype.Component;

/**
 * A cache of deployed forms, by process definition: a complaint on an older version is asked, checked and shown by the
 * forms of that version. Deployed forms never change.
 */
@Component
public class DeployedForms {

    private static final String ENDING = ".form";

    private final Map<String, String> deployments = new ConcurrentHashMap<>();
    private final Map<String, FormSet> forms = new ConcurrentHashMap<>();
    private final RepositoryService repository;
    private final UncheckedAccess withoutChecks;

    DeployedForms(RepositoryService repository, UncheckedAccess withoutChecks) {
        this.repository = repository;
        this.withoutChecks = withoutChecks;
    }

    /** The forms of a version of a procedure. */
    public FormSet forDefinition(String processDefinitionId) {
        return inVersion(versionOf(processDefinitionId));
    }

    /** What a case file keeps with a submitted form, to know later which version of the form it was. */
    public String versionOf(String processDefinitionId) {
        return deployments.computeIfAbsent(processDefinitionId,
            id -> withoutChecks.ask(() -> repository.getProcessDefinition(id).getDeploymentId()));
    }

    /** Whether a form of the version on which this case runs has a field of this name. */
    public boolean asks(VariableScope scope, String field) {
        if (scope instanceof DelegateTask task) {
            return forDefinition(task.getProcessDefinitionId()).fieldNames().contains(field);
        }
        return scope instanceof DelegateExecution execution
            && forDefinition(execution.getProcessDefinitionId()).fieldNames().contains(field);
    }

    /** The forms of this version; empty where the engine has no such version any more. */
    FormSet inVersion(String version) {
        return forms.computeIfAbsent(version, deployment -> withoutChecks.ask(() -> read(deployment)));
    }

    private FormSet read(String deployment) {
        return new FormSet(repository.getDeploymentResourceNames(deployment).stream()
            .filter(name -> name.endsWith(ENDING)).map(name -> read(deployment, name))
            .collect(Collectors.toMap(Form::id, form -> form)));
    }

    private Form read(String deployment, String name) {
        try (InputStream file = repository.getResourceAsStream(deployment, name)) {
            return Form.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("A deployed form cannot be read", e);
        }
    }
}
