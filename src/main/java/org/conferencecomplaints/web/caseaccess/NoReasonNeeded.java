package org.conferencecomplaints.web.caseaccess;

import org.conferencecomplaints.web.support.Forbidden;

/** Thrown where somebody gives a break-glass reason who does not need one or whom it opens nothing. */
class NoReasonNeeded extends Forbidden {

    NoReasonNeeded() {
        super("Only administrators open a case file with a reason. Your role opens the cases that you work on without"
            + " one, and others not at all.");
    }
}
