package org.conferencecomplaints.governance.retention;

import java.time.LocalDate;

/**
 * A closed complaint whose retention ends soon.
 *
 * @param closedOn    the day it closed last
 * @param eraseFrom   the first day on which it may be erased by its age
 * @param eraseOn     the day on which it will be: later where supervisors have not been shown it for long enough
 * @param confirmedBy the supervisor who said that it may be erased; null where nobody has
 * @param hold        the legal hold that keeps it; null where none does
 */
public record ExpiringComplaint(String reference, LocalDate closedOn, LocalDate eraseFrom, LocalDate eraseOn,
                                String confirmedBy,
                                LegalHold hold) {

    public boolean held() {
        return hold != null;
    }

    public boolean confirmed() {
        return confirmedBy != null;
    }
}
