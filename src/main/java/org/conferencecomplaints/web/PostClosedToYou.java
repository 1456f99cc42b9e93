package org.conferencecomplaints.web;

/** The signed-in person neither posts letters nor reads a council's register. */
class PostClosedToYou extends ClosedToYou {

    static final String MESSAGE = "Your role does not post letters. The letters of a complaint stand on its own page.";

    PostClosedToYou() {
        super(MESSAGE);
    }
}
