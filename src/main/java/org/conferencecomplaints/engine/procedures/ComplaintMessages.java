package org.conferencecomplaints.engine.procedures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.conferencecomplaints.casework.casefile.CaseEntry;
import org.conferencecomplaints.casework.casefile.CaseFile;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.casework.register.Register;
import org.conferencecomplaints.correspondence.letters.Letters;
import org.conferencecomplaints.engine.identity.UncheckedAccess;
import org.conferencecomplaints.process.FromDiagram;
import org.conferencecomplaints.process.ProcessBean;

/** Correlates messages between the diagrams of one complaint. */
@ProcessBean("messages")
public class ComplaintMessages {

    private static final ThreadLocal<Boolean> SENDING = ThreadLocal.withInitial(() -> false);
    private static final String REOPENED = "complaint reopened";
    private static final String REPLY_RECEIVED_ON = "replyReceivedOn";

    private final RuntimeService runtime;
    private final Register register;
    private final CaseFile caseFile;
    private final ProcedureModels models;
    private final Letters letters;
    private final UncheckedAccess withoutChecks;
    private final Clock clock;

    ComplaintMessages(RuntimeService runtime, Register register, CaseFile caseFile, ProcedureModels models,
                      Letters letters, UncheckedAccess withoutChecks, Clock clock) {
        this.runtime = runtime;
        this.register = register;
        this.caseFile = caseFile;
        this.models = models;
        this.letters = letters;
        this.withoutChecks = withoutChecks;
        this.clock = clock;
    }

    /** Tells the running procedure that the complaint is withdrawn; it ends at whatever step it is. */
    @FromDiagram
    public void withdraw(String complaint) {
        Complaint withdrawn = register.get(complaint);
        register.endsIn(complaint, stageNow(withdrawn));
        send(() -> runtime.createMessageCorrelation("ComplaintWithdrawn")
            .processInstanceBusinessKey(complaint).tenantId(withdrawn.tenant()).correlate());
        endWhatIsLeft(withdrawn, ProcessVariables.SEND_LETTER, "complaint withdrawn");
    }

    private String stageNow(Complaint complaint) {
        return withoutChecks.ask(() -> runtime.createProcessInstanceQuery()
            .processInstanceBusinessKey(complaint.reference(), complaint.procedureKey()).unlimitedList().stream()
            .flatMap(running -> models.forDefinition(running.getProcessDefinitionId())
                .furthestStage(runtime.getActiveActivityIds(running.getId())).stream())
            .findFirst().orElse(null));
    }

    /**
     * Takes the procedure up again where it ended, or where that ending leads: the diagram asks for the former outcome
     * and, of a complaint that was ended from outside, for its stage. What is counted anew runs from the complainant's
     * reply, or else from the day of reopening; what was kept or missed before stays as it is.
     */
    @FromDiagram
    public void reopen(String complaint) {
        Complaint reopened = register.get(complaint);
        Map<String, Object> decision = caseFile.latest(complaint, any -> true).orElseThrow().answers();
        ProcedureModel model = models.newest(reopened.procedureKey(), reopened.tenant());
        Map<String, Object> variables = new HashMap<>();
        caseFile.facts(complaint).forEach((field, answer) -> {
            if (model.routesBy(field)) {
                variables.put(field, answer);
            }
        });
        // Not an earlier reply's: the form just submitted says when this one came.
        Object countedFrom = decision.getOrDefault(REPLY_RECEIVED_ON, LocalDate.now(clock).toString());
        variables.put(REPLY_RECEIVED_ON, countedFrom);
        Register.FormerEnding ending = register.formerEnding(complaint);
        if (model.receivedAnew().contains(ending.outcome())) {
            variables.put("receivedOn", countedFrom);
        }
        variables.put("countedFrom", countedFrom);
        variables.put("formerOutcome", ending.outcome());
        variables.put("formerStage", formerStage(complaint, ending, model));
        register.endsIn(complaint, null);
        variables.put(ProcessVariables.COMPLAINT, complaint);
        letters.takeBack(complaint, REOPENED);
        endWhatIsLeft(reopened, reopened.procedureKey(), REOPENED);
        endWhatIsLeft(reopened, ProcessVariables.SEND_LETTER, REOPENED);
        send(() -> runtime.createMessageCorrelation("ComplaintReopened")
            .processInstanceBusinessKey(complaint).tenantId(reopened.tenant()).setVariables(variables)
            .correlateStartMessage());
    }

    /** Of a complaint that was ended from outside; before that was kept, the last form tells. */
    private String formerStage(String complaint, Register.FormerEnding ending, ProcedureModel model) {
        boolean unknown = ending.stage() == null && "withdrawn".equals(ending.outcome());
        return unknown
            ? model.furthestStage(caseFile.entries(complaint).stream().map(CaseEntry::activity).toList()).orElse(null)
            : ending.stage();
    }

    /**
     * A closing letter may still wait: it would say the opposite now, and a withdrawal would find two procedures. A
     * letter that is sent again leaves in a process of its own, which no other one ends.
     */
    private void endWhatIsLeft(Complaint complaint, String process, String why) {
        withoutChecks.ask(() -> {
            runtime.createProcessInstanceQuery().processInstanceBusinessKey(complaint.reference(), process)
                .rootProcessInstances().unlimitedList()
                .forEach(left -> runtime.deleteProcessInstance(left.getId(), why));
            return null;
        });
    }

    /** Whether a procedure is being started by another one on this thread. */
    public static boolean isSending() {
        return SENDING.get();
    }

    private void send(Runnable message) {
        SENDING.set(true);
        try {
            withoutChecks.ask(() -> {
                message.run();
                return null;
            });
        } finally {
            SENDING.remove();
        }
    }
}
