package org.conferencecomplaints.casework.register;

import java.time.LocalDate;

/** What the register needs to know of a complaint when it arrives; see {@link Complaint}. */
public record NewComplaint(String tenant, String procedureKey, String referencePrefix, String complainantName,
                           String childReference, LocalDate conferenceOn, String conferenceChair,
                           LocalDate receivedOn) {}
