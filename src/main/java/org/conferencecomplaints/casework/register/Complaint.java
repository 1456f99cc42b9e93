package org.conferencecomplaints.casework.register;

import java.time.Instant;
import java.time.LocalDate;
import org.conferencecomplaints.platform.Coded;

/**
 * One row of the complaints register.
 *
 * @param reference       such as HCK-2026-0001
 * @param tenant          the council's tenant id
 * @param procedureKey    the process id of its procedure
 * @param status          open or closed
 * @param outcome         how it ended; null while open
 * @param complainantName who complains
 * @param childReference  the child's case reference
 * @param conferenceOn    the day of the conference
 * @param conferenceChair user id of the conference's chair
 * @param receivedOn      the day the council received the complaint; deadlines run from it
 * @param recordedAt      when it was recorded
 * @param recordedBy      by whom
 * @param closedOn        the day it closed; null while open
 */
public record Complaint(String reference, String tenant, String procedureKey, Status status, String outcome,
                        String complainantName, String childReference, LocalDate conferenceOn, String conferenceChair,
                        LocalDate receivedOn, Instant recordedAt, String recordedBy, LocalDate closedOn) {

    /** Whether the council still works on a complaint. */
    public enum Status implements Coded {
        OPEN, CLOSED
    }

    public boolean isOpen() {
        return status == Status.OPEN;
    }
}
