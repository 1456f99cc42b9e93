package org.conferencecomplaints.web;

/** The signed-in person reads no council's register. */
class ConcernsClosedToYou extends ClosedToYou {

    ConcernsClosedToYou() {
        super("The list of concerns is for those who read the council's register. What you reported yourself stands on "
            + "the page of its case.");
    }
}
