package org.conferencecomplaints.web;

/** The signed-in person's role does not look at these letters. */
class TemplatesClosedToYou extends ClosedToYou {

    static final String MESSAGE =
        "Your role does not look at these letters. Supervisors look at those of their council, analysts at all.";

    TemplatesClosedToYou() {
        super(MESSAGE);
    }
}
