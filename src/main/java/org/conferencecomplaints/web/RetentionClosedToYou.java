package org.conferencecomplaints.web;

/** The signed-in person supervises no council. */
class RetentionClosedToYou extends ClosedToYou {

    RetentionClosedToYou() {
        super("How long complaints are kept is for the supervisors of each council.");
    }
}
