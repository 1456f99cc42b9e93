package org.conferencecomplaints.casework.register;

import java.time.LocalDate;

/** A complaint to be entered in the register; see {@link Complaint}. */
public record NewComplaint(String tenant, String procedureKey, String referencePrefix, String complainantName,
                           String childReference, LocalDate conferenceOn, String conferenceChair,
                           LocalDate receivedOn) {}
