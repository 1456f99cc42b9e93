package org.conferencecomplaints.web.caseaccess;

import org.conferencecomplaints.web.support.Forbidden;

/** Thrown where an administrator asks for a case file and has not given a break-glass reason. */
public class ReasonNeeded extends Forbidden {

    ReasonNeeded(String reference) {
        super(
            "Administrators open a case file only with a reason, which supervisors see. Give it on the case's page, or"
                + " with POST /api/complaints/" + reference + "/access.");
    }
}
