package org.conferencecomplaints.web;

/** The signed-in person may have learning actions of their own at most. */
class ActionsClosedToYou extends ClosedToYou {

    ActionsClosedToYou() {
        super("Your role sees your own learning actions only. Others are for those who read the council's register.");
    }
}
