package org.conferencecomplaints.web.caseaccess;

import org.conferencecomplaints.web.support.Forbidden;

/** An administrator asked for a case file and has not said why. */
public class ReasonNeeded extends Forbidden {

    ReasonNeeded(String reference) {
        super(
            "Administrators open a case file only with a reason, which supervisors see. Give it on the case's page, or"
                + " with POST /api/complaints/" + reference + "/access.");
    }
}
