package org.conferencecomplaints.casework.independence;

import java.util.Optional;
import org.conferencecomplaints.casework.casefile.CaseFile;
import org.conferencecomplaints.casework.complainants.Complainants;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.casework.register.Register;
import org.conferencecomplaints.organisation.LineManagers;
import org.conferencecomplaints.organisation.Staff;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Independence check: who has had no part in a case (B-2.14, B-2.25). It asks the register, the settings and the case
 * file, and no process variable, so
 * that nobody becomes independent by changing one.
 */
@Component
public class Independence {

    private static final String CHAIR = "chaired the conference complained of";
    private static final String LINE_MANAGER = "is the line manager of the chair of the conference complained of";

    private final Register register;
    private final LineManagers lineManagers;
    private final CaseFile caseFile;
    private final Complainants complainants;
    private final Staff staff;

    Independence(Register register, LineManagers lineManagers, CaseFile caseFile, Complainants complainants,
                 Staff staff) {
        this.complainants = complainants;
        this.register = register;
        this.lineManagers = lineManagers;
        this.caseFile = caseFile;
        this.staff = staff;
    }

    /** Whether this member of staff is the disputed chair; in words. */
    public Optional<String> ofChairAlone(String reference, String userId) {
        return userId.equals(register.get(reference).conferenceChair()) ? Optional.of(CHAIR) : Optional.empty();
    }

    /** Whether this member of staff is the disputed chair or that chair's line manager; in words. */
    public Optional<String> ofChair(String reference, String userId) {
        return ofChairAlone(reference, userId)
            .or(() -> lineManagers.find(register.get(reference).conferenceChair()).filter(userId::equals)
                .map(manager -> LINE_MANAGER));
    }

    /** Whether this member of staff is the chair whom any of the complaint is about; in words (B-2.3). */
    public Optional<String> ofSubject(String reference, String userId) {
        boolean isSubject = userId.equals(register.get(reference).conferenceChair())
            && caseFile.isAboutChair(reference);
        return isSubject ? Optional.of("is the chair whom the complaint is about") : Optional.empty();
    }

    /** Any part in the case so far. The case is read when somebody is first asked about. */
    public PartInCase in(String reference) {
        return besides(reference, null);
    }

    /**
     * Any part in the case so far but for the appointment to do just this.
     *
     * @param appointment the form field in which the person was appointed, such as {@code investigator}; null where the
     *                    work is nobody's by appointment
     */
    public PartInCase besides(String reference, String appointment) {
        SingletonSupplier<PartInCase> parts = SingletonSupplier.of(() -> read(reference, appointment));
        return person -> parts.obtain().playedBy(person);
    }

    private PartInCase read(String reference, String appointment) {
        Complaint complaint = register.get(reference);
        PartsPlayed parts = new PartsPlayed(staff);
        parts.add(complaint.conferenceChair(), CHAIR);
        lineManagers.find(complaint.conferenceChair()).ifPresent(manager -> parts.add(manager, LINE_MANAGER));
        complainants.forComplaint(reference).forEach(parts::add);
        parts.addAll(caseFile.entries(reference), appointment);
        return parts;
    }
}
