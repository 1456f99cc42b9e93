package org.conferencecomplaints.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conferencecomplaints.procedures.Office.answers;
import static org.conferencecomplaints.procedures.Office.inLondon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;
import org.camunda.bpm.engine.test.assertions.bpmn.TaskAssert;
import org.conferencecomplaints.casework.casefile.CaseEntry;
import org.conferencecomplaints.casework.casefile.CaseEvent;
import org.conferencecomplaints.casework.referrals.Referral;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.correspondence.letters.Letter;
import org.conferencecomplaints.deadlines.Deadline;

/** One complaint on its way, as the people who work on it and the clock move it. */
public class Case {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    final Office office;
    private ProcessInstance procedure;

    Case(Office office, ProcessInstance procedure) {
        this.office = office;
        this.procedure = procedure;
    }

    public String reference() {
        return procedure.getBusinessKey();
    }

    /** The procedure's instance, for assertions; after a reopening the new one. */
    public ProcessInstance procedure() {
        return procedure;
    }

    public ProcessInstanceAssert assertThatProcedure() {
        return BpmnAwareTests.assertThat(procedure);
    }

    /** The procedure's only open task. */
    TaskAssert assertThatTask() {
        return assertThatProcedure().task();
    }

    /** The procedure waits at these activities and no others: user tasks, and call activities that wait themselves. */
    Case waitsAt(String... activities) {
        assertThatProcedure().isWaitingAtExactly(activities);
        return this;
    }

    // ---- tasks

    /** The only open task of this element. */
    public Task task(String element) {
        List<Task> open = tasks(element);
        assertThat(open).as("open tasks %s of %s, where %s are open", element, reference(), openTasks()).hasSize(1);
        return open.get(0);
    }

    /** All open tasks of this element, which may be none. */
    List<Task> waitingFor(String element) {
        return tasks(element);
    }

    private List<Task> tasks(String element) {
        mustBeKnown(element);
        return office.engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference())
            .taskDefinitionKey(element).list();
    }

    /** The element ids of what is open, in order; an id twice for two open tasks. */
    public List<String> openTasks() {
        return office.engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference()).list().stream()
            .map(Task::getTaskDefinitionKey).sorted().toList();
    }

    /** The open task of send-letter that is about this letter. */
    public Task letterTask(String element, String template) {
        List<Task> about = tasks(element).stream().filter(task -> template.equals(templateOf(task))).toList();
        assertThat(about).as("open tasks %s for letter %s of %s", element, template, reference()).hasSize(1);
        return about.get(0);
    }

    private String templateOf(Task task) {
        return (String) office.engine.getTaskService().getVariable(task.getId(), "template");
    }

    /** When the task is due, London time; null where it is not. */
    public LocalDateTime due(String element) {
        return inLondon(task(element).getDueDate());
    }

    /** Completes a task as somebody whose task it is; what is due then is done. */
    public Case complete(String user, String element, Object... keysAndValues) {
        return complete(user, element, answers(keysAndValues));
    }

    public Case complete(String user, String element, Map<String, Object> answers) {
        submit(user, task(element), answers);
        return runJobs();
    }

    /** Tries to complete a task, which must be refused; answers with the sentence. */
    public String refused(String user, String element, Object... keysAndValues) {
        Task task = task(element);
        String sentence = Office.refusal(() -> submit(user, task, answers(keysAndValues)));
        assertThat(task(element).getId()).as("a refused task stays open").isEqualTo(task.getId());
        return sentence;
    }

    /** Submits a task's form as Tasklist does; what is due then is not done yet. */
    void submit(String user, Task task, Map<String, Object> answers) {
        mustBeTheirs(user, task);
        office.aSecondLater();
        office.as(user, () -> {
            office.engine.getFormService().submitTaskForm(task.getId(), answers);
            return null;
        });
    }

    private void mustBeTheirs(String user, Task task) {
        if (task.getAssignee() != null) {
            assertThat(user).as("assignee of %s", task.getTaskDefinitionKey()).isEqualTo(task.getAssignee());
            return;
        }
        Set<String> candidates = office.engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
            .map(IdentityLink::getGroupId).filter(Objects::nonNull).collect(Collectors.toSet());
        List<String> groups = office.engine.getIdentityService().createGroupQuery().groupMember(user).list().stream()
            .map(group -> group.getId()).toList();
        assertThat(groups).as("groups of %s, for %s", user, task.getTaskDefinitionKey())
            .containsAnyElementsOf(candidates);
    }

    /** The step for a hearing's papers is done with a reason; what signing off does is tested where papers are. */
    public Case papersReady() {
        String whose = register().tenant().equals("hackney") ? Hackney.HEAD : Brent.BUSINESS_MANAGER;
        return complete(whose, "Activity_PreparePapers", "noPapersReason", "All have the file.");
    }

    // ---- letters on their way

    /** The post room posts this letter, the day of posting being this. */
    public Case post(String template, String postedOn) {
        submit(register().tenant() + "-post", letterTask("Activity_PostLetter", template),
            answers("postedOn", postedOn));
        return runJobs();
    }

    /** Posts this letter today. */
    public Case post(String template) {
        return post(template, office.today().toString());
    }

    /** Somebody reads this letter and lets it go. */
    public Case approve(String user, String template) {
        submit(user, letterTask("Activity_CheckLetter", template), answers("letterApproved", "true"));
        return runJobs();
    }

    /** Somebody reads this letter and writes it anew. */
    public Case correct(String user, String template, String words) {
        submit(user, letterTask("Activity_CheckLetter", template),
            answers("letterApproved", "false", "letterCorrection", words));
        return runJobs();
    }

    // ---- time and jobs

    /** Does what is due by now: steps at once, timers in the order of their times. */
    public Case runJobs() {
        return until(office.now());
    }

    /** Lets time pass until then (London); what falls due on the way is done, each at its own time. */
    public Case until(String then) {
        return until(LocalDateTime.parse(then).atZone(LONDON).toInstant());
    }

    private Case until(Instant then) {
        for (Job next = next(then); next != null; next = next(then)) {
            if (next.getDuedate() != null && next.getDuedate().toInstant().isAfter(office.now())) {
                office.clock(next.getDuedate().toInstant());
            }
            office.engine.getManagementService().executeJob(next.getId());
        }
        if (then.isAfter(office.now())) {
            office.clock(then);
        }
        return this;
    }

    /** Does one of the steps that are due by now. */
    void runOneJob() {
        office.engine.getManagementService().executeJob(next(office.now()).getId());
    }

    private Job next(Instant until) {
        return jobs().stream().filter(job -> job.getDuedate() == null || !job.getDuedate().toInstant().isAfter(until))
            .min(Comparator.comparing(Job::getDuedate, Comparator.nullsFirst(Comparator.<Date>naturalOrder())))
            .orElse(null);
    }

    private List<Job> jobs() {
        Set<String> instances = office.engine.getRuntimeService().createProcessInstanceQuery()
            .processInstanceBusinessKey(reference()).list().stream().map(ProcessInstance::getId)
            .collect(Collectors.toSet());
        return office.engine.getManagementService().createJobQuery().list().stream()
            .filter(job -> instances.contains(job.getProcessInstanceId())).toList();
    }

    /** When the only open timer of this event falls due, London time. */
    public LocalDateTime timer(String event) {
        return inLondon(timerJob(event).getDuedate());
    }

    private Job timerJob(String event) {
        List<Job> open = timers(event);
        assertThat(open).as("open timers %s of %s", event, reference()).hasSize(1);
        return open.get(0);
    }

    /** Whether a timer of this event is waiting. */
    public boolean hasTimer(String event) {
        return !timers(event).isEmpty();
    }

    private List<Job> timers(String event) {
        mustBeKnown(event);
        return office.engine.getManagementService().createJobQuery().timers().activityId(event).list().stream()
            .filter(job -> job.getProcessInstanceId().equals(procedure.getProcessInstanceId())).toList();
    }

    /** Lets time pass until this timer falls due, with what falls due on the way. */
    public Case fire(String event) {
        return until(timerJob(event).getDuedate().toInstant());
    }

    /**
     * Lets this timer fall due: the limit is recorded as missed and the supervisors are told, once, and nothing stops.
     *
     * @param clause the limit's clause
     * @param due    the midnight (London) at which it falls due
     * @param task   the element of the task that is late then; null where none is due that day
     */
    public void missesAndGoesOn(String event, String clause, String due, String task) {
        List<String> open = openTasks();
        assertThat(timer(event)).isEqualTo(due);
        assertThat(deadline(clause).missedDue()).isNull();

        fire(event);

        Deadline limit = deadline(clause);
        assertThat(limit.missedDue()).isEqualTo(LocalDateTime.parse(due).toLocalDate().minusDays(1));
        assertThat(limit.missedBy(office.today())).isTrue();
        assertThat(limit.metOn()).isNull();
        assertThat(office.deadlines.overdue(List.of(reference()))).containsExactly(reference());
        assertThat(notes()).filteredOn(note -> note.contains(clause) && note.contains("missed")).hasSize(1);
        assertThat(office.mail(reference(), "Deadline missed", register().tenant() + "-supervisor", "(" + clause + ")"))
            .hasSize(1);
        assertThat(openTasks()).as("the work goes on").containsAll(open);
        if (task != null) {
            assertThat(task(task).getPriority()).isEqualTo(80);
            assertThat(due(task)).isEqualTo(LocalDateTime.parse(due).minusSeconds(1));
        }
    }

    /** Somebody mistyped an id, or the diagram has changed: either must be seen. */
    private void mustBeKnown(String element) {
        boolean known = office.engine.getRepositoryService().createProcessDefinitionQuery().list().stream()
            .map(ProcessDefinition::getId).map(office.engine.getRepositoryService()::getBpmnModelInstance)
            .anyMatch(model -> model.getModelElementById(element) != null);
        assertThat(known).as("some diagram has an element %s", element).isTrue();
    }

    // ---- withdrawing and reopening

    public Case withdraw(String user, Object... keysAndValues) {
        office.start(user, "withdraw-complaint", answersAbout(keysAndValues));
        return runJobs();
    }

    public Case reopen(String user, Object... keysAndValues) {
        office.start(user, "reopen-complaint", answersAbout(keysAndValues));
        procedure = office.engine.getRuntimeService().createProcessInstanceQuery()
            .processInstanceBusinessKey(reference(), office.register.get(reference()).procedureKey()).singleResult();
        return runJobs();
    }

    private Map<String, Object> answersAbout(Object... keysAndValues) {
        return Office.but(answers("complaintReference", reference()), keysAndValues);
    }

    // ---- what has been kept

    public Complaint register() {
        return office.register.get(reference());
    }

    public List<Deadline> deadlines() {
        return office.deadlines.of(reference());
    }

    /** The newest limit of this clause, which must have been set. */
    public Deadline deadline(String clause) {
        return office.deadlines.find(reference(), clause)
            .orElseThrow(() -> new AssertionError(reference() + " has no limit for " + clause + ": " + deadlines()));
    }

    public List<Letter> letters() {
        return office.letters.forComplaint(reference());
    }

    /** The templates of the letters issued, without the versions that were replaced. */
    public List<String> letterNames() {
        return letters().stream().filter(letter -> !"corrected".equals(letter.voided().reason()))
            .map(letter -> letter.content().template())
            .toList();
    }

    /** The newest letter of this template, which must have been issued. */
    public Letter letter(String template) {
        return letters().stream().filter(letter -> letter.content().template().equals(template))
            .reduce((first, second) -> second)
            .orElseThrow(() -> new AssertionError(reference() + " has no letter " + template + ": " + letterNames()));
    }

    /** Who has been written to with this template, as the template names them; corrected versions left out. */
    public List<String> recipients(String template) {
        return letters().stream().filter(letter -> letter.content().template().equals(template))
            .filter(letter -> !"corrected".equals(letter.voided().reason())).map(letter -> letter.recipient().role())
            .toList();
    }

    /** What the newest PDF of this template for this recipient says. */
    public String text(String template, String recipientRole) {
        return text(letters().stream()
            .filter(letter -> letter.content().template().equals(template)
                && letter.recipient().role().equals(recipientRole))
            .reduce((first, second) -> second).orElseThrow(
                () -> new AssertionError(reference() + " has no letter " + template + " for the " + recipientRole)));
    }

    /** What the newest PDF of this template says, words separated by single spaces. */
    public String text(String template) {
        return text(letter(template));
    }

    public String text(Letter letter) {
        byte[] pdf = office.letters.pdf(letter.id())
            .orElseThrow(() -> new AssertionError("No PDF of " + letter.content().template()));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<CaseEntry> entries() {
        return office.caseFile.entries(reference());
    }

    /** The notes in the case file, oldest first. */
    public List<String> notes() {
        return office.caseFile.events(reference()).stream().map(CaseEvent::what).toList();
    }

    public List<Referral> referrals() {
        return office.referrals.forComplaint(reference());
    }

    /** Whether anything of this complaint still runs. */
    public boolean isRunning() {
        return office.engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(reference())
            .count() > 0;
    }

    /** The ids of the ends and other elements that have been passed. */
    public Set<String> passed() {
        return office.engine.getHistoryService().createHistoricActivityInstanceQuery()
            .processInstanceId(procedure.getProcessInstanceId()).finished().list().stream()
            .map(activity -> activity.getActivityId()).collect(Collectors.toSet());
    }

    /** Ended here: closed with this outcome, this end passed, nothing left running. */
    public Case ended(String end, String outcome) {
        mustBeKnown(end);
        assertThat(passed()).contains(end);
        assertThat(isRunning()).as("something of %s still runs: %s", reference(), openTasks()).isFalse();
        assertThat(register().status()).isEqualTo(Complaint.Status.CLOSED);
        assertThat(register().outcome()).isEqualTo(outcome);
        return this;
    }
}
