package org.conferencecomplaints.web;

/** An administrator asked for a case file and has not said why. */
class ReasonNeeded extends Forbidden {

    ReasonNeeded(String reference) {
        super("Administrators open a case file only with a reason, which supervisors see. Give it on the case's page, or"
            + " with POST /api/complaints/" + reference + "/access.");
    }
}
