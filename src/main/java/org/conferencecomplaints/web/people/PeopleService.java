package org.conferencecomplaints.web.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.conferencecomplaints.casework.complainants.Complainant;
import org.conferencecomplaints.casework.complainants.ComplainantChanges;
import org.conferencecomplaints.casework.complainants.ComplainantQuestions;
import org.conferencecomplaints.casework.complainants.Complainants;
import org.conferencecomplaints.casework.register.CaseAccess;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.casework.register.DateParameter;
import org.conferencecomplaints.governance.accesslog.AccessAction;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.platform.Refusals;
import org.conferencecomplaints.web.caseaccess.Cases;
import org.conferencecomplaints.web.caseaccess.ReadLog;
import org.conferencecomplaints.web.support.FieldReader;
import org.conferencecomplaints.web.support.Forbidden;
import org.conferencecomplaints.web.support.NotFound;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Changes the people in a complaint, for those who read every case of its council. */
@Component
class PeopleService {

    static final String REASON = "reason";
    static final String WITHDRAWN_ON = ComplainantChanges.WITHDRAWN_ON;

    private static final int LONGEST_REASON = 1_000;

    private final Cases cases;
    private final CaseAccess access;
    private final Complainants complainants;
    private final ComplainantQuestions questions;
    private final ComplainantChanges changes;
    private final ReadLog readLog;

    PeopleService(Cases cases, CaseAccess access, Complainants complainants, ComplainantQuestions questions,
                  ComplainantChanges changes, ReadLog readLog) {
        this.cases = cases;
        this.access = access;
        this.complainants = complainants;
        this.questions = questions;
        this.changes = changes;
        this.readLog = readLog;
    }

    /** The complaint with this reference, for those who may change who complains; {@link NotFound} otherwise. */
    Complaint complaint(String reference) {
        Complaint complaint = cases.complaint(reference);
        if (!access.registersReadable().contains(complaint.tenant())) {
            throw new Forbidden("Your role does not see or change how people in a complaint are reached. Ask the "
                + "council's complaints team.");
        }
        readLog.read(complaint, AccessAction.PEOPLE, null);
        return complaint;
    }

    /** Somebody who complains, or did; {@link NotFound} where nobody has this number. */
    Complainant person(Complaint complaint, int number) {
        return complainants.forComplaint(complaint.reference()).stream().filter(person -> person.number() == number)
            .findFirst()
            .orElseThrow(NotFound::new);
    }

    void correct(Complaint complaint, int number, Map<String, String> typed) {
        Map<String, Object> answers = checked(complaint, typed);
        once(() -> changes.correct(complaint.reference(), number, FieldReader.version(typed), answers, reason(typed)));
    }

    void noLongerSafe(Complaint complaint, int number, Map<String, String> typed) {
        String reason = reason(typed);
        once(() -> changes.noLongerSafe(complaint.reference(), number, FieldReader.version(typed), reason));
    }

    void add(Complaint complaint, Map<String, String> typed) {
        Map<String, Object> answers = checked(complaint, typed);
        once(() -> changes.add(complaint.reference(), FieldReader.version(typed), answers, reason(typed)));
    }

    void withdraw(Complaint complaint, int number, Map<String, String> typed) {
        LocalDate on = DateParameter.of(WITHDRAWN_ON, "Withdrew on", typed);
        if (on == null) {
            throw new Refusal(WITHDRAWN_ON, "Withdrew on: enter the date on which they told us.");
        }
        String reason = reason(typed);
        once(() -> changes.withdraw(complaint.reference(), number, FieldReader.version(typed), on, reason));
    }

    /** Everything that is wrong at once, the reason too. */
    private Map<String, Object> checked(Complaint complaint, Map<String, String> typed) {
        List<Refusal> wrong = new ArrayList<>();
        try {
            return questions.check(complainants.startForm(complaint.reference()), typed);
        } catch (Refusals refused) {
            wrong.addAll(refused.each());
        } finally {
            addReason(wrong, typed);
        }
        throw new Refusals(wrong);
    }

    private static void addReason(List<Refusal> wrong, Map<String, String> typed) {
        try {
            reason(typed);
        } catch (Refusal refused) {
            wrong.add(refused);
        }
    }

    private static String reason(Map<String, String> typed) {
        return FieldReader.reason(typed.getOrDefault(REASON, ""), REASON, "Reason",
            "write why, and how you know. It is kept with the change.", LONGEST_REASON);
    }

    /** Two nodes may try at the same moment. */
    private static void once(Runnable change) {
        try {
            change.run();
        } catch (DuplicateKeyException e) {
            throw new Refusal(null,
                "Somebody has changed this meanwhile. Nothing of yours was kept. Look at what stands "
                    + "there now and, if it is still needed, do it again.");
        }
    }
}
