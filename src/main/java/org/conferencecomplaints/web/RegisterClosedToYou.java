package org.conferencecomplaints.web;

/** The signed-in person's role works on complaints through tasks and does not read a register. */
class RegisterClosedToYou extends ClosedToYou {

    static final String MESSAGE =
        "Your role sees complaints through its tasks. Open Tasklist: each task links to the complaint it belongs to.";

    RegisterClosedToYou() {
        super(MESSAGE);
    }
}
