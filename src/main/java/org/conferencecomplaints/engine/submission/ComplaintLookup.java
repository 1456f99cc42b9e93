package org.conferencecomplaints.engine.submission;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.conferencecomplaints.casework.changes.ComplaintChanges;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.casework.register.Register;
import org.conferencecomplaints.engine.procedures.ProcedureModels;
import org.conferencecomplaints.platform.Refusal;
import org.springframework.stereotype.Component;

/**
 * Finds the complaint that a form names. An unknown one, another council's or one in the wrong state are refused
 * alike.
 */
@Component
public class ComplaintLookup {

    /** The state of a complaint that is closed with an outcome from which its procedure goes on. */
    static final String REOPENABLE = "reopenable";
    private static final String OPEN = "open";
    private static final String FIELD = ComplaintChanges.REFERENCE;
    private static final int LONGEST_REFERENCE = 20;

    private final Register register;
    private final ProcedureModels models;

    ComplaintLookup(Register register, ProcedureModels models) {
        this.register = register;
        this.models = models;
    }

    /** The complaint, which must be this council's and in the wanted state: {@code open} or {@code reopenable}. */
    Complaint named(Map<String, Object> submitted, String tenant, String wanted) {
        return reference(submitted)
            .flatMap(register::find)
            .filter(complaint -> complaint.tenant().equals(tenant) && isInState(complaint, wanted))
            .orElseThrow(() -> new Refusal(FIELD, wanted.equals(OPEN)
                ? "Reference of the complaint: your council has no open complaint with this reference."
                : "Reference of the complaint: your council has no closed complaint with this reference that can be "
                    + "reopened."));
    }

    /** Whether the complaint is in the state that a start event wants. */
    public boolean isInState(Complaint complaint, String wanted) {
        return switch (wanted) {
            case OPEN -> complaint.isOpen();
            case REOPENABLE -> !complaint.isOpen()
                && models.newest(complaint.procedureKey(), complaint.tenant()).reopenableOutcomes()
                    .contains(complaint.outcome());
            default -> throw new IllegalStateException("A start event wants a complaint that is '" + wanted + "'");
        };
    }

    private static Optional<String> reference(Map<String, Object> submitted) {
        return Optional.ofNullable(submitted.get(FIELD)).filter(String.class::isInstance).map(String.class::cast)
            .map(typed -> typed.strip().toUpperCase(Locale.ROOT)).filter(typed -> typed.length() <= LONGEST_REFERENCE)
            .filter(typed -> typed.chars().noneMatch(Character::isISOControl));
    }
}
