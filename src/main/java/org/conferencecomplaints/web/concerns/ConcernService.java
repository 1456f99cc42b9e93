package org.conferencecomplaints.web.concerns;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.conferencecomplaints.casework.register.CaseAccess;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.casework.register.Register;
import org.conferencecomplaints.governance.accesslog.AccessAction;
import org.conferencecomplaints.governance.concerns.Concern;
import org.conferencecomplaints.governance.concerns.Concerns;
import org.conferencecomplaints.governance.concerns.NewConcern;
import org.conferencecomplaints.governance.concerns.Urgency;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.web.caseaccess.Cases;
import org.conferencecomplaints.web.caseaccess.ReadLog;
import org.conferencecomplaints.web.support.CaseForm;
import org.conferencecomplaints.web.support.FieldReader;
import org.conferencecomplaints.web.support.Forbidden;
import org.conferencecomplaints.web.support.NotFound;
import org.springframework.stereotype.Component;

/**
 * New concerns about a child's safety. Whoever reads a case may report one, an administrator too: a child's safety
 * comes first. They are read by those who read the council's register, and each by who reported it.
 */
@Component
public class ConcernService {

    static final String WHAT = "what";
    static final String AT_RISK = "atRisk";
    static final String URGENCY = "urgency";
    static final String FROM = "from";
    static final String NAME = "name";
    static final String DONE = "done";
    static final String DUTY_TEAM = "duty-team";
    static final String SUPERVISOR = "supervisor";

    private final Cases cases;
    private final Register register;
    private final CaseAccess access;
    private final Concerns concerns;
    private final ReadLog readLog;
    private final Staff staff;

    ConcernService(Cases cases, Register register, CaseAccess access, Concerns concerns, ReadLog readLog, Staff staff) {
        this.cases = cases;
        this.register = register;
        this.access = access;
        this.concerns = concerns;
        this.readLog = readLog;
        this.staff = staff;
    }

    /** The complaint on whose case the person may report a concern, whether it is open or closed. */
    Complaint complaint(String reference) {
        return cases.complaint(reference);
    }

    /** Keeps what was typed, and answers its id; the duty team is told. */
    long report(Complaint complaint, Map<String, String> sent) {
        FieldReader typed = new FieldReader(sent);
        Urgency urgency = typed.choice(URGENCY, "How urgent", "choose one.", ConcernService::urgency);
        String atRisk = typed.words(AT_RISK, "Who is at risk", "say as much as you know.", FieldReader.LONGEST);
        String what = typed.words(WHAT, "What is known", "say what has happened or may happen.", FieldReader.LONGEST);
        typed.check();
        return concerns.record(complaint.reference(), FieldReader.key(sent.get(CaseForm.SEEN)),
            new NewConcern(what, atRisk, urgency));
    }

    /** How urgent a concern can be, by what a form sends. */
    static Map<String, String> urgencies() {
        Map<String, String> urgencies = new LinkedHashMap<>();
        Stream.of(Urgency.values()).forEach(urgency -> urgencies.put(urgency.name(), urgency.inWords()));
        return urgencies;
    }

    private static Optional<Urgency> urgency(String sent) {
        return Stream.of(Urgency.values()).filter(urgency -> urgency.name().equals(sent)).findFirst();
    }

    /** A concern that the person may read, which is logged; {@link NotFound} otherwise. */
    Concern read(String reference, long id) {
        Concern concern = concerns.find(id).filter(found -> found.reference().equals(reference))
            .orElseThrow(NotFound::new);
        Complaint complaint = register.get(reference);
        if (!mayRead(concern, complaint)) {
            throw new NotFound();
        }
        readLog.read(complaint, AccessAction.CONCERN, String.valueOf(id));
        return concern;
    }

    /** Those of a case that the person may read. */
    public List<Concern> forComplaint(Complaint complaint) {
        return concerns.forComplaint(complaint.reference()).stream().filter(concern -> mayRead(concern, complaint))
            .toList();
    }

    /** Those of the person's councils; {@link Forbidden} for who reads no register. */
    List<Concern> all() {
        Set<String> councils = access.registersReadable();
        if (councils.isEmpty()) {
            throw new Forbidden("The list of concerns is for those who read the council's register. What you "
                + "reported yourself stands on the page of its case.");
        }
        return concerns.ofCouncils(councils, staff.currentUser());
    }

    private boolean mayRead(Concern concern, Complaint complaint) {
        String person = staff.currentUser();
        return !person.equals(complaint.conferenceChair()) && (readsRegister(complaint)
            || concern.by().equals(person)
                && (access.councils().contains(complaint.tenant()) || access.mayRead(complaint)));
    }

    private boolean readsRegister(Complaint complaint) {
        return access.registersReadable().contains(complaint.tenant());
    }

    boolean mayAcknowledge(Concern concern) {
        return readsRegister(register.get(concern.reference()));
    }

    boolean supervises(Concern concern) {
        return access.supervised().contains(register.get(concern.reference()).tenant());
    }

    /** A concern about which the person may record what was done; {@link NotFound} otherwise. */
    Concern toAcknowledge(String reference, long id) {
        Concern concern = read(reference, id);
        if (!mayAcknowledge(concern)) {
            throw new NotFound();
        }
        return concern;
    }

    /** Keeps what the duty team has done, or the person as a supervisor. */
    void acknowledge(Concern concern, Map<String, String> sent) {
        FieldReader typed = new FieldReader(sent);
        String from = typed.choice(FROM, "Who has acted", "choose one.", answer -> Optional.of(answer)
            .filter(chosen -> chosen.equals(DUTY_TEAM) || chosen.equals(SUPERVISOR) && supervises(concern)));
        String who = SUPERVISOR.equals(from)
            ? staff.nameOf(staff.currentUser()) + ", supervisor"
            : typed.line(NAME, "Name", "write who of the duty team has told you.") + ", duty team";
        String done = typed.reason(DONE, "What was done", "say what was done, or why nothing has to be.",
            FieldReader.LONGEST);
        typed.check();
        concerns.answer(concern, FieldReader.key(sent.get(CaseForm.SEEN)), who, done);
    }
}
