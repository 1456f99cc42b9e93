package org.conferencecomplaints.web;

/** The signed-in person's role does not put papers together. */
class BundlesClosedToYou extends ClosedToYou {

    static final String MESSAGE = "Your role does not put papers together. Ask the council's complaints team.";

    BundlesClosedToYou() {
        super(MESSAGE);
    }
}
