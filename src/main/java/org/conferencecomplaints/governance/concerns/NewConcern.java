package org.conferencecomplaints.governance.concerns;

/** What somebody reports: what has happened or may happen, and who is at risk. */
public record NewConcern(String what, String atRisk, Urgency urgency) {}
