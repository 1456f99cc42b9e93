package org.conferencecomplaints.web;

/** The signed-in person supervises no council. */
class AccessClosedToYou extends ClosedToYou {

    AccessClosedToYou() {
        super("Who has looked at cases is for the supervisors of each council.");
    }
}
