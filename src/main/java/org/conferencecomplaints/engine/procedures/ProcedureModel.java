package org.conferencecomplaints.engine.procedures;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CategoryValue;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.conferencecomplaints.engine.check.RoutingVariables;
import org.conferencecomplaints.engine.check.diagram.Diagram;
import org.conferencecomplaints.engine.check.diagram.DiagramFile;
import org.conferencecomplaints.engine.check.vocabulary.IndependenceOf;
import org.conferencecomplaints.governance.reports.ProcedureStages;

/** The properties of a diagram beyond its flow: what analysts set, its stages, the variables it routes by. */
public final class ProcedureModel {

    private static final Pattern ONE_VARIABLE = Pattern.compile("[$#]\\{\\s*([A-Za-z]\\w*)\\s*}");

    private final BpmnModelInstance model;
    private final Process process;
    /** Names and values by element; the document itself is slow to ask. */
    private final Map<String, Map<String, String>> properties;
    private final Set<String> routing;
    private final ChangeOfComplaint changeOfComplaint;

    public ProcedureModel(BpmnModelInstance model) {
        this.model = model;
        this.process = model.getModelElementsByType(Process.class).iterator().next();
        this.properties = model.getModelElementsByType(BaseElement.class).stream()
            .filter(element -> element.getId() != null && element.getExtensionElements() != null)
            .collect(Collectors.toMap(BaseElement::getId, ProcedureModel::propertiesOf));
        byte[] xml = Bpmn.convertToString(model).getBytes(StandardCharsets.UTF_8);
        this.routing = RoutingVariables.usedIn(List.of(new DiagramFile(key() + ".bpmn", xml)));
        this.changeOfComplaint = changes().findFirst().orElse(null);
    }

    /** Whether the engine has to keep this field, because the diagram routes or counts by it. */
    public boolean routesBy(String field) {
        return routing.contains(field);
    }

    /** The process id, which is the diagram's file name too. */
    public String key() {
        return process.getId();
    }

    /** How references begin; empty for a diagram that is no procedure of its own. */
    public Optional<String> referencePrefix() {
        return ofProcess("referencePrefix");
    }

    /** The council whose procedure this is; empty for a diagram that procedures share. */
    Optional<String> tenant() {
        return ofProcess("tenant");
    }

    /** Of a shared diagram: the property by which a procedure names the groups that may start it. */
    Optional<String> startedBy() {
        return ofProcess(Diagram.STARTED_BY);
    }

    /** The groups that a property of the process lists. */
    List<String> groups(String property) {
        return listed(key(), property);
    }

    /** Whether a caller may leave this variable out; an expression then reads it as empty. */
    public boolean isOptional(String variable) {
        return listed(key(), Diagram.OPTIONAL).contains(variable);
    }

    private List<String> listed(String element, String property) {
        return property(element, property).map(list -> List.of(list.strip().split("\\s*,\\s*"))).orElse(List.of());
    }

    /** The groups that may start it, as the diagram itself says. */
    List<String> starterGroups() {
        return process.getCamundaCandidateStarterGroupsList();
    }

    /** The groups whose members do its tasks, expressions included: candidates, and those of assigned tasks. */
    Set<String> workers() {
        Set<String> groups = new TreeSet<>();
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            groups.addAll(task.getCamundaCandidateGroupsList());
            groups.addAll(listed(task.getId(), "group"));
        }
        return groups;
    }

    /** The teams whose members may do a task, by the task's id; without those that an expression works out. */
    public Map<String, List<String>> teams() {
        Map<String, List<String>> teams = new LinkedHashMap<>();
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            List<String> groups = task.getCamundaCandidateGroupsList();
            if (!groups.isEmpty() && groups.stream().noneMatch(group -> group.contains("{"))) {
                teams.put(task.getId(), groups);
            }
        }
        return teams;
    }

    /** What people do in it: names by id, in the order of the diagram's file. */
    public Map<String, String> userTasks() {
        Map<String, String> tasks = new LinkedHashMap<>();
        model.getModelElementsByType(UserTask.class).forEach(task -> tasks.put(task.getId(), task.getName()));
        return tasks;
    }

    /** The id of a user task's form. */
    public String formOf(String userTask) {
        return ((UserTask) model.getModelElementById(userTask)).getCamundaFormRef();
    }

    /** The ids of the forms of its tasks and starts. */
    Set<String> forms() {
        return Stream.concat(
            model.getModelElementsByType(UserTask.class).stream().map(UserTask::getCamundaFormRef),
            model.getModelElementsByType(StartEvent.class).stream().map(StartEvent::getCamundaFormRef))
            .filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The state a complaint must be in for this start event: {@code open} or {@code reopenable}. */
    public Optional<String> wantedComplaint(String startEvent) {
        return property(startEvent, "complaint");
    }

    /** The start with a form that names a complaint which is there already; empty where the diagram has none. */
    public Optional<ChangeOfComplaint> changeOfComplaint() {
        return Optional.ofNullable(changeOfComplaint);
    }

    private Stream<ChangeOfComplaint> changes() {
        return model.getModelElementsByType(StartEvent.class).stream()
            .filter(start -> start.getCamundaFormRef() != null)
            .flatMap(start -> wantedComplaint(start.getId()).stream()
                .map(wanted -> new ChangeOfComplaint(start.getCamundaFormRef(), wanted)));
    }

    /**
     * Whom this step keeps out: its own property, or the process's, which goes for every step; empty where neither says
     * anything.
     */
    public Optional<IndependenceOf> independenceOf(String activity) {
        return property(activity, IndependenceOf.PROPERTY)
            .or(this::independenceOfProcess).map(IndependenceOf::named);
    }

    /** Whom every step of the procedure keeps out, those of the diagrams it calls too; empty for nobody. */
    public Optional<IndependenceOf> independence() {
        return independenceOfProcess().map(IndependenceOf::named);
    }

    private Optional<String> independenceOfProcess() {
        return ofProcess(IndependenceOf.PROPERTY);
    }

    /** The occasions whose papers this step prepares, such as {@code panel}; none for any other step. */
    public List<String> papersOf(String activity) {
        return listed(activity, "papers");
    }

    /** The occasion whose papers have to be ready before this decision is recorded; empty for any other step. */
    public Optional<String> papersBefore(String activity) {
        return property(activity, "papersFirst");
    }

    /** The form field by which somebody is appointed to do this task, where its assignee is just that field. */
    public Optional<String> appointmentTo(String activity) {
        return model.getModelElementById(activity) instanceof UserTask task
            ? Optional.ofNullable(task.getCamundaAssignee()).map(ONE_VARIABLE::matcher).filter(Matcher::matches)
                .map(found -> found.group(1))
            : Optional.empty();
    }

    /** The outcomes after which the procedure lets a complaint be reopened: a property of its start by message. */
    public Set<String> reopenableOutcomes() {
        return ofReopening("outcomes");
    }

    /** Those of a decision, which only new evidence, the council's error or the ombudsman reopens. */
    public Set<String> decidedOutcomes() {
        return ofReopening("decided");
    }

    /** Those after which the complaint counts as received on the day of the reply, or of reopening. */
    Set<String> receivedAnew() {
        return ofReopening("receivedAnew");
    }

    /** Those after which the complainant may ask for a further review, as often as the setting allows (B-2.36). */
    public Set<String> reviewableOutcomes() {
        return ofReopening("reviewable");
    }

    private Set<String> ofReopening(String property) {
        return model.getModelElementsByType(StartEvent.class).stream()
            .map(start -> listed(start.getId(), property)).filter(outcomes -> !outcomes.isEmpty())
            .findFirst().map(Set::copyOf).orElse(Set.of());
    }

    /** The stage a step belongs to: the sub-process around it, or the group that is drawn around it. */
    public Optional<String> stageOf(String activity) {
        return stageAround(activity).map(stage -> stage instanceof SubProcess around
            ? around.getName()
            : ((CategoryValue) stage).getValue());
    }

    /** The furthest stage of these steps by its id without its kind, such as {@code HearingStage}. */
    Optional<String> furthestStage(Collection<String> activities) {
        return activities.stream().filter(activity -> stageOf(activity).isPresent())
            .max(Comparator.comparing(activity -> orderOf(stageOf(activity).orElseThrow())))
            .flatMap(this::stageAround).map(stage -> stage.getId().substring(stage.getId().indexOf('_') + 1));
    }

    private Optional<BaseElement> stageAround(String activity) {
        ModelElementInstance step = model.getModelElementById(activity);
        if (!(step instanceof FlowNode node)) {
            return Optional.empty();
        }
        return node.getParentElement() instanceof SubProcess stage
            ? Optional.of(stage)
            : node.getCategoryValueRefs().stream().<BaseElement>map(group -> group).findFirst();
    }

    /** Stages come in the order in which the diagram first draws them. */
    public int orderOf(String stage) {
        return model.getModelElementsByType(FlowNode.class).stream().map(BaseElement::getId).map(this::stageOf)
            .flatMap(Optional::stream).distinct().toList().indexOf(stage);
    }

    /** The stages in order, each with the ids of its steps. */
    public List<ProcedureStages.Stage> stages() {
        Map<String, Set<String>> steps = new LinkedHashMap<>();
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            stageOf(node.getId())
                .ifPresent(stage -> steps.computeIfAbsent(stage, name -> new LinkedHashSet<>()).add(node.getId()));
        }
        return steps.entrySet().stream().map(stage -> new ProcedureStages.Stage(stage.getKey(), stage.getValue()))
            .toList();
    }

    private Optional<String> ofProcess(String property) {
        return property(key(), property);
    }

    private Optional<String> property(String element, String name) {
        return Optional.ofNullable(properties.getOrDefault(element, Map.of()).get(name));
    }

    private static Map<String, String> propertiesOf(BaseElement element) {
        Map<String, String> properties = new TreeMap<>();
        for (CamundaProperties list : element.getExtensionElements().getElementsQuery()
            .filterByType(CamundaProperties.class).list()) {
            for (CamundaProperty property : list.getCamundaProperties()) {
                properties.put(property.getCamundaName(), property.getCamundaValue());
            }
        }
        return properties;
    }

    /**
     * A start that changes a complaint.
     *
     * @param form   the id of its form
     * @param wanted the state the complaint must be in, as {@link #wantedComplaint} has it
     */
    public record ChangeOfComplaint(String form, String wanted) {}
}
